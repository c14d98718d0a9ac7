package finsam.exchange;

import finsam.money.Ore;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A period balance ({@code #PSALDO}) that a file states, beside its own vouchers: by the format it is what a month changed an account
 * by, not what the month closed with.
 *
 * @param month its first day
 * @param objects what of the account it is about, in words; empty for all of it
 * @param stated in öre, debit positive
 * @param vouchers the sum of the file's rows of the month, in öre; null in a file of balances alone
 */
public record SiePeriodLine(LocalDate month, int account, String name, String objects, Ore stated, Ore vouchers) {

    /** @return the month as {@code 2025-01} */
    public String period() {
        return YearMonth.from(month).toString();
    }

    /** @return what the file states less what its vouchers make; null if it has none */
    public Ore difference() {
        return vouchers == null ? null : stated.minus(vouchers);
    }

    public boolean isDifferent() {
        return vouchers != null && !stated.equals(vouchers);
    }
}
