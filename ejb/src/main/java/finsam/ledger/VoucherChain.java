package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The end of a series' chain in a year: its row is what {@link VoucherStore} locks, and moves on. */
@Entity
@Table(name = "voucher_chain")
@IdClass(VoucherChain.Key.class)
class VoucherChain {

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    @Column(name = "fiscal_year")
    private int year;

    @Id
    private String series;

    @Column(name = "last_number")
    private long lastNumber;

    private String head;

    protected VoucherChain() {}

    VoucherChain(long forbundId, int year, String series) {
        this.forbundId = forbundId;
        this.year = year;
        this.series = series;
        this.head = VoucherStore.FIRST_HEAD;
    }

    record Key(long forbundId, int year, String series) implements Serializable {}
}
