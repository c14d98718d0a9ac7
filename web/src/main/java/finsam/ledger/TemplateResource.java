package finsam.ledger;

import finsam.api.Answers;
import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The förbund's konteringsmallar. */
@Path("/forbund/{forbund}/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class TemplateResource {

    /** A line: an amount, or a share in hundredths of a percent (debit positive, credit negative), or neither. */
    public record TemplateLine(
            int account, Ore amount, Integer basisPoints, String text, SortedMap<Integer, String> objects) {

        TemplateContent.Line line() {
            return new TemplateContent.Line(account, amount, basisPoints, text, objects);
        }

        static TemplateLine of(TemplateContent.Line line) {
            return new TemplateLine(line.account(), line.amount(), line.basisPoints(), line.text(), line.objects());
        }
    }

    /** A template to save; the name of one that is in use replaces it. */
    public record NewTemplate(String name, String text, String counterparty, List<TemplateLine> lines) {

        TemplateContent content() {
            return new TemplateContent(
                    name,
                    text,
                    counterparty,
                    lines == null
                            ? List.of()
                            : lines.stream().map(TemplateLine::line).toList());
        }
    }

    public record TemplateView(
            long id,
            int version,
            String name,
            String text,
            String counterparty,
            List<TemplateLine> lines,
            Instant savedAt,
            String savedBy) {

        static TemplateView of(VoucherTemplates.View view) {
            TemplateContent content = view.content();
            return new TemplateView(
                    view.id(),
                    view.version(),
                    content.name(),
                    content.text(),
                    content.counterparty(),
                    content.lines().stream().map(TemplateLine::of).toList(),
                    view.savedAt(),
                    view.savedBy());
        }
    }

    @PathParam("forbund")
    private String forbund;

    @Inject
    private VoucherTemplates templates;

    @GET
    @Operation(summary = "The templates in use, by name")
    public List<TemplateView> list() {
        return templates.inUse(forbund).stream().map(TemplateView::of).toList();
    }

    @POST
    @APIResponseSchema(value = TemplateView.class, responseCode = "201")
    @Operation(summary = "Save a template; one of the same name is replaced by it, and stays in the history")
    public Response save(NewTemplate template) {
        VoucherTemplates.View saved = templates.save(forbund, template.content());
        return Answers.created(TemplateView.of(saved), "{forbund}/templates/{template}", forbund, saved.id());
    }

    @GET
    @Path("{template}")
    @Operation(summary = "A template in use")
    public TemplateView template(@PathParam("template") long template) {
        return TemplateView.of(templates.template(forbund, template));
    }

    @DELETE
    @Path("{template}")
    @Operation(summary = "End a template: it is offered no more, and stays in the history")
    public void end(@PathParam("template") long template) {
        templates.end(forbund, template);
    }
}
