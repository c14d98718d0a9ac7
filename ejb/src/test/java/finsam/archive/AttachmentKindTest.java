package finsam.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import finsam.rules.RuleViolation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentKindTest {

    @Test
    void what_can_be_opened_for_as_long_as_it_is_kept_is_taken() throws Exception {
        assertThat(AttachmentKind.of(pdf("<< /Root 1 0 R /Size 2 >>"))).isEqualTo(AttachmentKind.PDF);
        assertThat(AttachmentKind.of(pdfOfStreams("/Root 1 0 R"))).isEqualTo(AttachmentKind.PDF);
        assertThat(AttachmentKind.of(picture("png"))).isEqualTo(AttachmentKind.PNG);
        assertThat(AttachmentKind.of(picture("jpg"))).isEqualTo(AttachmentKind.JPEG);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void a_png_of_any_colours_is_taken(int type) throws Exception {
        assertThat(AttachmentKind.of(written(new BufferedImage(37, 23, type), "png")))
                .isEqualTo(AttachmentKind.PNG);
    }

    @Test
    void a_file_that_was_cut_anywhere_is_refused() throws Exception {
        for (byte[] whole :
                new byte[][] {pdf("<< /Root 1 0 R >>"), pdfOfStreams("/Root 1 0 R"), picture("png"), picture("jpg")}) {
            int end = new String(whole, StandardCharsets.ISO_8859_1)
                    .stripTrailing()
                    .length();
            for (int length = 0; length < end; length++) {
                assertThat(refusal(Arrays.copyOf(whole, length)))
                        .as("%d of %d", length, end)
                        .isNotNull();
            }
        }
    }

    @Test
    void whatever_is_changed_in_a_picture_is_told_or_taken_and_never_fails() throws Exception {
        Random random = new Random(1);
        for (String format : new String[] {"png", "jpg"}) {
            byte[] whole = picture(format);
            for (int i = 0; i < 2000; i++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                assertThat(refusal(changed))
                        .isIn(
                                null,
                                "attachment.damaged",
                                "attachment.kind",
                                "attachment.picture-size",
                                "attachment.archive");
            }
        }
    }

    @Test
    void what_is_no_document_is_refused_by_its_name() throws Exception {
        assertThat(refusal(null)).isEqualTo("attachment.empty");
        assertThat(refusal(new byte[0])).isEqualTo("attachment.empty");
        assertThat(refusal(new byte[AttachmentKind.LARGEST + 1])).isEqualTo("attachment.too-large");
        assertThat(refusal("En faktura".getBytes(StandardCharsets.UTF_8))).isEqualTo("attachment.kind");
        assertThat(refusal("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("attachment.kind");
        assertThat(refusal(("MZ" + "\0".repeat(500)).getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("attachment.program");
        assertThat(refusal("#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("attachment.program");
        assertThat(refusal(bomb())).isEqualTo("attachment.archive");
    }

    @Test
    void an_archive_behind_a_picture_is_refused() throws Exception {
        assertThat(refusal(joined(picture("png"), bomb()))).isEqualTo("attachment.archive");
        assertThat(refusal(joined(picture("jpg"), bomb()))).isEqualTo("attachment.archive");
    }

    @Test
    void a_picture_whose_head_says_that_it_is_enormous_is_refused() throws Exception {
        byte[] png = picture("png");
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000).putInt(29, crc(png, 12, 17));
        byte[] jpeg = picture("jpg");
        int frame = 0;
        while (!(jpeg[frame] == (byte) 0xff && jpeg[frame + 1] == (byte) 0xc0)) {
            frame++;
        }
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);

        assertThat(refusal(png)).isEqualTo("attachment.picture-size");
        assertThat(refusal(jpeg)).isEqualTo("attachment.picture-size");
    }

    @Test
    void a_picture_that_unpacks_to_more_than_its_head_says_is_refused() {
        byte[] zeros = new byte[50_000_000];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(zeros);
        deflater.finish();
        byte[] packed = new byte[100_000];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteBuffer head = ByteBuffer.allocate(13).putInt(8).putInt(8).put(new byte[] {8, 2, 0, 0, 0});

        byte[] png = joined(
                PngStructure.SIGNATURE,
                chunk("IHDR", head.array()),
                chunk("IDAT", Arrays.copyOf(packed, length)),
                chunk("IEND", new byte[0]));

        assertThat(png.length).isLessThan(100_000);
        assertThat(refusal(png)).isEqualTo("attachment.damaged");
    }

    @Test
    void a_pdf_that_needs_a_password_is_refused() {
        assertThat(refusal(pdf("<< /Root 1 0 R /Encrypt 5 0 R >>"))).isEqualTo("attachment.encrypted");
        assertThat(refusal(pdf("<< /Encrypt << /Filter /Standard /V 4 >> /Root 1 0 R >>")))
                .isEqualTo("attachment.encrypted");
        assertThat(refusal(pdfOfStreams("/Root 1 0 R /Encrypt 5 0 R"))).isEqualTo("attachment.encrypted");
    }

    @Test
    void a_pdf_without_what_holds_it_together_is_refused() {
        assertThat(refusal(pdf("<< /Size 2 >>"))).isEqualTo("attachment.damaged");
        assertThat(refusal(pdf("<< /Root 7 0 R >>"))).isEqualTo("attachment.damaged");
        assertThat(refusal("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("attachment.damaged");
        assertThat(refusal("%PDF-1.7\nstartxref\n99999\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("attachment.damaged");
        assertThat(refusal("%PDF-1.7\nstartxref\n9999999999\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("attachment.damaged");
    }

    private static String refusal(byte[] content) {
        RuleViolation refused = catchThrowableOfType(() -> AttachmentKind.of(content), RuleViolation.class);
        return refused == null ? null : refused.ruleId();
    }

    private static byte[] pdf(String trailer) {
        String objects = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
        return (objects + "xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n" + trailer + "\nstartxref\n"
                        + objects.length() + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pdfOfStreams(String trailer) {
        String objects = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
        return (objects + "2 0 obj\n<< /Type /XRef /W [1 2 1] " + trailer
                        + " >>\nstream\nxx\nendstream\nendobj\nstartxref\n" + objects.length() + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return written(image, format);
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("faktura.pdf"));
            zip.write(new byte[10_000_000]);
        }
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] chunk = ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        ByteBuffer.wrap(chunk).putInt(data.length + 8, crc(chunk, 4, data.length + 4));
        return chunk;
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
