package finsam.exchange;

import finsam.exchange.sie.SieReader;
import java.nio.charset.StandardCharsets;

/** A SIE file with the sum that its content gives, as somebody who changes one would make it. */
public final class SieSum {

    private SieSum() {}

    /** The reader itself tells what the sum should have been. */
    public static byte[] made(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String sum = SieReader.read(file).faults().stream()
                .filter(fault -> fault.ruleId().equals("sie.checksum-wrong"))
                .map(fault -> fault.sentence().replaceFirst(".* ger ", "").replaceFirst(":.*", ""))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", "");
        return text.replaceFirst("#KSUMMA \\d+\r\n$", "#KSUMMA " + sum + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
