package org.prunelang.format.torch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a TorchScript archive: the code of classes, and a tree of modules with their tensors. One
 * tensor at a time is held in memory; equal modules give equal bytes.
 */
public final class ModuleArchive {
    /** All entries stand in a folder of any name. */
    private static final String ROOT = "prune/";

    /** The newest version that both old and new readers take. */
    private static final String VERSION = "10\n";

    private ModuleArchive() {}

    /**
     * @param code the classes of {@code __torch__}
     */
    public static void write(OutputStream out, String code, Saved.Module module)
            throws IOException {
        PickleWriter.Pickle pickle = PickleWriter.pickle(module);
        try (StoredZip zip = new StoredZip(out)) {
            zip.entry(ROOT + "data.pkl", pickle.bytes());
            zip.entry(ROOT + "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            List<Saved.Tensor> storages = pickle.storages();
            for (int i = 0; i < storages.size(); i++) {
                zip.entry(ROOT + "data/" + i, bytes(storages.get(i)));
            }
            zip.entry(ROOT + "constants.pkl", PickleWriter.emptyTuple());
            zip.entry(ROOT + "version", VERSION.getBytes(StandardCharsets.US_ASCII));
            zip.entry(ROOT + "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Readers do not notice a storage of another size, so it is refused here. */
    private static byte[] bytes(Saved.Tensor tensor) {
        float[] values = tensor.values();
        if (values.length != tensor.elements()) {
            throw new IllegalArgumentException(
                    "%d values for a tensor %s".formatted(values.length, tensor.shape()));
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
