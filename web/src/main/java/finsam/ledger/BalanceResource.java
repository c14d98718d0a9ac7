package finsam.ledger;

import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Balances.ObjectBalance;
import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
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

    /** An account's part on an object. @param object null for what names no object of the dimension */
    public record PartView(String object, String objectName, BalanceView balance) {

        static PartView of(ObjectBalance part) {
            return new PartView(part.code(), part.name(), BalanceView.of(part.balance()));
        }
    }

    public record Totals(Ore opening, Ore debit, Ore credit, Ore closing) {

        static Totals of(List<AccountBalance> accounts) {
            return new Totals(
                    Ore.sum(accounts, AccountBalance::opening),
                    Ore.sum(accounts, AccountBalance::debit),
                    Ore.sum(accounts, AccountBalance::credit),
                    Ore.sum(accounts, AccountBalance::closing));
        }
    }

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @BeanParam
    private BookParameters parameters;

    @Inject
    private Balances balances;

    @Inject
    private FiscalYears years;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "The trial balance of the year, or of what is asked for of it")
    public TrialBalance trialBalance() {
        BookQuery query = query();
        List<AccountBalance> accounts = balances.trialBalance(forbund, query);
        return new TrialBalance(
                query.from(),
                query.through(),
                accounts.stream().map(BalanceView::of).toList(),
                Totals.of(accounts));
    }

    @GET
    @Path("by/{dimension}")
    @Operation(
            summary =
                    "The trial balance divided by the objects of a dimension, opening balances too; what names no object"
                            + " is a part of its own, so that the parts add up to the whole")
    public List<PartView> byObject(@PathParam("dimension") int dimension) {
        return balances.byObject(forbund, query(), dimension).stream()
                .map(PartView::of)
                .toList();
    }

    private BookQuery query() {
        return parameters.query(years.year(forbund, year), clock.instant());
    }
}
