package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** A series of vouchers, with a name and a purpose. Numbers are unbroken within a series and a fiscal year. */
@Entity
@IdClass(Series.Key.class)
public class Series {

    /** What a series is for; only those of the first are offered where vouchers are entered by hand. */
    public enum Purpose {
        MANUAL,
        CONTRIBUTION,
        COST,
        OPENING,
        CLOSING,
        IMPORT
    }

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    protected Series() {}

    Series(long forbundId, String code, String name, Purpose purpose) {
        this.forbundId = forbundId;
        this.code = code;
        this.name = name;
        this.purpose = purpose;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Purpose purpose() {
        return purpose;
    }

    record Key(long forbundId, String code) implements Serializable {}
}
