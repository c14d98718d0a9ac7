package finsam.exchange.sie;

import java.util.OptionalLong;
import java.util.zip.CRC32;

/**
 * {@code #KSUMMA}: CRC-32 over the bytes of the labels and fields between the bare label that opens and the one with a sum
 * that closes. A file in another encoding than CP437 may have been summed as it was written or as it should have been: both
 * are right.
 */
final class SieChecksum {

    static final String LABEL = "#KSUMMA";

    private final SieEncoding encoding;
    private final SieFaults faults;
    private final CRC32 asWritten = new CRC32();
    private final CRC32 asCp437 = new CRC32();
    private int openedOn;
    private OptionalLong verified = OptionalLong.empty();

    SieChecksum(SieEncoding encoding, SieFaults faults) {
        this.encoding = encoding;
        this.faults = faults;
    }

    void add(byte[] content) {
        asWritten.update(content);
        asCp437.update(
                encoding == SieEncoding.CP437 ? content : Cp437.encode(encoding.decode(content, 0, content.length)));
    }

    boolean isOpen() {
        return openedOn > 0;
    }

    /** Takes a line of the label itself. */
    void take(SieLine line) {
        String stated = line.text(0);
        if (stated.isEmpty() == isOpen()) {
            faults.add(line.number(), "sie.checksum-order");
        } else if (stated.isEmpty()) {
            openedOn = line.number();
            asWritten.reset();
            asCp437.reset();
        } else {
            openedOn = 0;
            verify(line, stated);
        }
    }

    /** @return the sum, if the file has one and it is right */
    OptionalLong end() {
        if (isOpen()) {
            faults.add(openedOn, "sie.checksum-not-closed");
        }
        return verified;
    }

    private void verify(SieLine line, String stated) {
        for (CRC32 sum : new CRC32[] {asWritten, asCp437}) {
            if (stated.equals(Long.toString(sum.getValue()))) {
                verified = OptionalLong.of(sum.getValue());
                return;
            }
        }
        faults.add(line.number(), "sie.checksum-wrong", SieLine.shortened(stated), asCp437.getValue());
    }
}
