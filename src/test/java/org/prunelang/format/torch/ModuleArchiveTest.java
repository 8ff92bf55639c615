package org.prunelang.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Module archives byte by byte, as other readers expect them. */
class ModuleArchiveTest {
    private static final String CODE = "class Net(Module):\n";

    /** A tensor of given numbers. */
    private record Numbers(List<Integer> shape, boolean isTrained, float... values)
            implements Saved.Tensor {}

    private static Saved.Module module(Saved.Tensor... tensors) {
        List<Saved.Entry> entries = new ArrayList<>();
        for (int i = 0; i < tensors.length; i++) {
            entries.add(new Saved.Entry("t" + i, tensors[i]));
        }
        return new Saved.Module("__torch__.Net", entries);
    }

    private static byte[] written(Saved.Module module) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModuleArchive.write(out, CODE, module);
        return out.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            entries.put(entry.getName(), zip.readAllBytes());
        }
        return entries;
    }

    @Test
    void entriesStandInOneFolder() throws IOException {
        Map<String, byte[]> entries =
                entries(written(module(new Numbers(List.of(2), true, 1.5f, -2))));
        assertThat(entries.keySet())
                .containsExactly(
                        "prune/data.pkl",
                        "prune/code/__torch__.py",
                        "prune/data/0",
                        "prune/constants.pkl",
                        "prune/version",
                        "prune/byteorder");
        assertThat(entries.get("prune/code/__torch__.py"))
                .isEqualTo(CODE.getBytes(StandardCharsets.UTF_8));
        assertThat(entries.get("prune/data/0")).isEqualTo(hex("0000c03f 000000c0"));
        assertThat(entries.get("prune/constants.pkl")).isEqualTo(hex("8002292e"));
        assertThat(entries.get("prune/version")).isEqualTo("10\n".getBytes(StandardCharsets.UTF_8));
        assertThat(entries.get("prune/byteorder"))
                .isEqualTo("little".getBytes(StandardCharsets.UTF_8));
    }

    /** Local headers are walked here, since readers of zips do not say where contents begin. */
    @Test
    void contentsBeginAtMultiplesOf64() throws IOException {
        byte[] archive =
                written(
                        module(
                                new Numbers(List.of(3), true, 1, 2, 3),
                                new Numbers(List.of(1, 17), false, new float[17])));
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int place = 0;
        int found = 0;
        while (bytes.getInt(place) == 0x04034b50) {
            int content = place + 30 + bytes.getShort(place + 26) + bytes.getShort(place + 28);
            assertThat(content % 64).as("entry %d", found).isZero();
            place = content + bytes.getInt(place + 18);
            found++;
        }
        assertThat(found).isEqualTo(7);
    }

    @Test
    void equalModulesGiveEqualBytes() throws IOException {
        assertThat(written(module(new Numbers(List.of(1), true, 7))))
                .isEqualTo(written(module(new Numbers(List.of(1), true, 7))));
    }

    /** Protocol, class, new object, its attributes: opcode by opcode. */
    @Test
    void pickleOfAModule() {
        Saved.Module inner = new Saved.Module("__torch__.a.In", List.of());
        Saved.Module outer =
                new Saved.Module(
                        "__torch__.Net",
                        List.of(
                                new Saved.Entry("training", new Saved.Flag(true)),
                                new Saved.Entry("0", inner)));
        assertThat(text(PickleWriter.pickle(outer).bytes()))
                .isEqualTo(
                        "\u0080\u0002c__torch__\nNet\n)\u0081}("
                                + "X\b\0\0\0training\u0088"
                                + "X\u0001\0\0\0000c__torch__.a\nIn\n)\u0081}(ub"
                                + "ub.");
    }

    @Test
    void pickleOfATensor() {
        Saved.Tensor tensor = new Numbers(List.of(300, 2, 3), true, new float[1800]);
        PickleWriter.Pickle pickle = PickleWriter.pickle(module(tensor));
        assertThat(pickle.storages()).containsExactly(tensor);
        assertThat(text(pickle.bytes()))
                .contains(
                        "X\u0002\0\0\0t0ctorch._utils\n_rebuild_tensor_v2\n("
                                + "(X\u0007\0\0\0storagectorch\nFloatStorage\n"
                                + "X\u0001\0\0\0000X\u0003\0\0\0cpuJ\u0008\u0007\0\0tQ"
                                + "K\0(J\u002c\u0001\0\0K\u0002K\u0003t(K\u0006K\u0003K\u0001t"
                                + "\u0088ccollections\nOrderedDict\n)RtR");
    }

    /** Readers would take what lies behind a storage that is too short. */
    @Test
    void valuesFillTheirShape() {
        assertThatThrownBy(() -> written(module(new Numbers(List.of(2, 2), true, 1, 2, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 values for a tensor [2, 2]");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
