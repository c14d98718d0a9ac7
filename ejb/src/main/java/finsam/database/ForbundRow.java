package finsam.database;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/**
 * A row that belongs to one förbund. The förbund is part of every foreign key in the database, so that a row cannot point
 * across the wall between two förbund.
 */
@MappedSuperclass
public abstract class ForbundRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "id_seq")
    @SequenceGenerator(name = "id_seq", sequenceName = "id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "forbund_id", nullable = false, updatable = false)
    private long forbundId;

    protected ForbundRow() {}

    protected ForbundRow(long forbundId) {
        this.forbundId = forbundId;
    }

    public Long id() {
        return id;
    }

    public long forbundId() {
        return forbundId;
    }
}
