package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "dimension_object")
@IdClass(ObjectRow.Key.class)
class ObjectRow {

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    private int dimension;

    @Id
    private String code;

    protected ObjectRow() {}

    ObjectRow(long forbundId, int dimension, String code) {
        this.forbundId = forbundId;
        this.dimension = dimension;
        this.code = code;
    }

    record Key(long forbundId, int dimension, String code) implements Serializable {}
}
