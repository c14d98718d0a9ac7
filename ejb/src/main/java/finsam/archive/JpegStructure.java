package finsam.archive;

import static finsam.rules.RuleViolation.require;

/** A JPEG, segment by segment (ITU-T T.81): a frame that says how large it is, a scan, and its end. */
final class JpegStructure {

    private static final int MARKER = 0xff;
    private static final int END = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int RESTART_FIRST = 0xd0;
    private static final int RESTART_LAST = 0xd7;
    private static final int TEMPORARY = 0x01;
    private static final int FRAME_FIRST = 0xc0;
    private static final int FRAME_LAST = 0xcf;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int RESERVED = 0xc8;
    private static final int ARITHMETIC = 0xcc;

    private final byte[] content;
    private boolean frame;
    private boolean scan;

    private JpegStructure(byte[] content) {
        this.content = content;
    }

    /** @throws finsam.rules.RuleViolation {@code attachment.damaged}, {@code attachment.picture-size} */
    static void check(byte[] content) {
        new JpegStructure(content).read();
    }

    private void read() {
        int at = 2;
        while (true) {
            require(at + 1 < content.length && at(at) == MARKER, "attachment.damaged");
            while (at + 1 < content.length && at(at + 1) == MARKER) {
                at++;
            }
            int marker = at + 1 < content.length ? at(at + 1) : 0;
            at += 2;
            if (marker == END) {
                require(frame && scan, "attachment.damaged");
                require(!AttachmentKind.isArchive(content, at), "attachment.archive");
                return;
            }
            if (marker != TEMPORARY && !isRestart(marker)) {
                at = segment(marker, at);
            }
        }
    }

    /** @return where the next marker is sought */
    private int segment(int marker, int at) {
        require(marker != 0 && at + 2 <= content.length, "attachment.damaged");
        int length = at(at) << 8 | at(at + 1);
        require(length >= 2 && length <= content.length - at, "attachment.damaged");
        if (isFrame(marker)) {
            require(length >= 8, "attachment.damaged");
            PictureSize.require(at(at + 5) << 8 | at(at + 6), at(at + 3) << 8 | at(at + 4));
            frame = true;
        }
        if (marker != START_OF_SCAN) {
            return at + length;
        }
        require(frame, "attachment.damaged");
        scan = true;
        return afterScan(at + length);
    }

    /** @return where the marker stands that ends the scan's data */
    private int afterScan(int from) {
        int at = from;
        while (at + 1 < content.length
                && !(at(at) == MARKER && at(at + 1) != 0 && at(at + 1) != MARKER && !isRestart(at(at + 1)))) {
            at++;
        }
        return at;
    }

    private static boolean isRestart(int marker) {
        return RESTART_FIRST <= marker && marker <= RESTART_LAST;
    }

    private static boolean isFrame(int marker) {
        return FRAME_FIRST <= marker
                && marker <= FRAME_LAST
                && marker != HUFFMAN_TABLES
                && marker != RESERVED
                && marker != ARITHMETIC;
    }

    private int at(int index) {
        return content[index] & 0xff;
    }
}
