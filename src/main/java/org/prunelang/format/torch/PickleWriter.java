package org.prunelang.format.torch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a tree of modules as a pickle of protocol 2. Tensors become references to storages, which
 * are numbered in the order in which they are met.
 */
final class PickleWriter {
    private static final int PROTOCOL = 0x80;
    private static final int EMPTY_TUPLE = ')';
    private static final int EMPTY_DICT = '}';
    private static final int NEW_OBJECT = 0x81;
    private static final int BUILD = 'b';
    private static final int MARK = '(';
    private static final int SET_ITEMS = 'u';
    private static final int TUPLE = 't';
    private static final int GLOBAL = 'c';
    private static final int REDUCE = 'R';
    private static final int PERSISTENT = 'Q';
    private static final int TRUE = 0x88;
    private static final int FALSE = 0x89;
    private static final int SMALL_WHOLE = 'K';
    private static final int WHOLE = 'J';
    private static final int LONG = 0x8a;
    private static final int TEXT = 'X';
    private static final int STOP = '.';

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Saved.Tensor> storages = new ArrayList<>();

    /** A pickle and the tensors whose storages it refers to, by number. */
    record Pickle(byte[] bytes, List<Saved.Tensor> storages) {}

    private PickleWriter() {}

    static Pickle pickle(Saved.Module module) {
        PickleWriter writer = new PickleWriter();
        writer.begin();
        writer.value(module);
        writer.out.write(STOP);
        return new Pickle(writer.out.toByteArray(), List.copyOf(writer.storages));
    }

    static byte[] emptyTuple() {
        PickleWriter writer = new PickleWriter();
        writer.begin();
        writer.out.write(EMPTY_TUPLE);
        writer.out.write(STOP);
        return writer.out.toByteArray();
    }

    private void begin() {
        out.write(PROTOCOL);
        out.write(2);
    }

    private void value(Saved value) {
        switch (value) {
            case Saved.Module module -> module(module);
            case Saved.Tensor tensor -> tensor(tensor);
            case Saved.Flag(boolean flag) -> flag(flag);
        }
    }

    private void module(Saved.Module module) {
        int dot = module.className().lastIndexOf('.');
        global(module.className().substring(0, dot), module.className().substring(dot + 1));
        out.write(EMPTY_TUPLE);
        out.write(NEW_OBJECT);
        out.write(EMPTY_DICT);
        out.write(MARK);
        for (Saved.Entry entry : module.entries()) {
            text(entry.name());
            value(entry.value());
        }
        out.write(SET_ITEMS);
        out.write(BUILD);
    }

    private void tensor(Saved.Tensor tensor) {
        global("torch._utils", "_rebuild_tensor_v2");
        out.write(MARK);
        storage(tensor);
        whole(0);
        wholes(tensor.shape().stream().map(Integer::longValue).toList());
        wholes(strides(tensor.shape()));
        flag(tensor.isTrained());
        global("collections", "OrderedDict");
        out.write(EMPTY_TUPLE);
        out.write(REDUCE);
        out.write(TUPLE);
        out.write(REDUCE);
    }

    private void storage(Saved.Tensor tensor) {
        out.write(MARK);
        text("storage");
        global("torch", "FloatStorage");
        text(Integer.toString(storages.size()));
        text("cpu");
        whole(tensor.elements());
        out.write(TUPLE);
        out.write(PERSISTENT);
        storages.add(tensor);
    }

    /** How far apart neighbours of each axis lie. */
    private static List<Long> strides(List<Integer> shape) {
        List<Long> strides = new ArrayList<>();
        long stride = 1;
        for (int size : shape.reversed()) {
            strides.addFirst(stride);
            stride *= size;
        }
        return strides;
    }

    private void wholes(List<Long> values) {
        out.write(MARK);
        values.forEach(this::whole);
        out.write(TUPLE);
    }

    private void whole(long value) {
        if (value >= 0 && value < 256) {
            out.write(SMALL_WHOLE);
            little(value, 1);
        } else if (value == (int) value) {
            out.write(WHOLE);
            little(value, Integer.BYTES);
        } else {
            out.write(LONG);
            out.write(Long.BYTES);
            little(value, Long.BYTES);
        }
    }

    private void flag(boolean flag) {
        out.write(flag ? TRUE : FALSE);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(TEXT);
        little(bytes.length, Integer.BYTES);
        out.writeBytes(bytes);
    }

    private void global(String module, String name) {
        out.write(GLOBAL);
        out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void little(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> (8 * i)));
        }
    }
}
