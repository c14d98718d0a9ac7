package finsam.archive;

import static finsam.rules.RuleViolation.require;

import finsam.rules.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a document that proves a business event may be: a PDF or a picture. What a file is shows in its bytes; its name and
 * what the sender says of it count for nothing. It is read through, so that what is kept can be opened for as long as it is
 * kept, and harms nobody who opens it.
 */
public enum AttachmentKind {
    PDF("application/pdf", List.of(".pdf"), PdfStructure::check, "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    PNG("image/png", List.of(".png"), PngStructure::check, PngStructure.SIGNATURE),
    JPEG("image/jpeg", List.of(".jpg", ".jpeg"), JpegStructure::check, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff
    });

    /** The most that is kept of one document, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private static final List<byte[]> ARCHIVES = List.of(
            bytes(0x50, 0x4b, 0x03, 0x04),
            bytes(0x50, 0x4b, 0x05, 0x06),
            bytes(0x50, 0x4b, 0x07, 0x08),
            bytes(0x1f, 0x8b),
            bytes(0x42, 0x5a, 0x68),
            bytes(0x37, 0x7a, 0xbc, 0xaf),
            bytes(0xfd, 0x37, 0x7a, 0x58),
            bytes(0x28, 0xb5, 0x2f, 0xfd),
            bytes(0x52, 0x61, 0x72, 0x21));

    private static final List<byte[]> PROGRAMS = List.of(
            bytes(0x4d, 0x5a),
            bytes(0x7f, 0x45, 0x4c, 0x46),
            bytes(0xca, 0xfe, 0xba, 0xbe),
            bytes(0xcf, 0xfa, 0xed, 0xfe),
            bytes(0xce, 0xfa, 0xed, 0xfe),
            bytes(0x23, 0x21));

    private final String contentType;
    private final List<String> endings;
    private final Consumer<byte[]> structure;
    private final byte[] beginning;

    AttachmentKind(String contentType, List<String> endings, Consumer<byte[]> structure, byte[] beginning) {
        this.contentType = contentType;
        this.endings = endings;
        this.structure = structure;
        this.beginning = beginning;
    }

    /**
     * @return what the file is, having been read through
     * @throws RuleViolation {@code attachment.…} if it is none of these, empty, too large, cut, closed or dangerous
     */
    public static AttachmentKind of(byte[] content) {
        require(content != null && content.length > 0, "attachment.empty");
        require(content.length <= LARGEST, "attachment.too-large", LARGEST / MEGABYTE);
        AttachmentKind kind = Stream.of(values())
                .filter(k -> begins(content, 0, k.beginning))
                .findFirst()
                .orElseThrow(() -> other(content));
        kind.structure.accept(content);
        return kind;
    }

    /** @return the kind that is sent under the content type */
    public static Optional<AttachmentKind> ofType(String contentType) {
        return Stream.of(values())
                .filter(kind -> kind.contentType.equals(contentType))
                .findFirst();
    }

    private static RuleViolation other(byte[] content) {
        if (isArchive(content, 0)) {
            return new RuleViolation("attachment.archive");
        }
        if (PROGRAMS.stream().anyMatch(program -> begins(content, 0, program))) {
            return new RuleViolation("attachment.program");
        }
        return new RuleViolation("attachment.kind");
    }

    /** @return whether an archive, or anything packed, begins there */
    static boolean isArchive(byte[] content, int at) {
        return ARCHIVES.stream().anyMatch(archive -> begins(content, at, archive));
    }

    static boolean begins(byte[] content, int at, byte[] beginning) {
        return at >= 0
                && content.length - at >= beginning.length
                && Arrays.equals(content, at, at + beginning.length, beginning, 0, beginning.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    public String contentType() {
        return contentType;
    }

    /** @return what a browser that shows one may do: nothing but show it */
    public String contentSecurityPolicy() {
        return this == PDF
                ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
                : "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
    }

    /** @return how the names of such files end, in small letters, the usual one first */
    public List<String> endings() {
        return endings;
    }
}
