package org.prunelang.data.split;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.prunelang.data.Chance;
import org.prunelang.data.image.ImageSet;

/** The images of a set that belong to one split, in the order of the set. */
public final class Split {
    private final ImageSet images;
    private final int[] members;

    /**
     * @param members numbers of images of the set, ascending
     */
    public Split(ImageSet images, int[] members) {
        this.images = images;
        this.members = members.clone();
    }

    /** All images of a set. */
    public static Split all(ImageSet images) {
        int[] members = new int[images.count()];
        for (int i = 0; i < members.length; i++) {
            members[i] = i;
        }
        return new Split(images, members);
    }

    public ImageSet images() {
        return images;
    }

    public int count() {
        return members.length;
    }

    /** The number, in the set, of the split's image at a place. */
    public int member(int place) {
        return members[place];
    }

    /** The images in the order of the set: for evaluation. */
    public int[] inOrder() {
        return members.clone();
    }

    /** The order of one epoch of training; it depends on the seed and the epoch alone. */
    public int[] shuffled(long seed, int epoch) {
        int[] order = members.clone();
        Chance.of(seed, epoch).shuffle(order);
        return order;
    }

    /** So many batches of this size: the last, smaller one counts. */
    public int batches(int size) {
        return Math.ceilDiv(members.length, size);
    }

    /** Some of these images, the same share of each class, the same for a seed. */
    public Split sample(int number, long seed) {
        return Stratified.divide(this, Math.min(number, count()), seed).chosen();
    }

    /**
     * SHA-256 of what the images are: sizes, labels and bytes in order. Where they were read from,
     * and how they are packed there, does not enter it.
     */
    public String digest() {
        MessageDigest digest = sha256();
        digest.update("images 1\n".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer sizes = ByteBuffer.allocate(20);
        sizes.putInt(images.channels()).putInt(images.height()).putInt(images.width());
        digest.update(sizes.putInt(images.classes()).putInt(members.length).flip());
        for (int member : members) {
            images.digest(member, digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
