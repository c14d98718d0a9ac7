package finsam.exchange.sie;

import static finsam.rules.RuleViolation.require;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a reader made of a file.
 *
 * @param file what could be read; whole only if there are no faults
 * @param voucherLines the line of each voucher of the file, in the same order
 * @param encoding the encoding the text was found to be in, whatever the file says of itself
 * @param checksum the file's {@code #KSUMMA}, if it has one and it is right
 * @param faults what makes the file impossible to take in, in the order of the lines
 * @param remarks what the one who takes it in should know, or decide on
 * @param ignored labels that SIE 4B does not know, and how many lines of each
 */
public record SieReading(
        SieFile file,
        List<Integer> voucherLines,
        SieEncoding encoding,
        OptionalLong checksum,
        List<SieFault> faults,
        List<SieFault> remarks,
        SortedMap<String, Integer> ignored) {

    public SieReading {
        voucherLines = List.copyOf(voucherLines);
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
        ignored = Collections.unmodifiableSortedMap(new TreeMap<>(ignored));
    }

    public boolean isFaultless() {
        return faults.isEmpty();
    }

    /**
     * @return the file, for one who takes it in
     * @throws finsam.rules.RuleViolation {@code sie.faulty}, quoting the first fault
     */
    public SieFile faultlessFile() {
        if (!isFaultless()) {
            SieFault first = faults.get(0);
            require(false, "sie.faulty", faults.size(), first.line(), first.sentence());
        }
        return file;
    }
}
