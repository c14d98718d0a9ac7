package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** A version of a series: only added to. */
@Entity
@Table(name = "series_version")
@IdClass(SeriesVersionRow.Key.class)
class SeriesVersionRow {

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    private String series;

    @Id
    private int version;

    private Integer previous;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String name;

    @Column(name = "is_open")
    private boolean open;

    protected SeriesVersionRow() {}

    SeriesVersionRow(long forbundId, String series, int version, LocalDate validFrom, Named state) {
        this.forbundId = forbundId;
        this.series = series;
        this.version = version;
        this.previous = version == 1 ? null : version - 1;
        this.validFrom = validFrom;
        this.name = state.name();
        this.open = state.open();
    }

    record Key(long forbundId, String series, int version) implements Serializable {}
}
