package finsam.report;

import finsam.ledger.StatementRow;
import finsam.ledger.StatementRow.Statement;
import finsam.report.AnnualReport.Total;
import finsam.report.VoucherCount.Use;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The year's result is what the vouchers say it is, what the net assets grew by, and what the equity shows. */
final class ResultIsPosted implements Control {

    private static final Predicate<Use> INCOME_STATEMENT = use -> use.row().statement() == Statement.INCOME;
    private static final Predicate<Use> NET_ASSETS =
            use -> use.row().isOnBalanceSheet() && use.row() != StatementRow.EQUITY;

    @Override
    public Stream<Tie> run(AnnualReport report, VoucherCount books) {
        return Stream.of(
                Tie.of(
                        "Verksamhetens intäkter är summan av verifikationerna",
                        report,
                        Total.OPERATING_INCOME,
                        books.change(use -> use.row() == StatementRow.OPERATING_INCOME)
                                .negated()),
                Tie.of(
                        "Verksamhetens kostnader är summan av verifikationerna",
                        report,
                        Total.OPERATING_COSTS,
                        books.change(use -> use.row() == StatementRow.OPERATING_COSTS)
                                .negated()),
                Tie.of(
                        "Årets resultat är summan av verifikationerna",
                        report,
                        Total.RESULT,
                        books.change(INCOME_STATEMENT).negated()),
                Tie.of(
                        "Årets resultat är förändringen av tillgångar minus avsättningar och skulder",
                        report,
                        Total.RESULT,
                        books.change(NET_ASSETS)),
                Tie.of(
                        "Årets resultat är detsamma i eget kapital",
                        report,
                        Total.EQUITY_RESULT,
                        report.amount(Total.RESULT)));
    }
}
