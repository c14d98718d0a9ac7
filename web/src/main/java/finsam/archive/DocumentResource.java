package finsam.archive;

import finsam.archive.Archive.Entry;
import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every document taken in or given out. */
@Path("/forbund/{forbund}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "archive")
public class DocumentResource {

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Archive archive;

    @GET
    @Operation(summary = "The documents, latest first")
    public List<Entry> list() {
        return archive.list(forbund);
    }

    @GET
    @Path("{document}")
    @Operation(summary = "A document's SHA-256, who asked for it, and the state of the books it shows")
    public Entry entry(@PathParam("document") long document) {
        return archive.entry(forbund, document);
    }

    @GET
    @Path("{document}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The document's bytes, which are the ones that were archived")
    public Response content(@PathParam("document") long document, @Context Request request) {
        Entry entry = archive.entry(forbund, document);
        EntityTag tag = new EntityTag(entry.sha256());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        StreamingOutput content = out -> archive.copy(forbund, document, out);
        return Response.ok(content, entry.contentType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, entry.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, named("attachment", entry.name()))
                .build();
    }

    @GET
    @Path("{document}/shown")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "An attachment's bytes, to be looked at in a frame of our own pages")
    public Response shown(@PathParam("document") long document) {
        Entry entry = archive.entry(forbund, document);
        AttachmentKind kind = AttachmentKind.ofType(entry.contentType())
                .orElseThrow(() -> new RuleViolation("document.not-shown", entry.name()));
        return Response.ok(archive.content(forbund, document), kind.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, named("inline", entry.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .header("Content-Security-Policy", kind.contentSecurityPolicy())
                .build();
    }

    /** The name in plain letters, and in full for those who read RFC 5987. */
    private static String named(String how, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return how + "; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
