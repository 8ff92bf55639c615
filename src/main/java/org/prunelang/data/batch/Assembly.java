package org.prunelang.data.batch;

/** The work of one pass: an order of images, cut into batches. */
final class Assembly {
    private final Assembler assembler;
    private final int[] order;
    private final int size;
    private final Assembler.Drawing drawing;

    Assembly(Assembler assembler, int[] order, int size, Assembler.Drawing drawing) {
        this.assembler = assembler;
        this.order = order;
        this.size = size;
        this.drawing = drawing;
    }

    int batches() {
        return Math.ceilDiv(order.length, size);
    }

    void fill(Batch batch, int number) {
        int from = number * size;
        assembler.fill(batch, order, from, Math.min(size, order.length - from), drawing);
    }
}
