package finsam.audit;

import finsam.api.Answers;
import finsam.audit.AuditQuestions.Question;
import finsam.ledger.VoucherNumber;
import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions from the auditors to the förbund, and their answers. */
@Path("/forbund/{forbund}/years/{year}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class QuestionResource {

    /** @param series null, with the number, for a question about a figure @param subject may be left out for a voucher */
    public record QuestionBody(String series, Long number, String subject, String text) {}

    public record Said(String text) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private AuditQuestions questions;

    @GET
    @Operation(summary = "The questions about the year with all that was said, those that wait for an answer first")
    public List<Question> list() {
        return questions.of(forbund, year);
    }

    @POST
    @APIResponseSchema(value = Question.class, responseCode = "201")
    @Operation(summary = "Ask the förbund about a voucher or a figure")
    public Response ask(QuestionBody body) {
        VoucherNumber voucher = VoucherWords.of(year, body.series(), body.number());
        long id = questions.ask(forbund, year, voucher, body.subject(), body.text());
        return Answers.created(question(id), "{forbund}/years/{year}/questions/{question}", forbund, year, id);
    }

    @GET
    @Path("{question}")
    @Operation(summary = "A question with all that was said")
    public Question question(@PathParam("question") long id) {
        Question question = questions.question(forbund, id);
        if (question.year() != year) {
            throw new RuleViolation("question.unknown", id);
        }
        return question;
    }

    @POST
    @Path("{question}/answers")
    @Operation(summary = "Answer, as the förbund")
    public void answer(@PathParam("question") long id, Said said) {
        questions.answer(forbund, id, said.text());
    }

    @POST
    @Path("{question}/follow-ups")
    @Operation(summary = "Ask more, as an auditor")
    public void followUp(@PathParam("question") long id, Said said) {
        questions.followUp(forbund, id, said.text());
    }

    @POST
    @Path("{question}/closing")
    @Operation(summary = "Close the question, as an auditor, with a last word or none")
    public void close(@PathParam("question") long id, Said said) {
        questions.close(forbund, id, said.text());
    }
}
