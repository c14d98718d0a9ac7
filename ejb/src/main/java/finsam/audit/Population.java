package finsam.audit;

import finsam.database.Sha256;
import finsam.money.Ore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts what a sample is drawn from, and hashes it, so that it is known whether it is the same another time. */
final class Population {

    /**
     * @param count of lines
     * @param sum of their amounts, each without its sign
     * @param hash SHA-256 over every line: {@code 2025|A|17|2|6010|-5000\n}, in the order of series, number and line
     */
    record Size(long count, Ore sum, String hash) {}

    private final MessageDigest digest = Sha256.digest();
    private long count;
    private long sum;

    Population() {
        put("finsam-underlag|1\n");
    }

    void take(SampleUnit unit) {
        count++;
        sum = Math.addExact(sum, unit.size());
        put(unit.name() + "|" + unit.account() + "|" + unit.ore() + "\n");
    }

    /** @return what it came to; nothing can be taken after */
    Size size() {
        return new Size(count, Ore.of(sum), HexFormat.of().formatHex(digest.digest()));
    }

    private void put(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
