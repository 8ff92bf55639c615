package org.prunelang.data.file;

import java.nio.file.Path;
import java.util.List;
import org.prunelang.data.DataSet;
import org.prunelang.data.Opening;
import org.prunelang.data.image.ImageSet;

/** The images of a published set, from its files. */
public record ImageFiles(DataSet set, Path folder, Unpacked unpacked) {

    /** All training images, in the order of the files. */
    public Opening<ImageSet> training() {
        int images = set == DataSet.CIFAR100 ? 50_000 : 10_000;
        return find(published().train(), images);
    }

    /** All test images, in the order of the files. */
    public Opening<ImageSet> test() {
        return find(published().test(), 10_000);
    }

    /** The files of the training images, found but not read. */
    public Opening<List<Path>> trainingFiles() {
        return FoundFiles.find(set, folder, published(), published().train());
    }

    /** The files of the test images, found but not read. */
    public Opening<List<Path>> testFiles() {
        return FoundFiles.find(set, folder, published(), published().test());
    }

    private Opening<ImageSet> find(List<String> names, int imagesPerFile) {
        return FoundFiles.find(set, folder, published(), names)
                .then(files -> read(files, imagesPerFile));
    }

    private Opening<ImageSet> read(List<Path> files, int imagesPerFile) {
        return switch (set) {
            case CIFAR10 -> new CifarFiles(set, imagesPerFile, 1, unpacked).read(files);
            case CIFAR100 -> new CifarFiles(set, imagesPerFile, 2, unpacked).read(files);
            case MNIST, FASHION_MNIST -> new IdxFiles(set).read(files.getFirst(), files.getLast());
            case SHAPES -> throw generated();
        };
    }

    private Published published() {
        return switch (set) {
            case CIFAR10 -> Published.cifar10();
            case CIFAR100 -> Published.cifar100();
            case MNIST -> Published.mnist();
            case FASHION_MNIST -> Published.fashionMnist();
            case SHAPES -> throw generated();
        };
    }

    private static IllegalArgumentException generated() {
        return new IllegalArgumentException("the generated set has no files");
    }
}
