package finsam.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One staged file, held against what it states itself and against the books. */
@Path("/forbund/{forbund}/sie/{file}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class SieComparisonResource {

    @PathParam("forbund")
    private String forbund;

    @PathParam("file")
    private long file;

    @Inject
    private SieImports imports;

    @Inject
    private SieStatements statements;

    @GET
    @Path("balances")
    @Operation(
            summary =
                    "The file's accounts, held against what it says itself that they close with and against the books; each"
                            + " difference with what it is made of")
    public List<SieAccountLine> balances() {
        return imports.balances(forbund, file);
    }

    @GET
    @Path("ledger/{account}")
    @Operation(
            summary =
                    "The huvudbok of one of the file's accounts, by the number it has here, row by row from the first")
    public SieEntry.Page ledger(
            @PathParam("account") int account,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("200") int most) {
        return imports.account(forbund, file, account, first, most);
    }

    @GET
    @Path("periods")
    @Operation(summary = "What the file states that each month changed its accounts by, beside its own vouchers")
    public List<SiePeriodLine> periods() {
        return statements.periods(forbund, file);
    }

    @GET
    @Path("objects")
    @Operation(summary = "Accounts' parts on objects as the file states that they close, beside the books")
    public List<SieObjectLine> objects() {
        return statements.objects(forbund, file);
    }

    @GET
    @Path("budget")
    @Operation(summary = "What the file budgets for insatser and in all, beside the adopted budget")
    public List<SieBudgetLine> budget() {
        return statements.budget(forbund, file);
    }
}
