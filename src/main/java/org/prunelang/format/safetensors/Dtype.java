package org.prunelang.format.safetensors;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How the numbers of a tensor are stored; all little-endian. */
public enum Dtype {
    F64(8),
    F32(4),
    F16(2),
    BF16(2),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U64(8),
    U32(4),
    U16(2),
    U8(1),
    BOOL(1);

    private final int bytes;

    Dtype(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    static Optional<Dtype> of(String word) {
        return Arrays.stream(values()).filter(dtype -> dtype.name().equals(word)).findFirst();
    }

    /** The next number; whole numbers above 2^53 lose their last digits. */
    double next(ByteBuffer from) {
        return switch (this) {
            case F64 -> from.getDouble();
            case F32 -> from.getFloat();
            case F16 -> Float.float16ToFloat(from.getShort());
            case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
            case I64 -> from.getLong();
            case I32 -> from.getInt();
            case I16 -> from.getShort();
            case I8 -> from.get();
            case U64 -> unsigned(from.getLong());
            case U32 -> from.getInt() & 0xFFFF_FFFFL;
            case U16 -> from.getShort() & 0xFFFF;
            case U8 -> from.get() & 0xFF;
            case BOOL -> from.get() == 0 ? 0 : 1;
        };
    }

    /** Halved and doubled, with the lost bit kept for rounding. */
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }
}
