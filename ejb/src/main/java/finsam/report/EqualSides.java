package finsam.report;

import finsam.report.AnnualReport.Total;
import java.util.stream.Stream;

/** Debits equal credits in the books, and the balance sheet ends in the same figure on both sides. */
final class EqualSides implements Control {

    @Override
    public Stream<Tie> run(AnnualReport report, VoucherCount books) {
        return Stream.of(
                new Tie("Bokföringens debet är lika med dess kredit", null, books.debit(), books.credit()),
                Tie.of(
                        "Tillgångarna är lika med eget kapital, avsättningar och skulder",
                        report,
                        Total.ASSETS,
                        report.amount(Total.EQUITY_AND_LIABILITIES)));
    }
}
