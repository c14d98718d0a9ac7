package finsam.it;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.function.Function;

/** Inside the server: how much memory something takes that is measured. */
final class Heap {

    private static final long LIMIT = 256;

    private Heap() {}

    /** @return what is counted from now on, when nothing is held that nobody needs */
    static Heap emptied() {
        ManagementFactory.getMemoryMXBean().gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return new Heap();
    }

    /** @return the most that has been held since, as a row of the table */
    BenchRows.Row row(String what, String limit) {
        long peak = megabytes(MemoryPoolMXBean::getPeakUsage);
        return new BenchRows.Row(
                what,
                "peak %d MB, live %d MB".formatted(peak, megabytes(MemoryPoolMXBean::getCollectionUsage)),
                BenchRows.target("under " + LIMIT + " MB", peak < LIMIT),
                "–",
                "of the whole server: highest sum of the memory pools' peaks, garbage with it; live is what the last collection left",
                limit);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long megabytes(Function<MemoryPoolMXBean, MemoryUsage> usage) {
        return pools().stream()
                        .map(usage)
                        .filter(used -> used != null)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                / (1 << 20);
    }
}
