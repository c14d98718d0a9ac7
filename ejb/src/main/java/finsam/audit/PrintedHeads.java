package finsam.audit;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.board.Decided;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.database.Sql.Row;
import finsam.ledger.Balances;
import finsam.ledger.CanonicalForm;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.ShortHash;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherNumber;
import finsam.ledger.Vouchers;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The ends of the chains as they are printed: on the screens, at each reconciliation and at each decision of the board. Whoever
 * has one on paper types it in here, and is told whether it still stands in the books.
 */
@Stateless
@PermitAll
public class PrintedHeads {

    private static final int FEWEST_DIGITS = 8;
    private static final String HEXADECIMAL = "[0-9a-f]{8,64}";

    /** The end of a chain, by its last voucher and that one's hash. */
    public record Head(VoucherNumber last, String hash) {

        /** @return {@code 3f2a 91bc 04de 7711} */
        public String brief() {
            return ShortHash.of(hash);
        }
    }

    /** What is said of a head that was typed in. */
    public enum Outcome {
        /** It is the end of a chain. */
        IS_THE_END,
        /** It stands in the books, and the chain has gone on since. */
        HAS_GONE_ON,
        /** There is a voucher of that number, with another hash. */
        DIFFERS,
        /** No voucher has that hash. */
        NOT_THERE
    }

    /**
     * The answer.
     *
     * @param head the voucher that was found, or null
     * @param after how many vouchers the chain has got since
     * @param unbroken whether every voucher through it, counted again, is what it was and follows the one before
     */
    public record Answer(Outcome outcome, Head head, long after, boolean unbroken) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private FiscalYears years;

    @Inject
    private Balances balances;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Sql sql;

    /** @return the ends of the year's chains now */
    public List<Head> now(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return now(scope, year);
    }

    private List<Head> now(Scope scope, int year) {
        return balances.chainHeads(scope, year).stream()
                .map(head -> new Head(new VoucherNumber(year, head.series(), head.lastNumber()), head.hash()))
                .toList();
    }

    /** Keeps the ends of every year's chains with what the board decides, in the same transaction. */
    public void onDecision(@Observes Decided event) {
        Scope scope = event.scope();
        for (FiscalYear year : years.years(scope)) {
            now(scope, year.year())
                    .forEach(head -> em.createNativeQuery("""
                            insert into decision_head (forbund_id, matter_id, fiscal_year, series, number, hash)
                            values (?1, ?2, ?3, ?4, ?5, ?6)
                            """)
                            .setParameter(1, scope.forbundId())
                            .setParameter(2, event.matter().id())
                            .setParameter(3, head.last().year())
                            .setParameter(4, head.last().series())
                            .setParameter(5, head.last().number())
                            .setParameter(6, head.hash())
                            .executeUpdate());
        }
    }

    /** @return by the id of each matter that the board has decided, the ends of the chains then, latest year first */
    public Map<Long, List<Head>> atDecisions(String forbund) {
        Scope scope = access.scope(forbund, Role.readers());
        return by(
                "matter_id",
                "select matter_id, fiscal_year, series, number, hash from decision_head where forbund_id = ?",
                scope);
    }

    /** @return by the id of each reconciliation that is done, the ends of the year's chains then */
    public Map<Long, List<Head>> atReconciliations(String forbund) {
        Scope scope = access.scope(forbund, Role.readers());
        return by(
                "reconciliation_id",
                "select reconciliation_id, fiscal_year, series, number, hash from reconciliation_head where forbund_id = ?",
                scope);
    }

    private Map<Long, List<Head>> by(String id, String query, Scope scope) {
        record Row(long id, Head head) {}
        List<Row> rows = Sql.inOrder(
                sql.list(query, row -> new Row(row.number(id), head(row)), scope.forbundId()),
                row -> 9999 - row.head().last().year() + row.head().last().series());
        return rows.stream()
                .collect(Collectors.groupingBy(Row::id, Collectors.mapping(Row::head, Collectors.toList())));
    }

    private static Head head(Row row) {
        return new Head(
                new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                row.text("hash"));
    }

    /**
     * Looks for a head in all years of the förbund.
     *
     * @param written the hash or its beginning, at least eight digits; blanks between them do not matter
     * @param series the printed series, or null, {@code number} its last number, or null
     * @throws finsam.rules.RuleViolation {@code head.unreadable} or {@code head.more-than-one}
     */
    public Answer find(String forbund, String written, String series, Long number) {
        Scope scope = access.scope(forbund, Role.readers());
        String digits = written == null ? "" : written.toLowerCase(Locale.ROOT).replaceAll("[\\s:.…-]", "");
        require(digits.matches(HEXADECIMAL), "head.unreadable", written, FEWEST_DIGITS);
        List<Head> found = read(scope, "hash like ?", digits + "%").stream()
                .filter(head -> series == null || head.last().series().equals(series))
                .filter(head -> number == null || head.last().number() == number)
                .toList();
        require(found.size() < 2, "head.more-than-one", found.size());
        if (found.isEmpty()) {
            return missing(scope, series, number);
        }
        Head head = found.get(0);
        long after = sql.one(
                        "select last_number from voucher_chain where forbund_id = ? and fiscal_year = ? and series = ?",
                        row -> row.number("last_number"),
                        scope.forbundId(),
                        head.last().year(),
                        head.last().series())
                - head.last().number();
        return new Answer(after == 0 ? Outcome.IS_THE_END : Outcome.HAS_GONE_ON, head, after, isUnbroken(scope, head));
    }

    /** A number that is there, with another hash, is worth more alarm than one that is not. */
    private Answer missing(Scope scope, String series, Long number) {
        List<Head> ofNumber =
                series == null || number == null ? List.of() : read(scope, "series = ? and number = ?", series, number);
        return ofNumber.isEmpty()
                ? new Answer(Outcome.NOT_THERE, null, 0, false)
                : new Answer(Outcome.DIFFERS, ofNumber.get(ofNumber.size() - 1), 0, false);
    }

    private List<Head> read(Scope scope, String condition, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(scope.forbundId()));
        all.addAll(List.of(arguments));
        return sql.list(
                "select fiscal_year, series, number, hash from registration where forbund_id = ? and " + condition
                        + " order by fiscal_year, series, number",
                PrintedHeads::head,
                all.toArray());
    }

    private boolean isUnbroken(Scope scope, Head head) {
        Followed followed = new Followed(head.last().number());
        vouchers.each(scope, head.last().year(), head.last().series(), followed);
        return followed.unbroken && followed.hash.equals(head.hash());
    }

    /** A chain counted again through a number. */
    private static final class Followed implements Consumer<Voucher> {

        private final long through;
        private long number;
        private String hash = Sha256.NONE;
        private boolean unbroken = true;

        Followed(long through) {
            this.through = through;
        }

        @Override
        public void accept(Voucher voucher) {
            if (number == through) {
                return;
            }
            number++;
            unbroken &= voucher.number().number() == number
                    && voucher.previousHash().equals(hash)
                    && CanonicalForm.hash(voucher).equals(voucher.hash());
            hash = voucher.hash();
        }
    }
}
