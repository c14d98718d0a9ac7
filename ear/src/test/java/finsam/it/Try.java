package finsam.it;

import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;

/** A resource that goes wrong in every way, for {@link ProblemIT}. */
@Path("/try")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class Try {

    public record Booking(LocalDate date, List<Row> rows) {}

    public record Row(int account, Ore amount) {}

    @Inject
    private Faulty faulty;

    @POST
    public Booking echo(Booking booking) {
        return booking;
    }

    @GET
    @Path("date")
    public LocalDate date(@QueryParam("on") LocalDate date) {
        return date;
    }

    @GET
    @Path("rule")
    public String rule() {
        return faulty.breakRule();
    }

    @GET
    @Path("forbidden")
    public String forbidden() {
        return faulty.forAdministrators();
    }

    @GET
    @Path("fault")
    public String fault() {
        return faulty.fail();
    }
}
