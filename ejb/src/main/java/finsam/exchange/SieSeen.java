package finsam.exchange;

import finsam.access.Scope;
import finsam.database.Rows;
import finsam.database.Sql;
import finsam.exchange.SieSince.Change;
import finsam.exchange.SieSince.Seen;
import finsam.exchange.sie.SieVoucher;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What has been taken in of each source, known by its place there, and what the source has said of it since. */
@ApplicationScoped
class SieSeen {

    private static final int BATCH = 1000;
    private static final int SAID = 1000;

    private static final String MOVED = """
            select p.account, sum(p.amount_ore) as amount_ore
            from sie_voucher s
            join registration r on r.forbund_id = s.forbund_id and r.fiscal_year = s.fiscal_year
                and r.series = s.series and r.number = s.number
            join posting p on p.voucher_id = r.voucher_id
            where s.forbund_id = ? and s.source_id = ? and s.fiscal_year = ?
            """;

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource dataSource;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return what has been taken in of the file's source and year, by its place there */
    Map<String, Seen> of(Scope scope, SieImport file, SieBooks books) {
        Map<String, Seen> seen = new HashMap<>();
        if (file.sourceId() != null && books.year() != null && SieSince.isYearSoFar(books.file())) {
            sql.each(
                    """
                    select place, their_series, their_number, taken, last_said, fiscal_year, series, number
                    from sie_voucher where forbund_id = ? and source_id = ? and fiscal_year = ?
                    """,
                    row -> seen.put(
                            row.text("place"),
                            new Seen(
                                    row.text("their_series"),
                                    row.text("their_number"),
                                    row.text("taken"),
                                    row.text("last_said"),
                                    new VoucherNumber(
                                            row.integer("fiscal_year"), row.text("series"), row.number("number")))),
                    scope.forbundId(),
                    file.sourceId(),
                    books.year());
        }
        return seen;
    }

    /** @return other sources that the year has vouchers of, by their programs */
    List<String> otherSources(Scope scope, SieImport file, int year) {
        return sql.list("""
                select s.program from sie_source s
                where s.forbund_id = ? and s.id <> ? and exists (
                    select 1 from sie_voucher v where v.source_id = s.id and v.fiscal_year = ?)
                order by s.program
                """, row -> row.text("program"), scope.forbundId(), file.sourceId(), year);
    }

    /** @return the year's books, and how much of them is the source's */
    SieComparison.Here here(Scope scope, SieStages.Stage stage, int year, List<AccountBalance> now) {
        Long source = stage.file().sourceId();
        return new SieComparison.Here(
                now,
                moved(scope, source, year, null),
                moved(scope, source, year, stage.since().otherwise().keySet()),
                moved(scope, source, year, stage.since().gone()));
    }

    /** @param places null for all of the source's vouchers */
    private Map<Integer, Ore> moved(Scope scope, Long source, int year, Collection<String> places) {
        Map<Integer, Ore> moved = new HashMap<>();
        if (source != null && (places == null || !places.isEmpty())) {
            Object all = places == null ? null : places.toArray(String[]::new);
            sql.each(
                    MOVED + (places == null ? "" : " and s.place = any(?)") + " group by p.account",
                    row -> moved.put(row.integer("account"), row.ore("amount_ore")),
                    places == null
                            ? new Object[] {scope.forbundId(), source, year}
                            : new Object[] {scope.forbundId(), source, year, all});
        }
        return moved;
    }

    /** Keeps what was taken in, and what the source says otherwise now. @param numbers those of the new vouchers, in order */
    void keep(Scope scope, SieStages.Stage stage, List<VoucherNumber> numbers) {
        if (stage.file().sourceId() == null
                || !SieSince.isYearSoFar(stage.reading().file())) {
            return;
        }
        em.flush();
        keepFresh(scope, stage, numbers);
        stage.since().changes().forEach(change -> keep(scope, stage, change));
    }

    private void keepFresh(Scope scope, SieStages.Stage stage, List<VoucherNumber> numbers) {
        int[] fresh = stage.since().fresh().stream().toArray();
        try (Connection connection = dataSource.getConnection()) {
            for (int from = 0; from < fresh.length; from += BATCH) {
                Rows rows = rows();
                for (int n = from; n < Math.min(from + BATCH, fresh.length); n++) {
                    add(rows, scope, stage, fresh[n], numbers.get(n));
                }
                rows.insert(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What was taken in could not be kept", e);
        }
    }

    private static Rows rows() {
        return new Rows(
                "sie_voucher",
                "forbund_id bigint",
                "source_id bigint",
                "fiscal_year integer",
                "place varchar",
                "import_id bigint",
                "their_series varchar",
                "their_number varchar",
                "taken varchar",
                "last_said varchar",
                "series varchar",
                "number bigint");
    }

    private static void add(Rows rows, Scope scope, SieStages.Stage stage, int voucher, VoucherNumber number) {
        SieVoucher v = stage.reading().file().vouchers().get(voucher);
        String place = stage.since().place(voucher);
        String said = stage.since().fingerprint(voucher);
        rows.add(
                scope.forbundId(),
                stage.file().sourceId(),
                number.year(),
                place,
                stage.file().id(),
                v.series(),
                v.number(),
                said,
                said,
                number.series(),
                number.number());
    }

    private void keep(Scope scope, SieStages.Stage stage, Change change) {
        String said = stage.since().fingerprint(change.place());
        Query update = em.createNativeQuery("update sie_voucher set last_said = " + (said == null ? "null" : "?4")
                + " where forbund_id = ?1 and source_id = ?2 and place = ?3");
        if (said != null) {
            update.setParameter(4, said);
        }
        update.setParameter(1, scope.forbundId())
                .setParameter(2, stage.file().sourceId())
                .setParameter(3, change.place())
                .executeUpdate();
        em.persist(new SieFindingRow(stage.file(), change, said(stage, change), clock.instant()));
    }

    /** Keeps that the source says that the year opens with something else, unless that is what was found last. */
    void keepOpening(Scope scope, SieStages.Stage stage, String differences) {
        String said = cut(differences);
        boolean known = sql.first(
                        """
                        select said from sie_finding
                        where forbund_id = ? and fiscal_year = ? and kind = 'OPENING' order by id desc
                        """,
                        row -> row.text("said"),
                        scope.forbundId(),
                        stage.books().year())
                .filter(said::equals)
                .isPresent();
        if (!known) {
            em.persist(new SieFindingRow(stage.file(), stage.books().year(), said, clock.instant()));
        }
    }

    private static String cut(String said) {
        return said.length() <= SAID ? said : said.substring(0, SAID - 1) + "…";
    }

    /** What the source says now of a voucher: its day, its text and its rows; that it says nothing, if it has vanished. */
    static String said(SieStages.Stage stage, Change change) {
        if (change.voucher() < 0) {
            return "Finns inte längre i filen.";
        }
        SieVoucher v = stage.reading().file().vouchers().get(change.voucher());
        String rows = stage.books().postings(v).stream()
                .map(p -> p.account() + " " + p.amount())
                .collect(Collectors.joining("; "));
        return cut(v.date() + " " + SieBooks.text(v) + ": " + (rows.isEmpty() ? "inga rader" : rows));
    }
}
