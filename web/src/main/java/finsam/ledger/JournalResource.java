package finsam.ledger;

import finsam.api.Names;
import finsam.ledger.VoucherBodies.VoucherView;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grundbok: the vouchers in the order they were registered. */
@Path("/forbund/{forbund}/years/{year}/journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class JournalResource {

    /** A page of grundbok. @param next the value of {@code after} for the next page, or null on the last */
    public record JournalPage(List<VoucherView> vouchers, String next) {}

    @Inject
    private Names names;

    @Inject
    private VoucherPages vouchers;

    @Inject
    private FiscalYears years;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            summary =
                    "Grundbok: the vouchers that are asked for, whole, in the order they were registered, page by page")
    public JournalPage journal(
            @PathParam("forbund") String forbund,
            @PathParam("year") int year,
            @BeanParam BookParameters parameters,
            @QueryParam("after") String after,
            @QueryParam("most") @DefaultValue("200") int most) {
        BookQuery query = parameters.query(years.year(forbund, year), clock.instant());
        Slice<Voucher, VoucherPlace> page =
                vouchers.journal(forbund, VoucherSearch.of(query), VoucherPlace.parse(after), most);
        return new JournalPage(
                page.rows().stream()
                        .map(voucher -> VoucherView.of(voucher, names::of))
                        .toList(),
                page.next() == null ? null : page.next().toString());
    }
}
