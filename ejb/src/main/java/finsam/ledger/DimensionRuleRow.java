package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** What an account says of a dimension from a day on: only added to. */
@Entity
@Table(name = "dimension_rule")
@IdClass(DimensionRuleRow.Key.class)
class DimensionRuleRow {

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    private int account;

    @Id
    private int dimension;

    @Id
    private int version;

    private Integer previous;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    private DimensionRule rule;

    protected DimensionRuleRow() {}

    DimensionRuleRow(long forbundId, int account, int dimension, int version, LocalDate validFrom, DimensionRule rule) {
        this.forbundId = forbundId;
        this.account = account;
        this.dimension = dimension;
        this.version = version;
        this.previous = version == 1 ? null : version - 1;
        this.validFrom = validFrom;
        this.rule = rule;
    }

    record Key(long forbundId, int account, int dimension, int version) implements Serializable {}
}
