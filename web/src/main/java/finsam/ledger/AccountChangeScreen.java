package finsam.ledger;

import finsam.ledger.Account.State;
import finsam.ledger.ChartChanges.Change;
import finsam.ledger.ChartChanges.Changed;
import finsam.ledger.History.Span;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import finsam.screen.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Konto: what an account is, has been and will be, and the changes of it, each from a date. */
@Named
@ViewScoped
public class AccountChangeScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the account says of a dimension over a span of days. */
    public record RuleSpan(String dimension, Span<DimensionRule> span) {}

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Chart chart;

    @Inject
    private ChartChanges changes;

    @Inject
    private DimensionRules rules;

    @Inject
    private HttpServletRequest request;

    private int number;
    private String name;
    private StatementRow row;
    private LocalDate changeFrom;
    private LocalDate openFrom;
    private AccountPurpose purpose;
    private LocalDate purposeFrom;
    private Integer dimension;
    private DimensionRule rule;
    private LocalDate ruleFrom;
    private transient Account account;

    /** Reads the account before the page is written, so that an address that names none is answered as such. */
    public void open() {
        String asked = request.getParameter("konto");
        if (asked == null || !asked.matches("\\d{1,8}")) {
            throw new RuleViolation("chart.unknown", asked);
        }
        number = Integer.parseInt(asked);
        name = account().name();
        row = account().statementRow();
        LocalDate day = place.day();
        changeFrom = day;
        openFrom = day;
        purposeFrom = day;
        ruleFrom = day;
    }

    /** @return the account as it is on the day that is worked with */
    public Account account() {
        if (account == null) {
            account = chart.account(place.forbund(), number).on(place.day());
        }
        return account;
    }

    public boolean isOpenNow() {
        return account().isOpenOn(place.day());
    }

    /** @return each version with its days, latest written first */
    public List<Span<State>> versions() {
        List<Span<State>> versions = new ArrayList<>(account().history().spans());
        Collections.reverse(versions);
        return versions;
    }

    /** @return what the account has said of dimensions, those replaced left out */
    public List<RuleSpan> ruleSpans() {
        List<RuleSpan> said = new ArrayList<>();
        account()
                .rules()
                .forEach((of, history) -> history.spans().stream()
                        .filter(span -> !span.isReplaced())
                        .forEach(span -> said.add(new RuleSpan(Dimension.name(of), span))));
        return said;
    }

    public StatementRow[] rows() {
        return StatementRow.values();
    }

    public AccountPurpose[] purposes() {
        return AccountPurpose.values();
    }

    public DimensionRule[] ruleKinds() {
        return DimensionRule.values();
    }

    public Map<Integer, String> dimensions() {
        return chart.dimensions(place.scope());
    }

    public void change() {
        done(
                changes.change(place.forbund(), number, new Change(name, row, changeFrom)),
                "Kontot " + number + " heter " + name.strip() + " från " + changeFrom + ".");
    }

    public void close() {
        Changed changed = changes.close(place.forbund(), number, openFrom);
        String closed = "Kontot " + number + " är stängt från " + openFrom + ".";
        done(
                changed,
                changed.balance().isZero()
                        ? closed
                        : closed + " Det har ett saldo på " + changed.balance()
                                + " kr, som följer med till nästa år tills det förs över till ett annat konto.");
    }

    public void reopen() {
        done(changes.open(place.forbund(), number, openFrom), "Kontot " + number + " är öppet från " + openFrom + ".");
    }

    public void serve() {
        done(
                changes.serve(place.forbund(), number, purpose, purposeFrom),
                "Kontot " + number + " används för ändamålet " + purpose.heading() + " från " + purposeFrom + ".");
    }

    public void setRuleOfDimension() {
        if (dimension == null) {
            throw new RuleViolation("dimension.unknown", "");
        }
        rules.set(place.forbund(), number, dimension, rule, ruleFrom);
        answers.done(Dimension.name(dimension) + " på konto " + number + ": "
                + Words.word("dimensionrule", rule).toLowerCase() + " från " + ruleFrom + ".");
    }

    private void done(Changed changed, String sentence) {
        List<String> sentences = new ArrayList<>(List.of(sentence));
        changed.replaced()
                .forEach(day -> sentences.add("Ändringen som var planerad från " + day + " gäller inte längre."));
        answers.done(sentences.toArray(String[]::new));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public StatementRow getRow() {
        return row;
    }

    public void setRow(StatementRow row) {
        this.row = row;
    }

    public LocalDate getChangeFrom() {
        return changeFrom;
    }

    public void setChangeFrom(LocalDate changeFrom) {
        this.changeFrom = changeFrom;
    }

    public LocalDate getOpenFrom() {
        return openFrom;
    }

    public void setOpenFrom(LocalDate openFrom) {
        this.openFrom = openFrom;
    }

    public AccountPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(AccountPurpose purpose) {
        this.purpose = purpose;
    }

    public LocalDate getPurposeFrom() {
        return purposeFrom;
    }

    public void setPurposeFrom(LocalDate purposeFrom) {
        this.purposeFrom = purposeFrom;
    }

    public Integer getDimension() {
        return dimension;
    }

    public void setDimension(Integer dimension) {
        this.dimension = dimension;
    }

    public DimensionRule getRule() {
        return rule;
    }

    public void setRule(DimensionRule rule) {
        this.rule = rule;
    }

    public LocalDate getRuleFrom() {
        return ruleFrom;
    }

    public void setRuleFrom(LocalDate ruleFrom) {
        this.ruleFrom = ruleFrom;
    }
}
