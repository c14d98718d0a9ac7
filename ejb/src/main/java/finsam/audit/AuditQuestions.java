package finsam.audit;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.database.Sql.Row;
import finsam.ledger.FiscalYears;
import finsam.ledger.VoucherNumber;
import finsam.ledger.Vouchers;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions from the auditors to the förbund, and their answers, in one log that both see and nobody changes. */
@Stateless
@PermitAll
public class AuditQuestions {

    /** Where a question stands. */
    public enum Status {
        /** The förbund is to answer. */
        ASKED,
        /** The auditor is to ask more, or close. */
        ANSWERED,
        CLOSED
    }

    /** @param name what its writer is called */
    public record Entry(String kind, String text, String writtenBy, String name, Instant writtenAt) {}

    /**
     * A question with all that was said.
     *
     * @param number in the förbund
     * @param voucher null for a question about a figure
     */
    public record Question(
            long id, int year, int number, VoucherNumber voucher, String subject, Status status, List<Entry> entries) {

        public boolean isOpen() {
            return status != Status.CLOSED;
        }
    }

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private FiscalYears years;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * An auditor asks.
     *
     * @param voucher of the year, or null for a question about a figure
     * @param subject what it is about; null for the voucher itself
     * @return its id
     */
    public long ask(String forbund, int year, VoucherNumber voucher, String subject, String text) {
        Scope scope = access.scope(forbund, Role.REVISOR);
        years.year(scope, year);
        Long voucherId = voucher == null ? null : vouchers.id(scope, voucher);
        String about = voucher != null && (subject == null || subject.isBlank()) ? "Verifikation " + voucher : subject;
        int number = sql.one(
                "select coalesce(max(number), 0) + 1 as next from audit_question where forbund_id = ?",
                row -> row.integer("next"),
                scope.forbundId());
        AuditQuestion question = new AuditQuestion(scope, year, number, voucherId, about, clock.instant());
        em.persist(question);
        em.persist(new QuestionEntry(scope, question.id(), 1, QuestionEntry.Kind.QUESTION, text, clock.instant()));
        em.flush();
        audit.record(scope, "question.ask", "fråga " + number, about);
        return question.id();
    }

    /** The ekonom or the förbundschef answers; not whoever asked. */
    public void answer(String forbund, long id, String text) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        Question question = question(scope, id);
        require(!question.entries().get(0).writtenBy().equals(scope.username()), "question.own", question.number());
        add(scope, question, QuestionEntry.Kind.ANSWER, text, "question.answer");
    }

    /** An auditor asks more. */
    public void followUp(String forbund, long id, String text) {
        Scope scope = access.scope(forbund, Role.REVISOR);
        add(scope, question(scope, id), QuestionEntry.Kind.FOLLOW_UP, text, "question.follow-up");
    }

    /** An auditor is content, or at least done. @param text what it came to; may be empty */
    public void close(String forbund, long id, String text) {
        Scope scope = access.scope(forbund, Role.REVISOR);
        add(scope, question(scope, id), QuestionEntry.Kind.CLOSING, text, "question.close");
    }

    private void add(Scope scope, Question question, QuestionEntry.Kind kind, String text, String action) {
        require(question.isOpen(), "question.closed", question.number());
        em.persist(new QuestionEntry(scope, question.id(), question.entries().size() + 1, kind, text, clock.instant()));
        em.flush();
        audit.record(scope, action, "fråga " + question.number(), question.subject());
    }

    /** @return the questions about the year, those that wait first, then latest first */
    public List<Question> of(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return read("where q.forbund_id = ? and q.fiscal_year = ?", scope.forbundId(), year);
    }

    /** @return the questions about a voucher */
    public List<Question> about(String forbund, VoucherNumber voucher) {
        Scope scope = access.scope(forbund, Role.readers());
        return read("where q.forbund_id = ? and q.voucher_id = ?", scope.forbundId(), vouchers.id(scope, voucher));
    }

    /** @return how many questions about the year wait for the förbund's answer */
    public int waiting(String forbund, int year) {
        return (int) of(forbund, year).stream()
                .filter(question -> question.status() == Status.ASKED)
                .count();
    }

    /** @throws RuleViolation {@code question.unknown} */
    public Question question(String forbund, long id) {
        return question(access.scope(forbund, Role.readers()), id);
    }

    private Question question(Scope scope, long id) {
        return read("where q.forbund_id = ? and q.id = ?", scope.forbundId(), id).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("question.unknown", id));
    }

    private List<Question> read(String where, Object... arguments) {
        Map<Long, Question> questions = new LinkedHashMap<>();
        sql.each(
                """
                select q.id, q.fiscal_year, q.number, q.subject, r.series, r.number as voucher_number, r.fiscal_year as voucher_year,
                    e.kind, e.text, e.written_by, e.written_at, u.display_name
                from audit_question q
                join audit_question_entry e on e.forbund_id = q.forbund_id and e.question_id = q.id
                left join app_user u on u.username = e.written_by
                left join registration r on r.forbund_id = q.forbund_id and r.voucher_id = q.voucher_id
                """ + where + " order by q.number desc, e.entry",
                row -> questions
                        .computeIfAbsent(row.number("id"), id -> bare(row))
                        .entries()
                        .add(entry(row)),
                arguments);
        return questions.values().stream()
                .map(AuditQuestions::standing)
                .sorted(Comparator.comparing(Question::status))
                .toList();
    }

    private static Question bare(Row row) {
        Long voucher = row.numberOrNull("voucher_number");
        return new Question(
                row.number("id"),
                row.integer("fiscal_year"),
                row.integer("number"),
                voucher == null ? null : new VoucherNumber(row.integer("voucher_year"), row.text("series"), voucher),
                row.text("subject"),
                Status.ASKED,
                new ArrayList<>());
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.text("kind"),
                row.text("text"),
                row.text("written_by"),
                row.text("display_name"),
                row.instant("written_at"));
    }

    private static Question standing(Question q) {
        Status status = switch (QuestionEntry.Kind.valueOf(
                q.entries().get(q.entries().size() - 1).kind())) {
            case QUESTION, FOLLOW_UP -> Status.ASKED;
            case ANSWER -> Status.ANSWERED;
            case CLOSING -> Status.CLOSED;
        };
        return new Question(q.id(), q.year(), q.number(), q.voucher(), q.subject(), status, List.copyOf(q.entries()));
    }
}
