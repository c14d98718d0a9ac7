package finsam.ledger;

import finsam.api.Answers;
import finsam.ledger.Account.State;
import finsam.ledger.Chart.Offer;
import finsam.ledger.ChartChanges.Change;
import finsam.ledger.ChartChanges.Changed;
import finsam.ledger.ChartChanges.NewAccount;
import finsam.ledger.History.Span;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chart of accounts, on a day and from a day. */
@Path("/forbund/{forbund}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class AccountResource {

    /**
     * An account on a day.
     *
     * @param purpose what the system itself posts to it for, or null
     * @param open whether it can be posted to on the day
     * @param rules what it demands or forbids, by the numbers of the dimensions
     */
    public record AccountView(
            int number,
            String name,
            StatementRow statementRow,
            AccountPurpose purpose,
            boolean open,
            SortedMap<Integer, DimensionRule> rules) {

        static AccountView of(Account a, LocalDate day) {
            SortedMap<Integer, DimensionRule> rules = new TreeMap<>();
            a.rules().keySet().forEach(dimension -> rules.put(dimension, a.rule(dimension, day)));
            rules.values().removeIf(rule -> rule == DimensionRule.ALLOWED);
            return new AccountView(a.number(), a.name(), a.statementRow(), a.purpose(), a.isOpenOn(day), rules);
        }
    }

    /** An account today, and all it has been and will be. */
    public record AccountHistory(AccountView account, LocalDate validFrom, List<VersionView> versions) {}

    /** @param until the first day it is no longer in force; null while nothing later is known */
    public record VersionView(
            LocalDate from,
            LocalDate until,
            boolean replaced,
            String name,
            StatementRow statementRow,
            AccountPurpose purpose,
            boolean open) {

        static VersionView of(Span<State> span) {
            State state = span.version().state();
            return new VersionView(
                    span.version().from(),
                    span.until(),
                    span.isReplaced(),
                    state.name(),
                    state.statementRow(),
                    state.purpose(),
                    state.open());
        }
    }

    public record AccountAdded(int number) {}

    /** @param open whether it can be posted to from the day */
    public record Opening(boolean open, LocalDate validFrom) {}

    public record NewPurpose(AccountPurpose purpose, LocalDate validFrom) {}

    public record NewRule(DimensionRule rule, LocalDate validFrom) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Chart chart;

    @Inject
    private ChartChanges changes;

    @Inject
    private DimensionRules rules;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "The accounts in the order of their numbers, as they are today or on a day")
    public List<AccountView> list(@QueryParam("on") LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return chart.accounts(forbund, day).stream()
                .map(account -> AccountView.of(account, day))
                .toList();
    }

    @POST
    @APIResponseSchema(value = AccountAdded.class, responseCode = "201")
    @Operation(summary = "Add an account; its row of the årsredovisning is that of its number, unless it is given")
    public Response add(NewAccount account) {
        changes.add(forbund, account);
        return Answers.created(
                new AccountAdded(account.number()), "{forbund}/accounts/{account}", forbund, account.number());
    }

    @GET
    @Path("{account}")
    @Operation(summary = "An account and its history, in the order it was written")
    public AccountHistory account(@PathParam("account") int number) {
        Account account = chart.account(forbund, number);
        return new AccountHistory(
                AccountView.of(account, LocalDate.now(clock)),
                account.validFrom(),
                account.history().spans().stream().map(VersionView::of).toList());
    }

    @POST
    @Path("{account}/versions")
    @Operation(summary = "Rename the account, or move it to another row, from a day; closed years stay as they are")
    public Changed change(@PathParam("account") int number, Change change) {
        return changes.change(forbund, number, change);
    }

    @PUT
    @Path("{account}/open")
    @Operation(summary = "Close the account from a day, or open it again")
    public Changed open(@PathParam("account") int number, Opening opening) {
        return opening.open()
                ? changes.open(forbund, number, opening.validFrom())
                : changes.close(forbund, number, opening.validFrom());
    }

    @PUT
    @Path("{account}/purpose")
    @Operation(summary = "Let the account take over a purpose of the system's own, from a day")
    public Changed serve(@PathParam("account") int number, NewPurpose purpose) {
        return changes.serve(forbund, number, purpose.purpose(), purpose.validFrom());
    }

    @GET
    @Path("{account}/dimensions")
    @Operation(summary = "What a line on the account demands, allows or forbids on a day, and the objects open then")
    public Offer offer(@PathParam("account") int number, @QueryParam("on") LocalDate on) {
        return chart.offer(forbund, number, on == null ? LocalDate.now(clock) : on);
    }

    @PUT
    @Path("{account}/dimensions/{dimension}")
    @Operation(summary = "Demand, allow or forbid a dimension on the account, from a day")
    public void rule(@PathParam("account") int number, @PathParam("dimension") int dimension, NewRule rule) {
        rules.set(forbund, number, dimension, rule.rule(), rule.validFrom());
    }
}
