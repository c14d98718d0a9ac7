package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The series that vouchers point at: its code, and what it is for. */
@Entity
@Table(name = "series")
@IdClass(SeriesRow.Key.class)
class SeriesRow {

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private Series.Purpose purpose;

    protected SeriesRow() {}

    SeriesRow(long forbundId, String code, Series.Purpose purpose) {
        this.forbundId = forbundId;
        this.code = code;
        this.purpose = purpose;
    }

    record Key(long forbundId, String code) implements Serializable {}
}
