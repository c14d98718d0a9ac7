package finsam.report;

import finsam.ledger.StatementRow;
import finsam.report.AnnualReport.Total;
import java.util.stream.Stream;

/** The equity begins the year as it ended the one before; nothing to control where there are no books of that. */
final class EquityGoesOn implements Control {

    @Override
    public Stream<Tie> run(AnnualReport report, VoucherCount books) {
        if (report.heading().previousYear() == null) {
            return Stream.empty();
        }
        return Stream.of(Tie.of(
                "Föregående års utgående eget kapital är årets ingående",
                report,
                Total.EQUITY_BEFORE,
                books.opening(use -> use.row() == StatementRow.EQUITY).negated()));
    }
}
