package finsam.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.commons.compress.compressors.lz77support.LZ77Compressor;
import org.apache.commons.compress.compressors.lz77support.LZ77Compressor.BackReference;
import org.apache.commons.compress.compressors.lz77support.LZ77Compressor.Block;
import org.apache.commons.compress.compressors.lz77support.LZ77Compressor.LiteralBlock;
import org.apache.commons.compress.compressors.lz77support.Parameters;

/**
 * Deflate (RFC 1951) in Java alone, one block with the fixed codes of its §3.2.6.
 *
 * <p>{@link java.util.zip.Deflater} will not do: it is whatever zlib the machine has, and another zlib may pack the same
 * text into other bytes, so that a report drawn again would not have the SHA-256 in the archive.
 */
final class SteadyDeflate extends OutputStream {

    private static final int WINDOW = 32 * 1024;

    /** The shortest length and distance of each code, §3.2.5. */
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };

    private static final int[] DISTANCES = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };

    private static final int END = 256;

    private static final int LAST_BLOCK_WITH_FIXED_CODES = 0b011;

    private final OutputStream out;
    private final LZ77Compressor matches;
    /** What the compressor is fed at a time, always full but the last: what it finds depends on where its pieces end. */
    private final byte[] piece = new byte[WINDOW];

    /** What goes out at a time. */
    private final byte[] packed = new byte[8 * 1024];

    private int packedLength;
    private int filled;
    private boolean begun;
    private long bits;
    private int bitCount;

    SteadyDeflate(OutputStream out) {
        this.out = out;
        Parameters parameters = Parameters.builder(WINDOW)
                .withMinBackReferenceLength(3)
                .withMaxBackReferenceLength(258)
                .withMaxOffset(WINDOW - 1)
                .withMaxLiteralLength(WINDOW - 1)
                .withMaxNumberOfCandidates(8)
                .withNiceBackReferenceLength(32)
                .withLazyMatching(true)
                .withLazyThreshold(8)
                .build();
        this.matches = new LZ77Compressor(parameters, this::encode);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int taken = Math.min(length - done, WINDOW - filled);
            System.arraycopy(bytes, offset + done, piece, filled, taken);
            filled += taken;
            done += taken;
            if (filled == WINDOW) {
                matches.compress(piece, 0, filled);
                filled = 0;
            }
        }
    }

    @Override
    public void close() throws IOException {
        matches.compress(piece, 0, filled);
        matches.finish();
        out.write(packed, 0, packedLength);
        packedLength = 0;
    }

    private void encode(Block block) throws IOException {
        if (!begun) {
            begun = true;
            put(LAST_BLOCK_WITH_FIXED_CODES, 3);
        }
        if (block instanceof LiteralBlock literals) {
            for (int i = 0; i < literals.getLength(); i++) {
                symbol(literals.getData()[literals.getOffset() + i] & 0xFF);
            }
        } else if (block instanceof BackReference match) {
            length(match.getLength());
            distance(match.getOffset());
        } else {
            symbol(END);
            put(0, -bitCount & 7);
        }
    }

    private void length(int length) throws IOException {
        int code = code(LENGTHS, length);
        symbol(END + 1 + code);
        put(length - LENGTHS[code], code < 4 || code == LENGTHS.length - 1 ? 0 : (code >> 2) - 1);
    }

    private void distance(int distance) throws IOException {
        int code = code(DISTANCES, distance);
        huffman(code, 5);
        put(distance - DISTANCES[code], code < 2 ? 0 : (code >> 1) - 1);
    }

    /** The last code whose range has begun at the value. */
    private static int code(int[] starts, int value) {
        int found = Arrays.binarySearch(starts, value);
        return found >= 0 ? found : -found - 2;
    }

    private void symbol(int symbol) throws IOException {
        if (symbol < 144) {
            huffman(0x30 + symbol, 8);
        } else if (symbol < 256) {
            huffman(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            huffman(symbol - 256, 7);
        } else {
            huffman(0xC0 + symbol - 280, 8);
        }
    }

    /** A code is packed from its most significant bit, all else from the least (§3.1.1). */
    private void huffman(int code, int length) throws IOException {
        put(Integer.reverse(code) >>> 32 - length, length);
    }

    private void put(int value, int length) throws IOException {
        bits |= (long) value << bitCount;
        bitCount += length;
        while (bitCount >= 8) {
            if (packedLength == packed.length) {
                out.write(packed, 0, packedLength);
                packedLength = 0;
            }
            packed[packedLength++] = (byte) bits;
            bits >>>= 8;
            bitCount -= 8;
        }
    }
}
