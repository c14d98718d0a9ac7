package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "dimension")
@IdClass(DimensionRow.Key.class)
class DimensionRow {

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    private int number;

    private String name;

    protected DimensionRow() {}

    DimensionRow(long forbundId, int number, String name) {
        this.forbundId = forbundId;
        this.number = number;
        this.name = name;
    }

    record Key(long forbundId, int number) implements Serializable {}
}
