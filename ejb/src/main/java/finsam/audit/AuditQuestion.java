package finsam.audit;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Scope;
import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A question that an auditor puts to the förbund, about a voucher or a figure. What is said is a log of entries, each after the
 * one before: the question, answers and what more is asked, and last that it is closed.
 */
@Entity
@Table(name = "audit_question")
class AuditQuestion extends ForbundRow {

    private static final int SUBJECT_LENGTH = 200;

    @Column(name = "fiscal_year")
    private int year;

    private int number;

    @Column(name = "voucher_id")
    private Long voucherId;

    private String subject;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected AuditQuestion() {}

    /** @param number in the förbund, from 1 @param voucherId null for a question about a figure */
    AuditQuestion(Scope scope, int year, int number, Long voucherId, String subject, Instant askedAt) {
        super(scope.forbundId());
        require(subject != null && !subject.isBlank(), "question.subject-missing");
        requireFits("Det som frågan gäller", subject.strip(), SUBJECT_LENGTH);
        this.year = year;
        this.number = number;
        this.voucherId = voucherId;
        this.subject = subject.strip();
        this.askedBy = scope.username();
        this.askedAt = askedAt;
    }

    int number() {
        return number;
    }
}
