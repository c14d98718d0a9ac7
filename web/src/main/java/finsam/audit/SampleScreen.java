package finsam.audit;

import static finsam.rules.RuleViolation.require;

import finsam.audit.AuditSamples.Again;
import finsam.audit.AuditSamples.Sample;
import finsam.audit.AuditSamples.Whole;
import finsam.audit.SampleQuestion.Method;
import finsam.ledger.VoucherAddress;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Urval: the samples that the auditor has drawn, one of them whole, and a form to draw another. */
@Named
@ViewScoped
public class SampleScreen implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_SIZE = 25;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private AuditSamples samples;

    @Inject
    private HttpServletRequest request;

    private Method method = Method.MONETARY_UNIT;
    private String seed;
    private Integer size = USUAL_SIZE;
    private LocalDate from;
    private LocalDate through;
    private Integer fromAccount;
    private Integer throughAccount;
    private Ore least;
    private Ore most;
    private transient List<Sample> own;
    private transient Whole whole;
    private transient Again again;

    @PostConstruct
    void begin() {
        seed = samples.seed();
        from = place.fiscalYear().startsOn();
        through = place.fiscalYear().endsOn();
    }

    /** Reads the sample that the address names before anything is written of it. */
    public void open() {
        if (isWhole()) {
            whole();
        }
    }

    public boolean isWhole() {
        return request.getParameter("urval") != null;
    }

    /** @return the sample that the address names, or null if it names none */
    public Whole whole() {
        if (whole == null && isWhole()) {
            whole = samples.whole(place.forbund(), place.year(), id());
        }
        return whole;
    }

    private long id() {
        String written = request.getParameter("urval");
        require(written.matches("\\d{1,18}"), "sample.unknown", written);
        return Long.parseLong(written);
    }

    /** @return what drawing again gave, if it was asked for; else null */
    public Again again() {
        if (again == null && request.getParameter("igen") != null) {
            again = samples.again(place.forbund(), place.year(), id());
        }
        return again;
    }

    public List<Sample> own() {
        if (own == null) {
            own = samples.own(place.forbund(), place.year());
        }
        return own;
    }

    public void draw() {
        long id = samples.draw(
                place.forbund(),
                place.year(),
                new SampleQuestion(
                        method,
                        seed,
                        size == null ? 0 : size,
                        from,
                        through,
                        fromAccount == null ? 0 : fromAccount,
                        throughAccount == null ? 0 : throughAccount,
                        least,
                        most));
        answers.doneAt(addressOf(id), "Urvalet är draget.");
    }

    /** @return the address of a sample */
    public String addressOf(long id) {
        return "urval.xhtml" + place.query() + "&urval=" + id;
    }

    /** @return the address of a voucher */
    public String address(VoucherNumber number) {
        return VoucherAddress.of(place, number);
    }

    public Method[] methods() {
        return Method.values();
    }

    public Method getMethod() {
        return method;
    }

    public void setMethod(Method method) {
        this.method = method;
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(String seed) {
        this.seed = seed;
    }

    public Integer getSize() {
        return size;
    }

    public void setSize(Integer size) {
        this.size = size;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getThrough() {
        return through;
    }

    public void setThrough(LocalDate through) {
        this.through = through;
    }

    public Integer getFromAccount() {
        return fromAccount;
    }

    public void setFromAccount(Integer fromAccount) {
        this.fromAccount = fromAccount;
    }

    public Integer getThroughAccount() {
        return throughAccount;
    }

    public void setThroughAccount(Integer throughAccount) {
        this.throughAccount = throughAccount;
    }

    public Ore getLeast() {
        return least;
    }

    public void setLeast(Ore least) {
        this.least = least;
    }

    public Ore getMost() {
        return most;
    }

    public void setMost(Ore most) {
        this.most = most;
    }
}
