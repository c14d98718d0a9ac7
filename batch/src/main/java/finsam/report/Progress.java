package finsam.report;

/** Counts the lines that are written, and tells it every five thousand: seldom enough to cost nothing. */
final class Progress {

    /** Who is told. */
    interface Told {
        void lines(long done, long total);
    }

    private static final int BETWEEN = 5_000;

    private final Told told;
    private long total;
    private long done;

    Progress(Told told) {
        this.told = told;
    }

    /** @param lines how many there will be, or nearly */
    void begin(long lines) {
        total = lines;
        done = 0;
        told.lines(0, total);
    }

    void one() {
        done++;
        if (done % BETWEEN == 0) {
            told.lines(done, total);
        }
    }
}
