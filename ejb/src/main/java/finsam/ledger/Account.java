package finsam.ledger;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** An account of the förbund's chart, from a date and perhaps to one, mapped to its row of the årsredovisning. */
@Entity
public class Account extends ForbundRow {

    private int number;
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "statement_row")
    private StatementRow statementRow;

    @Enumerated(EnumType.STRING)
    private AccountPurpose purpose;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Account() {}

    Account(
            long forbundId,
            int number,
            String name,
            StatementRow statementRow,
            AccountPurpose purpose,
            LocalDate validFrom) {
        super(forbundId);
        require(number >= 1000 && number <= 99_999_999, "account.number-form", number);
        require(name != null && !name.isBlank(), "account.name-missing", number);
        requireFits("Kontots namn", name, 200);
        this.number = number;
        this.name = name.strip();
        this.statementRow = statementRow;
        this.purpose = purpose;
        this.validFrom = validFrom;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public StatementRow statementRow() {
        return statementRow;
    }

    public AccountPurpose purpose() {
        return purpose;
    }

    public boolean isOpenOn(LocalDate date) {
        return !validFrom.isAfter(date) && (validTo == null || validTo.isAfter(date));
    }

    /** The account has been in use since an earlier date than was known. */
    void reachBackTo(LocalDate date) {
        if (date.isBefore(validFrom)) {
            validFrom = date;
        }
    }
}
