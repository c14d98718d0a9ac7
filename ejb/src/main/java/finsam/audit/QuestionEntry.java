package finsam.audit;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/**
 * What was said in a question. It names the entry before it, and that it left the question open: so neither a gap nor a word
 * after the closing can be stored.
 */
@Entity
@Table(name = "audit_question_entry")
@IdClass(QuestionEntry.Key.class)
class QuestionEntry {

    /** What is said. */
    enum Kind {
        QUESTION,
        ANSWER,
        FOLLOW_UP,
        CLOSING
    }

    /** Which entry of which question. */
    record Key(long question, int entry) implements Serializable {}

    private static final int TEXT_LENGTH = 4000;

    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    @Column(name = "question_id")
    private long question;

    @Id
    private int entry;

    private Integer previous;

    @Column(name = "previous_open")
    private Boolean previousOpen;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "stays_open")
    private boolean staysOpen;

    private String text;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected QuestionEntry() {}

    /** @param entry from 1 */
    QuestionEntry(Scope scope, long question, int entry, Kind kind, String text, Instant writtenAt) {
        require(kind == Kind.CLOSING || (text != null && !text.isBlank()), "question.text-missing");
        requireFits("Texten", text, TEXT_LENGTH);
        this.forbundId = scope.forbundId();
        this.question = question;
        this.entry = entry;
        this.previous = entry == 1 ? null : entry - 1;
        this.previousOpen = entry == 1 ? null : Boolean.TRUE;
        this.kind = kind;
        this.staysOpen = kind != Kind.CLOSING;
        this.text = text == null ? "" : text.strip();
        this.writtenBy = scope.username();
        this.writtenAt = writtenAt;
    }
}
