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

/** A version of an account: only added to. */
@Entity
@Table(name = "account_version")
@IdClass(AccountVersionRow.Key.class)
class AccountVersionRow {

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    private int account;

    @Id
    private int version;

    private Integer previous;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "statement_row")
    private StatementRow statementRow;

    @Enumerated(EnumType.STRING)
    private AccountPurpose purpose;

    @Column(name = "is_open")
    private boolean open;

    protected AccountVersionRow() {}

    AccountVersionRow(long forbundId, int account, int version, LocalDate validFrom, Account.State state) {
        this.forbundId = forbundId;
        this.account = account;
        this.version = version;
        this.previous = version == 1 ? null : version - 1;
        this.validFrom = validFrom;
        this.name = state.name();
        this.statementRow = state.statementRow();
        this.purpose = state.purpose();
        this.open = state.open();
    }

    record Key(long forbundId, int account, int version) implements Serializable {}
}
