package finsam.report;

import finsam.ledger.AccountPurpose;
import finsam.report.AnnualReport.Total;
import java.util.Set;
import java.util.stream.Stream;

/** What each member was claimed and owes sums to the accounts of contributions. */
final class ContributionsArePosted implements Control {

    private static final Set<AccountPurpose> INCOME = Set.of(
            AccountPurpose.CONTRIBUTION_INCOME_STATE,
            AccountPurpose.CONTRIBUTION_INCOME_REGION,
            AccountPurpose.CONTRIBUTION_INCOME_KOMMUN);

    @Override
    public Stream<Tie> run(AnnualReport report, VoucherCount books) {
        return Stream.of(
                Tie.of(
                        "Medlemmarnas bidrag är intäkterna på kontona för bidrag",
                        report,
                        Total.CLAIMED,
                        books.change(use -> use.purpose() != null && INCOME.contains(use.purpose()))
                                .negated()),
                Tie.of(
                        "Medlemmarnas obetalda bidrag är fordran på medlemmarna",
                        report,
                        Total.UNPAID,
                        books.closing(use -> use.purpose() == AccountPurpose.CONTRIBUTION_RECEIVABLE)));
    }
}
