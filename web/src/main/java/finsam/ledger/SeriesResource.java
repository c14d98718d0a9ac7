package finsam.ledger;

import finsam.ledger.Series.Purpose;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The series of vouchers. */
@Path("/forbund/{forbund}/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class SeriesResource {

    public record SeriesView(String code, String name, Purpose purpose) {}

    @Inject
    private SeriesRegister series;

    @GET
    @Operation(summary = "The series and what each is for; vouchers are entered by hand in those that are MANUAL")
    public List<SeriesView> list(@PathParam("forbund") String forbund) {
        return series.series(forbund).stream()
                .map(s -> new SeriesView(s.code(), s.name(), s.purpose()))
                .toList();
    }
}
