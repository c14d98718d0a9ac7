package finsam.ledger;

import finsam.api.Answers;
import finsam.ledger.Chart.DimensionObject;
import finsam.ledger.DimensionObjects.NewObject;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a posting can concern: insatser, members and the objects of other dimensions. */
@Path("/forbund/{forbund}/dimensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class DimensionResource {

    /** @param open whether it can be posted on today */
    public record ObjectView(int dimension, String dimensionName, String code, String name, boolean open) {

        static ObjectView of(DimensionObject o) {
            return new ObjectView(o.dimension(), o.dimensionName(), o.code(), o.name(), o.open());
        }
    }

    public record ObjectAdded(int dimension, String code) {}

    public record NewName(String name, LocalDate validFrom) {}

    /** @param open whether it can be posted on from the day */
    public record Opening(boolean open, LocalDate validFrom) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Chart chart;

    @Inject
    private DimensionObjects objects;

    @GET
    @Operation(summary = "The objects of the dimensions, by the dimensions' numbers in SIE, as they are today")
    public List<ObjectView> list() {
        return chart.objects(forbund).stream().map(ObjectView::of).toList();
    }

    @POST
    @Path("{dimension}/objects")
    @APIResponseSchema(value = ObjectAdded.class, responseCode = "201")
    @Operation(summary = "Add an object to a dimension that has no register of its own")
    public Response add(@PathParam("dimension") int dimension, NewObject object) {
        objects.add(forbund, dimension, object);
        return Answers.created(new ObjectAdded(dimension, object.code().strip()), "{forbund}/dimensions", forbund);
    }

    @PUT
    @Path("{dimension}/objects/{object}/name")
    @Operation(summary = "Rename an object from a day")
    public void rename(@PathParam("dimension") int dimension, @PathParam("object") String code, NewName name) {
        objects.rename(forbund, dimension, code, name.name(), name.validFrom());
    }

    @PUT
    @Path("{dimension}/objects/{object}/open")
    @Operation(summary = "Close an object from a day, or open it again")
    public void open(@PathParam("dimension") int dimension, @PathParam("object") String code, Opening opening) {
        if (opening.open()) {
            objects.open(forbund, dimension, code, opening.validFrom());
        } else {
            objects.close(forbund, dimension, code, opening.validFrom());
        }
    }
}
