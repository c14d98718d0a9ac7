package finsam.ledger;

import finsam.api.Answers;
import finsam.ledger.ChartChanges.NewAccount;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chart of accounts. */
@Path("/forbund/{forbund}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class AccountResource {

    /** An account. @param purpose what the system itself posts to it for, or null */
    public record AccountView(int number, String name, StatementRow statementRow, AccountPurpose purpose) {

        static AccountView of(Account a) {
            return new AccountView(a.number(), a.name(), a.statementRow(), a.purpose());
        }
    }

    public record AccountAdded(int number) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Chart chart;

    @Inject
    private ChartChanges changes;

    @GET
    @Operation(summary = "The accounts in the order of their numbers")
    public List<AccountView> list() {
        return chart.accounts(forbund).stream().map(AccountView::of).toList();
    }

    @POST
    @APIResponseSchema(value = AccountAdded.class, responseCode = "201")
    @Operation(summary = "Add an account; its row of the årsredovisning is that of its number, unless it is given")
    public Response add(NewAccount account) {
        changes.add(forbund, account);
        return Answers.created(new AccountAdded(account.number()), "{forbund}/accounts", forbund);
    }
}
