package finsam.report;

import finsam.ledger.StatementRow;
import finsam.report.AnnualReport.Total;
import java.util.Set;
import java.util.stream.Stream;

/** Every cost is an insats' or the administration's, and all of it is financed. */
final class CostsAreSomebodys implements Control {

    private static final Set<StatementRow> COSTS =
            Set.of(StatementRow.OPERATING_COSTS, StatementRow.DEPRECIATION, StatementRow.FINANCIAL_COSTS);

    @Override
    public Stream<Tie> run(AnnualReport report, VoucherCount books) {
        return Stream.of(
                Tie.of(
                        "Driftredovisningens kostnader är bokföringens",
                        report,
                        Total.OPERATIONS_COSTS,
                        books.change(use -> COSTS.contains(use.row()))),
                Tie.of(
                        "Driftredovisningens kostnader är resultaträkningens",
                        report,
                        Total.OPERATIONS_COSTS,
                        report.incomeStatement().costs().negated()),
                Tie.of(
                        "Driftredovisningens finansiering räcker till kostnaderna",
                        report,
                        Total.OPERATIONS_FINANCING,
                        report.amount(Total.OPERATIONS_COSTS)));
    }
}
