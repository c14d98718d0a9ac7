package finsam.report;

import finsam.ledger.StatementRow;
import finsam.report.AnnualReport.Total;
import finsam.report.VoucherCount.Use;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cash flow explains what happened on the accounts of cash and bank, and ends where the balance sheet does. */
final class CashIsBank implements Control {

    private static final Predicate<Use> CASH = use -> use.row() == StatementRow.CASH_AND_BANK;

    @Override
    public Stream<Tie> run(AnnualReport report, VoucherCount books) {
        return Stream.of(
                Tie.of(
                        "Likvida medel vid årets början är ingående kassa och bank",
                        report,
                        Total.CASH_AT_START,
                        books.opening(CASH)),
                Tie.of(
                        "Årets kassaflöde är förändringen av kassa och bank",
                        report,
                        Total.CASH_FLOW,
                        books.change(CASH)),
                Tie.of(
                        "Likvida medel vid årets slut är balansräkningens kassa och bank",
                        report,
                        Total.CASH_AT_END,
                        report.amount(Total.CASH_AND_BANK)));
    }
}
