package finsam.it;

import finsam.database.Sql;
import finsam.ledger.Series;
import finsam.ledger.SeriesChanges;
import finsam.ledger.SeriesChanges.NewSeries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Inside the server: förbund to measure in. */
@ApplicationScoped
public class BenchBooks {

    static final int YEAR = 2024;

    @Inject
    private TestBooks books;

    @Inject
    private SeriesChanges changes;

    @Inject
    private Sql sql;

    /** @return the codes of as many new series of the förbund's, for vouchers by hand */
    List<String> series(String forbund, int count) throws Exception {
        List<String> codes =
                IntStream.rangeClosed(1, count).mapToObj(i -> "T" + i).toList();
        return books.as(forbund, TestBooks.EKONOM, () -> {
            for (String code : codes) {
                changes.add(
                        forbund, new NewSeries(code, "Serie " + code, Series.Purpose.MANUAL, LocalDate.of(YEAR, 1, 1)));
            }
            return codes;
        });
    }

    String forbund() throws Exception {
        return books.forbund(YEAR);
    }

    long id(String forbund) {
        return sql.one("select id from forbund where code = ?", row -> row.number("id"), forbund);
    }
}
