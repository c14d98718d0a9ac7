package finsam.archive;

import static finsam.rules.RuleViolation.require;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A PNG, chunk by chunk (ISO/IEC 15948): each with its checksum, a head first, picture data, an end last, nothing after. */
final class PngStructure {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int HEAD_LENGTH = 13;
    private static final int AROUND_DATA = 12;
    private static final int ADAM7_PASSES = 7;

    private final ByteBuffer png;
    private final byte[] content;
    private final Inflater inflater = new Inflater();
    private long unpacked;
    private long mostUnpacked;

    private PngStructure(byte[] content) {
        this.content = content;
        this.png = ByteBuffer.wrap(content);
    }

    /** @throws finsam.rules.RuleViolation {@code attachment.damaged}, {@code attachment.picture-size} */
    static void check(byte[] content) {
        PngStructure structure = new PngStructure(content);
        try {
            structure.read();
        } finally {
            structure.inflater.end();
        }
    }

    private void read() {
        int at = SIGNATURE.length;
        boolean data = false;
        boolean end = false;
        while (!end) {
            require(content.length - at >= AROUND_DATA, "attachment.damaged");
            int length = png.getInt(at);
            require(length >= 0 && length <= content.length - at - AROUND_DATA, "attachment.damaged");
            String type = new String(content, at + 4, 4, StandardCharsets.US_ASCII);
            requireChecksum(at, length);
            require((at == SIGNATURE.length) == type.equals("IHDR"), "attachment.damaged");
            switch (type) {
                case "IHDR" -> head(at + 8, length);
                case "IDAT" -> {
                    data = true;
                    unpack(at + 8, length);
                }
                case "IEND" -> end = true;
                default -> {}
            }
            at += length + AROUND_DATA;
        }
        require(data && inflater.finished() && unpacked > 0, "attachment.damaged");
        require(
                at == content.length,
                AttachmentKind.isArchive(content, at) ? "attachment.archive" : "attachment.damaged");
    }

    private void requireChecksum(int at, int length) {
        CRC32 crc = new CRC32();
        crc.update(content, at + 4, length + 4);
        require((int) crc.getValue() == png.getInt(at + 8 + length), "attachment.damaged");
    }

    private void head(int at, int length) {
        require(length == HEAD_LENGTH, "attachment.damaged");
        long width = Integer.toUnsignedLong(png.getInt(at));
        long height = Integer.toUnsignedLong(png.getInt(at + 4));
        PictureSize.require(width, height);
        int depth = content[at + 8];
        int samples = samples(content[at + 9]);
        require(depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16, "attachment.damaged");
        long row = (width * samples * depth + 7) / 8 + 1;
        mostUnpacked = row * height + (content[at + 12] == 0 ? 0 : ADAM7_PASSES * (width + height) * 2);
    }

    private static int samples(int colourType) {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
    }

    /** What is packed holds what the head says and no more: no bomb. */
    private void unpack(int at, int length) {
        inflater.setInput(content, at, length);
        byte[] sink = new byte[64 * 1024];
        try {
            while (!inflater.needsInput() && !inflater.finished()) {
                int bytes = inflater.inflate(sink);
                require(bytes > 0 || inflater.needsInput() || inflater.finished(), "attachment.damaged");
                unpacked += bytes;
                require(unpacked <= mostUnpacked, "attachment.damaged");
            }
        } catch (DataFormatException e) {
            require(false, "attachment.damaged");
        }
    }
}
