package finsam.audit;

import finsam.audit.AuditNotes.Note;
import finsam.audit.BookControls.Overview;
import finsam.audit.BookControls.Result;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The controls of a year's books, and the notes that an auditor makes at them for themselves. */
@Path("/forbund/{forbund}/years/{year}/controls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class ControlResource {

    /** A voucher that is pointed at. @param registeredAt Swedish time */
    public record HitView(
            VoucherNumber voucher,
            LocalDate date,
            LocalDateTime registeredAt,
            String registeredBy,
            String text,
            String counterparty,
            Ore amount,
            String reason,
            List<VoucherNumber> with) {

        static HitView of(Hit hit) {
            VoucherFacts v = hit.voucher();
            return new HitView(
                    v.number(),
                    v.date(),
                    v.registeredAt(),
                    v.registeredBy(),
                    v.text(),
                    v.counterparty(),
                    v.amount(),
                    hit.reason(),
                    hit.with());
        }
    }

    /** @param settings by their keys, each that the control has @param looked how many vouchers it looked at */
    public record ResultView(
            ControlKind control,
            String heading,
            Map<String, String> settings,
            int looked,
            String stateOfBooks,
            List<HitView> hits) {}

    /** @param series null, with the number, for a note on the control as a whole */
    public record NoteBody(String series, Long number, String text) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private BookControls controls;

    @Inject
    private AuditNotes notes;

    @GET
    @Operation(summary = "The controls, and how many vouchers each points at as it is set at first")
    public List<Overview> controls() {
        return controls.overview(forbund, year);
    }

    @GET
    @Path("{control}")
    @Operation(
            summary = "What a control points at; its settings are parameters, such as days=30",
            description = "A setting that is left out is as the control has it. The answer says how each was set.")
    public ResultView run(@PathParam("control") String control, @Context UriInfo address) {
        Map<String, String> asked = new HashMap<>();
        address.getQueryParameters().forEach((key, values) -> asked.put(key, values.get(0)));
        Result result = controls.run(forbund, year, ControlKind.named(control), asked);
        Map<String, String> settings = new TreeMap<>();
        result.settings().values().forEach((parameter, value) -> settings.put(parameter.key(), value));
        return new ResultView(
                result.settings().kind(),
                result.settings().kind().heading(),
                settings,
                result.looked(),
                result.stateOfBooks(),
                result.hits().stream().map(HitView::of).toList());
    }

    @GET
    @Path("{control}/notes")
    @Operation(summary = "The caller's own notes at the control, latest first; nobody else sees them")
    public List<Note> notes(@PathParam("control") String control) {
        return notes.own(forbund, year, ControlKind.named(control));
    }

    @POST
    @Path("{control}/notes")
    @Operation(summary = "Note something at the control, for the caller alone")
    public void note(@PathParam("control") String control, NoteBody note) {
        VoucherNumber voucher = VoucherWords.of(year, note.series(), note.number());
        notes.write(forbund, year, ControlKind.named(control), voucher, note.text());
    }
}
