package finsam.budget;

import finsam.board.Board;
import finsam.board.Board.MatterView;
import finsam.budget.Budget.Line;
import finsam.budget.Budget.Status;
import finsam.budget.Budgets.Draft;
import finsam.financing.Financing;
import finsam.financing.FinancingRegister;
import finsam.ledger.Chart;
import finsam.ledger.Dimension;
import finsam.money.Ore;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Budget: the lines of the year as they are written, against what finances them; and what became of them. */
@Named
@ViewScoped
public class BudgetScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Budgets budgets;

    @Inject
    private FinancingRegister financings;

    @Inject
    private Chart chart;

    @Inject
    private Board board;

    private final List<LineEntry> lines = new ArrayList<>();
    private Ore savedFunds;
    private boolean writing;
    private transient Budget latest;
    private transient MatterView matter;
    private transient Ore contributions;

    /** Begins where the latest version is, or with a line for each insats that is registered. */
    @PostConstruct
    void read() {
        latest = budgets.latest(place.forbund(), place.year()).orElse(null);
        if (latest == null) {
            chart.objects(place.forbund()).stream()
                    .filter(o -> o.dimension() == Dimension.INSATS.number())
                    .forEach(o -> lines.add(LineEntry.of(BudgetLine.Kind.INSATS, o.code(), o.name())));
            lines.add(LineEntry.of(BudgetLine.Kind.ADMINISTRATION, "kansli", "Kansli, styrelse och revision"));
        } else {
            latest.lines().forEach(line -> lines.add(LineEntry.of(line)));
            savedFunds = latest.savedFunds();
        }
        writing = mayWrite() && (latest == null || latest.status() == Status.DRAFT);
    }

    public boolean mayWrite() {
        return place.is("EKONOM") && place.fiscalYear().isOpen();
    }

    public Budget latest() {
        if (latest == null) {
            latest = budgets.latest(place.forbund(), place.year()).orElse(null);
        }
        return latest;
    }

    /** @return the board's decision about the version, or what it is still to decide; null before it was proposed */
    public MatterView matter() {
        if (matter == null && latest() != null && latest().matterId() != null) {
            matter = board.matter(place.scope(), latest().matterId());
        }
        return matter;
    }

    public boolean isWriting() {
        return writing;
    }

    /** Begins a new version from the one that has been decided on. */
    public void begin() {
        writing = true;
    }

    public void addLine() {
        lines.add(LineEntry.of(BudgetLine.Kind.INSATS, null, null));
    }

    public void remove(LineEntry line) {
        lines.remove(line);
    }

    public void save() {
        draft();
        answers.done("Utkastet är sparat.");
    }

    /** Saves the draft and puts it before the board. */
    public void propose() {
        draft();
        budgets.propose(place.forbund(), place.year());
        answers.done("Budgeten är sparad och framlagd för styrelsen.");
    }

    private void draft() {
        latest = null;
        List<Line> written = lines.stream()
                .filter(line -> !line.isBlank())
                .map(LineEntry::line)
                .toList();
        budgets.draft(place.forbund(), place.year(), new Draft(savedFunds, written));
    }

    public void takeBack() {
        budgets.takeBack(place.forbund(), place.year());
        answers.done("Förslaget är återtaget och kan ändras.");
    }

    public Ore contributions() {
        if (contributions == null) {
            contributions = financings
                    .current(place.forbund(), place.year())
                    .map(Financing::total)
                    .orElse(Ore.ZERO);
        }
        return contributions;
    }

    public Ore financing() {
        return contributions().plus(savedFunds == null ? Ore.ZERO : savedFunds);
    }

    public Ore total() {
        return sum(LineEntry::getAmount);
    }

    public Ore secondYear() {
        return sum(line -> line.getSecondYear() == null ? line.getAmount() : line.getSecondYear());
    }

    public Ore thirdYear() {
        return sum(line -> line.getThirdYear() != null
                ? line.getThirdYear()
                : line.getSecondYear() != null ? line.getSecondYear() : line.getAmount());
    }

    /** @return what the financing leaves when the lines have been paid */
    public Ore difference() {
        return financing().minus(total());
    }

    private Ore sum(Function<LineEntry, Ore> amount) {
        return lines.stream().map(amount).filter(Objects::nonNull).reduce(Ore.ZERO, Ore::plus);
    }

    public BudgetLine.Kind[] kinds() {
        return BudgetLine.Kind.values();
    }

    public List<LineEntry> getLines() {
        return lines;
    }

    public Ore getSavedFunds() {
        return savedFunds;
    }

    public void setSavedFunds(Ore savedFunds) {
        this.savedFunds = savedFunds;
    }
}
