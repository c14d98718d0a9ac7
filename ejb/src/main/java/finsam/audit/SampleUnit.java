package finsam.audit;

/**
 * A line of a voucher, which is what is drawn.
 *
 * @param ore its amount in öre, a credit negative
 */
record SampleUnit(long voucherId, int year, String series, long number, int line, int account, long ore) {

    /** @return how it is written where it is hashed: {@code 2025|A|17|2}; in a series' code, \ is written \\ and | is \p */
    String name() {
        return year + "|" + series.replace("\\", "\\\\").replace("|", "\\p") + "|" + number + "|" + line;
    }

    long size() {
        return Math.abs(ore);
    }
}
