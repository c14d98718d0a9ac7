package finsam.reconciliation;

import finsam.database.ForbundRow;
import finsam.money.Ore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

@Entity
@Table(name = "finding")
class FindingRow extends ForbundRow {

    @Column(name = "reconciliation_id")
    private long reconciliationId;

    private String rule;

    @Enumerated(EnumType.STRING)
    private Finding.Weight weight;

    private String subject;

    @Column(name = "expected_ore")
    private Ore expected;

    @Column(name = "actual_ore")
    private Ore actual;

    private String sentence;

    protected FindingRow() {}

    FindingRow(Reconciliation reconciliation, Finding finding) {
        super(reconciliation.forbundId());
        this.reconciliationId = reconciliation.id();
        this.rule = finding.rule();
        this.weight = finding.weight();
        this.subject = finding.subject();
        this.expected = finding.expected();
        this.actual = finding.actual();
        this.sentence = finding.sentence();
    }
}
