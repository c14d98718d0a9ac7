package finsam.audit;

import finsam.access.Scope;
import finsam.database.ForbundRow;
import finsam.money.Ore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A sample that an auditor has drawn: what it was drawn from, by which seed, and what the books were then. Never changed. */
@Entity
@Table(name = "audit_sample")
class AuditSample extends ForbundRow {

    @Column(name = "fiscal_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private SampleQuestion.Method method;

    private String seed;

    @Column(name = "sample_size")
    private int size;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "through_date")
    private LocalDate through;

    @Column(name = "from_account")
    private int fromAccount;

    @Column(name = "through_account")
    private int throughAccount;

    @Column(name = "least_ore")
    private Ore least;

    @Column(name = "most_ore")
    private Ore most;

    @Column(name = "population_count")
    private long count;

    @Column(name = "population_ore")
    private Ore sum;

    @Column(name = "population_hash")
    private String hash;

    @Column(name = "drawn_by")
    private String drawnBy;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    protected AuditSample() {}

    AuditSample(Scope scope, int year, SampleQuestion question, Population.Size population, Instant drawnAt) {
        super(scope.forbundId());
        this.year = year;
        this.method = question.method();
        this.seed = question.seed();
        this.size = question.size();
        this.from = question.from();
        this.through = question.through();
        this.fromAccount = question.fromAccount();
        this.throughAccount = question.throughAccount();
        this.least = question.least();
        this.most = question.most();
        this.count = population.count();
        this.sum = population.sum();
        this.hash = population.hash();
        this.drawnBy = scope.username();
        this.drawnAt = drawnAt;
    }
}
