package finsam.audit;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.audit.SampleQuestion.Method;
import finsam.audit.SampleRows.Outcome;
import finsam.database.Sql;
import finsam.database.Sql.Row;
import finsam.ledger.Balances;
import finsam.ledger.FiscalYears;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** The samples that an auditor has drawn; each is its drawer's own, as notes are. */
@Stateless
@PermitAll
public class AuditSamples {

    private static final int SEED_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The end of a chain when a sample was drawn. @param after how many vouchers have come since */
    public record Head(VoucherNumber last, String hash, long after) {}

    /** A line that was drawn. @param points how many of the drawn kronor lie in it */
    public record Item(
            VoucherNumber voucher,
            int line,
            int points,
            LocalDate date,
            String text,
            String counterparty,
            int account,
            Ore amount) {}

    /**
     * A sample.
     *
     * @param count of the lines that it was drawn from, {@code sum} of their amounts without signs, {@code hash} over them all
     */
    public record Sample(
            long id,
            int year,
            SampleQuestion question,
            long count,
            Ore sum,
            String hash,
            String drawnBy,
            Instant drawnAt) {}

    /** A sample with what was drawn. */
    public record Whole(Sample sample, List<Head> heads, List<Item> items) {}

    /**
     * What drawing again gives.
     *
     * @param same whether what it is drawn from is the same, and so what is drawn
     * @param count of the lines there are now, {@code sum} and {@code hash} of them
     */
    public record Again(boolean same, long count, Ore sum, String hash, List<Head> heads) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private FiscalYears years;

    @Inject
    private Balances balances;

    @Inject
    private SampleRows rows;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return a seed that nobody could have guessed, for who has none of their own */
    public String seed() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    /**
     * Draws a sample and keeps it.
     *
     * @param question days and amounts may be null for all
     * @return its id
     */
    public long draw(String forbund, int year, SampleQuestion question) {
        Scope scope = access.scope(forbund, Role.REVISOR);
        SampleQuestion whole = question.within(years.year(scope, year));
        Outcome outcome = rows.draw(scope, year, whole);
        AuditSample sample = new AuditSample(scope, year, whole, outcome.population(), clock.instant());
        em.persist(sample);
        em.flush();
        balances.chainHeads(scope, year)
                .forEach(head -> em.createNativeQuery("""
                                insert into audit_sample_head (forbund_id, sample_id, fiscal_year, series, number, hash)
                                values (?1, ?2, ?3, ?4, ?5, ?6)
                                """)
                        .setParameter(1, scope.forbundId())
                        .setParameter(2, sample.id())
                        .setParameter(3, year)
                        .setParameter(4, head.series())
                        .setParameter(5, head.lastNumber())
                        .setParameter(6, head.hash())
                        .executeUpdate());
        int place = 0;
        for (Draw.Drawn drawn : outcome.drawn()) {
            em.createNativeQuery("""
                            insert into audit_sample_item (forbund_id, sample_id, place, voucher_id, line, points)
                            values (?1, ?2, ?3, ?4, ?5, ?6)
                            """)
                    .setParameter(1, scope.forbundId())
                    .setParameter(2, sample.id())
                    .setParameter(3, ++place)
                    .setParameter(4, drawn.unit().voucherId())
                    .setParameter(5, drawn.unit().line())
                    .setParameter(6, drawn.points())
                    .executeUpdate();
        }
        return sample.id();
    }

    /** @return the caller's own samples of the year, latest first */
    public List<Sample> own(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.REVISOR);
        years.year(scope, year);
        return sql.list(
                "select * from audit_sample where forbund_id = ? and drawn_by = ? and fiscal_year = ? order by id desc",
                AuditSamples::sample,
                scope.forbundId(),
                scope.username(),
                year);
    }

    /** @throws RuleViolation {@code sample.unknown}, also for what another auditor has drawn */
    public Whole whole(String forbund, int year, long id) {
        Scope scope = access.scope(forbund, Role.REVISOR);
        Sample sample = sample(scope, year, id);
        return new Whole(sample, heads(scope, sample), items(scope, sample));
    }

    /** Draws again, as the sample was drawn: what is drawn from the same lines is the same. */
    public Again again(String forbund, int year, long id) {
        Scope scope = access.scope(forbund, Role.REVISOR);
        Sample sample = sample(scope, year, id);
        Population.Size now = rows.population(scope, year, sample.question());
        boolean same = now.hash().equals(sample.hash());
        if (same) {
            List<String> before =
                    items(scope, sample).stream().map(AuditSamples::place).toList();
            List<String> drawn = rows.draw(scope, year, sample.question()).drawn().stream()
                    .map(d -> d.unit().series() + " " + d.unit().number() + " "
                            + d.unit().line() + " " + d.points())
                    .toList();
            if (!drawn.equals(before)) {
                throw new IllegalStateException("Sample " + id + " is not what its seed draws");
            }
        }
        return new Again(same, now.count(), now.sum(), now.hash(), heads(scope, sample));
    }

    private static String place(Item item) {
        return item.voucher() + " " + item.line() + " " + item.points();
    }

    private Sample sample(Scope scope, int year, long id) {
        years.year(scope, year);
        return sql.first(
                        "select * from audit_sample where forbund_id = ? and drawn_by = ? and fiscal_year = ? and id = ?",
                        AuditSamples::sample,
                        scope.forbundId(),
                        scope.username(),
                        year,
                        id)
                .orElseThrow(() -> new RuleViolation("sample.unknown", id));
    }

    private List<Item> items(Scope scope, Sample sample) {
        return sql.list(
                """
                select r.fiscal_year, r.series, r.number, i.line, i.points, v.event_date, v.text, v.counterparty, p.account,
                    p.amount_ore
                from audit_sample_item i
                join registration r on r.voucher_id = i.voucher_id
                join voucher v on v.id = i.voucher_id
                join posting p on p.voucher_id = i.voucher_id and p.line = i.line
                where i.forbund_id = ? and i.sample_id = ? order by i.place
                """,
                row -> new Item(
                        new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                        row.integer("line"),
                        row.integer("points"),
                        row.date("event_date"),
                        row.text("text"),
                        row.text("counterparty"),
                        row.integer("account"),
                        row.ore("amount_ore")),
                scope.forbundId(),
                sample.id());
    }

    private List<Head> heads(Scope scope, Sample sample) {
        return Sql.inOrder(
                sql.list(
                        """
                        select h.fiscal_year, h.series, h.number, h.hash, c.last_number - h.number as after
                        from audit_sample_head h
                        join voucher_chain c on c.forbund_id = h.forbund_id and c.fiscal_year = h.fiscal_year and c.series = h.series
                        where h.forbund_id = ? and h.sample_id = ?
                        """,
                        row -> new Head(
                                new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                                row.text("hash"),
                                row.number("after")),
                        scope.forbundId(),
                        sample.id()),
                head -> head.last().series());
    }

    private static Sample sample(Row row) {
        return new Sample(
                row.number("id"),
                row.integer("fiscal_year"),
                new SampleQuestion(
                        Method.valueOf(row.text("method")),
                        row.text("seed"),
                        row.integer("sample_size"),
                        row.date("from_date"),
                        row.date("through_date"),
                        row.integer("from_account"),
                        row.integer("through_account"),
                        row.ore("least_ore"),
                        row.ore("most_ore")),
                row.number("population_count"),
                row.ore("population_ore"),
                row.text("population_hash"),
                row.text("drawn_by"),
                row.instant("drawn_at"));
    }
}
