package finsam.ledger;

import finsam.ledger.Balances.AccountBalance;
import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trial balance. */
@Path("/forbund/{forbund}/years/{year}/balances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class BalanceResource {

    /** The accounts over a span of days. The totals of the debits and credits are the same, those of the balances zero. */
    public record TrialBalance(LocalDate from, LocalDate through, List<BalanceView> accounts, Totals totals) {}

    public record BalanceView(
            int account, String name, StatementRow statementRow, Ore opening, Ore debit, Ore credit, Ore closing) {

        static BalanceView of(AccountBalance b) {
            return new BalanceView(
                    b.account(), b.name(), b.statementRow(), b.opening(), b.debit(), b.credit(), b.closing());
        }
    }

    public record Totals(Ore opening, Ore debit, Ore credit, Ore closing) {}

    @Inject
    private Balances balances;

    @Inject
    private FiscalYears years;

    @GET
    @Operation(summary = "The trial balance of the year, or of a span of its days")
    public TrialBalance trialBalance(
            @PathParam("forbund") String forbund,
            @PathParam("year") int year,
            @QueryParam("from") LocalDate from,
            @QueryParam("through") LocalDate through) {
        FiscalYear whole = years.year(forbund, year);
        LocalDate first = from == null ? whole.startsOn() : from;
        LocalDate last = through == null ? whole.endsOn() : through;
        List<AccountBalance> accounts = balances.trialBalance(forbund, year, first, last);
        return new TrialBalance(
                first,
                last,
                accounts.stream().map(BalanceView::of).toList(),
                new Totals(
                        Ore.sum(accounts, AccountBalance::opening),
                        Ore.sum(accounts, AccountBalance::debit),
                        Ore.sum(accounts, AccountBalance::credit),
                        Ore.sum(accounts, AccountBalance::closing)));
    }
}
