package org.prunelang.data.batch;

/** The work of one pass: an order of images, cut into batches. */
record Assembly(Assembler assembler, int[] order, int size, Assembler.Drawing drawing) {
    int batches() {
        return Math.ceilDiv(order.length, size);
    }

    void fill(Batch batch, int number) {
        int from = number * size;
        assembler.fill(batch, order, from, Math.min(size, order.length - from), drawing);
    }
}
