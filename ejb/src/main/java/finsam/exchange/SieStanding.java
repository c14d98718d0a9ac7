package finsam.exchange;

import java.time.Instant;

/**
 * Where a file stands on its way into the books.
 *
 * @param year the fiscal year it is about; null if it has no date
 * @param status STAGED, TAKING or TAKEN
 * @param size in bytes
 * @param takenBy who takes or took it in; null while it is staged
 * @param evidenceAt where the documents behind its vouchers are, or null
 * @param document under which it is archived, when it is taken in
 * @param fault why it could not be taken in when that was last tried, and what to do; or null
 * @param progress how far the job has come that takes it in; null if none does
 */
public record SieStanding(
        long id,
        String fileName,
        Integer year,
        String status,
        long size,
        int vouchers,
        String stagedBy,
        Instant stagedAt,
        String takenBy,
        Instant takenAt,
        String evidenceAt,
        Long document,
        String fault,
        Progress progress) {

    private static final long LARGE_BYTES = 5L * 1024 * 1024;
    private static final int LARGE_VOUCHERS = 5_000;

    /** How many vouchers of how many. */
    public record Progress(int done, int total) {

        public int percent() {
            return total == 0 ? 0 : (int) (100L * done / total);
        }
    }

    public boolean isStaged() {
        return status.equals("STAGED");
    }

    public boolean isTaking() {
        return status.equals("TAKING");
    }

    public boolean isTaken() {
        return status.equals("TAKEN");
    }

    /** @return whether it is taken in by a job: more than somebody waits for */
    public boolean isLarge() {
        return size > LARGE_BYTES || vouchers > LARGE_VOUCHERS;
    }
}
