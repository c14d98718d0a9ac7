package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** A version of an object: only added to. */
@Entity
@Table(name = "object_version")
@IdClass(ObjectVersionRow.Key.class)
class ObjectVersionRow {

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    private int dimension;

    @Id
    private String code;

    @Id
    private int version;

    private Integer previous;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String name;

    @Column(name = "is_open")
    private boolean open;

    protected ObjectVersionRow() {}

    ObjectVersionRow(long forbundId, int dimension, String code, int version, LocalDate validFrom, Named state) {
        this.forbundId = forbundId;
        this.dimension = dimension;
        this.code = code;
        this.version = version;
        this.previous = version == 1 ? null : version - 1;
        this.validFrom = validFrom;
        this.name = state.name();
        this.open = state.open();
    }

    record Key(long forbundId, int dimension, String code, int version) implements Serializable {}
}
