package finsam.exchange;

import finsam.ledger.FiscalYears;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * SIE: a file read through and staged, looked at step by step until its trial balance is the one the file states or the
 * differences are known, and then taken in whole or thrown away.
 */
@Named
@ViewScoped
public class SieScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private SieImports imports;

    @Inject
    private SieStatements statements;

    @Inject
    private SieJobs jobs;

    @Inject
    private FiscalYears years;

    @Inject
    private HttpServletRequest request;

    private transient Part file;
    private boolean withoutOpeningBalances;
    private String evidenceAt;
    private Long id;
    private transient SiePreview preview;
    private transient SieStanding standing;
    private transient List<SieAccountLine> lines;
    private transient List<SiePeriodLine> periods;
    private transient List<SieObjectLine> objects;
    private transient List<SieBudgetLine> budget;

    /** Shows the file that the address names, if it names one. */
    public void open() {
        String asked = request.getParameter("fil");
        if (asked != null) {
            if (!asked.matches("\\d{1,15}")) {
                throw new RuleViolation("sie.unknown", asked);
            }
            id = Long.valueOf(asked);
            standing();
        }
    }

    public void upload() throws IOException {
        preview = null;
        if (file == null) {
            throw new RuleViolation("sie.file-missing");
        }
        preview = imports.upload(
                place.forbund(),
                file.getSubmittedFileName(),
                file.getInputStream().readAllBytes());
        if (preview.id() != null) {
            answers.doneAt(address(preview.id()), "Filen är genomläst. Inget är bokfört än.");
        }
    }

    /** Opens the fiscal years that the file is about and that the förbund lacks. */
    public void openYears() {
        List<SiePreview.Span> missing = preview().missingYears();
        missing.forEach(y -> years.open(place.forbund(), y.startsOn(), y.endsOn()));
        answers.doneAt(address(id), missing.size() == 1 ? "Räkenskapsåret är upplagt." : "Räkenskapsåren är upplagda.");
    }

    public void take() {
        SieTaking.Result taken =
                jobs.take(place.forbund(), id, new SieTaking.Choices(withoutOpeningBalances, evidenceAt));
        if (taken == null) {
            answers.doneAt(address(id), "Inläsningen har börjat.");
        } else if (preview().isBalancesAlone()) {
            answers.doneAt(address(id), "Filens saldon är sparade till jämförelse. Inget är bokfört.");
        } else {
            answers.doneAt(
                    address(id),
                    taken.numbers().size() + " verifikationer och " + taken.newAccounts() + " nya konton är inlästa.");
        }
    }

    public void discard() {
        imports.discard(place.forbund(), id);
        answers.doneAt("sie.xhtml" + place.query(), "Filen är kastad. Inget av den finns kvar.");
    }

    /** Looks how far the job has come; when it has ended, the page is read anew. */
    public void look() {
        standing = null;
        preview = null;
        if (!standing().isTaking()) {
            answers.doneAt(
                    address(id), standing().isTaken() ? "Filen är inläst." : "Inläsningen avbröts. Inget är bokfört.");
        }
    }

    private String address(long of) {
        return "sie.xhtml" + place.query() + "&fil=" + of;
    }

    /** @return the file shown; of one that is being taken in, what is known without reading it */
    public SieStanding standing() {
        if (standing == null && id != null) {
            standing = imports.standing(place.forbund(), id);
        }
        return standing;
    }

    /** @return null if no file is shown, or a job is taking it in */
    public SiePreview preview() {
        if (preview == null && id != null && !standing().isTaking()) {
            preview = imports.preview(place.forbund(), id);
        }
        return preview;
    }

    public List<SieStanding> files() {
        return imports.files(place.forbund());
    }

    /** @return the trial balance, once every account is one of ours */
    public List<SieAccountLine> lines() {
        if (lines == null) {
            lines = preview() == null
                            || preview().id() == null
                            || !preview().unmapped().isEmpty()
                    ? List.of()
                    : imports.balances(place.forbund(), id);
        }
        return lines;
    }

    public List<SieAccountLine> different() {
        return lines().stream().filter(SieAccountLine::isDifferent).toList();
    }

    public boolean isComparable() {
        return lines().stream().anyMatch(line -> line.stated() != null);
    }

    /** @return what the file states of months, beside its own vouchers */
    public List<SiePeriodLine> periods() {
        if (periods == null) {
            periods = id == null ? List.of() : statements.periods(place.forbund(), id);
        }
        return periods;
    }

    public List<SiePeriodLine> differentPeriods() {
        return periods().stream().filter(SiePeriodLine::isDifferent).toList();
    }

    /** @return what the file states of objects, beside the books */
    public List<SieObjectLine> objects() {
        if (objects == null) {
            objects = id == null ? List.of() : statements.objects(place.forbund(), id);
        }
        return objects;
    }

    public long differentObjects() {
        return objects().stream().filter(line -> !line.difference().isZero()).count();
    }

    /** @return what the file budgets, beside the adopted budget */
    public List<SieBudgetLine> budget() {
        if (budget == null) {
            budget = id == null ? List.of() : statements.budget(place.forbund(), id);
        }
        return budget;
    }

    public boolean mayTake() {
        return place.is("EKONOM");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isWithoutOpeningBalances() {
        return withoutOpeningBalances;
    }

    public void setWithoutOpeningBalances(boolean withoutOpeningBalances) {
        this.withoutOpeningBalances = withoutOpeningBalances;
    }

    public String getEvidenceAt() {
        return evidenceAt;
    }

    public void setEvidenceAt(String evidenceAt) {
        this.evidenceAt = evidenceAt;
    }
}
