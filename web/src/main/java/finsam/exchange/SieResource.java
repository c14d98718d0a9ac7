package finsam.exchange;

import finsam.api.Answers;
import finsam.exchange.SieBodies.FaultyFile;
import finsam.exchange.SieBodies.SieView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** SIE files on their way into the books: read through, and staged. */
@Path("/forbund/{forbund}/sie")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class SieResource {

    @PathParam("forbund")
    private String forbund;

    @Inject
    private SieImports imports;

    @GET
    @Operation(summary = "The files that are staged or have been taken in, latest first")
    public List<SieStanding> files() {
        return imports.files(forbund);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = SieView.class, responseCode = "201")
    @Operation(summary = "Read a file through; one without faults is staged, so that it can be looked at and taken in")
    public Response upload(@QueryParam("name") String name, @Context UriInfo uri, byte[] file) {
        SiePreview preview = imports.upload(forbund, name, file);
        if (preview.id() == null) {
            return FaultyFile.of(preview.faults(), uri.getRequestUri().getRawPath())
                    .response();
        }
        return Answers.created(SieView.of(preview), "{forbund}/sie/{file}", forbund, preview.id());
    }
}
