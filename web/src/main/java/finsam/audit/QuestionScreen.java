package finsam.audit;

import finsam.audit.AuditQuestions.Question;
import finsam.ledger.VoucherAddress;
import finsam.ledger.VoucherNumber;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Frågor: the log of questions and answers, and a form to ask; on a voucher's page, the questions about it. */
@Named
@ViewScoped
public class QuestionScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private AuditQuestions questions;

    @Inject
    private HttpServletRequest request;

    private String about = "";
    private String subject;
    private String text;
    private final Map<Long, String> said = new HashMap<>();
    private transient List<Question> list;
    private transient Map<VoucherNumber, List<Question>> ofVouchers;

    @PostConstruct
    void begin() {
        String asked = request.getParameter("om");
        about = asked == null ? "" : asked.strip();
    }

    public List<Question> list() {
        if (list == null) {
            list = questions.of(place.forbund(), place.year());
        }
        return list;
    }

    /** @return the questions about a voucher */
    public List<Question> about(VoucherNumber voucher) {
        if (ofVouchers == null) {
            ofVouchers = new HashMap<>();
        }
        return ofVouchers.computeIfAbsent(voucher, v -> questions.about(place.forbund(), v));
    }

    public void ask() {
        questions.ask(place.forbund(), place.year(), VoucherWords.read(about, place.year()), subject, text);
        answers.doneAt("fragor.xhtml" + place.query(), "Frågan är ställd.");
    }

    public void answer(long id) {
        questions.answer(place.forbund(), id, said.get(id));
        answers.done("Svaret är sparat.");
    }

    public void followUp(long id) {
        questions.followUp(place.forbund(), id, said.get(id));
        answers.done("Följdfrågan är ställd.");
    }

    public void close(long id) {
        questions.close(place.forbund(), id, said.get(id));
        answers.done("Frågan är avslutad.");
    }

    public boolean mayAsk() {
        return place.is("REVISOR");
    }

    public boolean mayAnswer() {
        return place.is("EKONOM") || place.is("FORBUNDSCHEF");
    }

    /** @return the address of a voucher */
    public String address(VoucherNumber number) {
        return VoucherAddress.of(place, number);
    }

    /** @return what is being written in each question's form, by its id */
    public Map<Long, String> getSaid() {
        return said;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
