package finsam.ledger;

/** What people call a voucher by: {@code A 17} of a year. Unbroken within a series and year. */
public record VoucherNumber(int year, String series, long number) {

    @Override
    public String toString() {
        return series + " " + number;
    }
}
