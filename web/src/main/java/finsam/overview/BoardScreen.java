package finsam.overview;

import finsam.board.Board;
import finsam.board.Board.MatterView;
import finsam.board.Board.Resolution;
import finsam.board.Decision.Outcome;
import finsam.budget.Budget;
import finsam.budget.Budgets;
import finsam.insats.Allocations;
import finsam.insats.Allocations.AllocationView;
import finsam.ledger.FiscalYear;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Styrelse: what the board is asked to decide, exactly as it was proposed, and what it has decided. It stands apart from the
 * board, which knows nobody's subject, for it shows them all.
 */
@Named
@ViewScoped
public class BoardScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Board board;

    @Inject
    private Budgets budgets;

    @Inject
    private Allocations allocations;

    private LocalDate meetingOn;
    private String paragraph;
    private transient List<MatterView> matters;
    private transient Map<Long, Budget> proposedBudgets;
    private transient Map<Long, AllocationView> proposedAllocations;

    private List<MatterView> matters() {
        if (matters == null) {
            matters = board.matters(place.forbund());
        }
        return matters;
    }

    public List<MatterView> open() {
        return matters().stream().filter(MatterView::isOpen).toList();
    }

    public List<MatterView> settled() {
        return matters().stream().filter(matter -> !matter.isOpen()).toList();
    }

    /** @return the budget that the matter is about, or null */
    public Budget budget(MatterView matter) {
        if (proposedBudgets == null) {
            proposedBudgets = years().flatMap(year -> budgets.latest(place.forbund(), year).stream())
                    .filter(budget -> budget.matterId() != null)
                    .collect(Collectors.toMap(Budget::matterId, Function.identity()));
        }
        return proposedBudgets.get(matter.id());
    }

    /** @return the allocation that the matter is about, or null */
    public AllocationView allocation(MatterView matter) {
        if (proposedAllocations == null) {
            proposedAllocations = years().flatMap(year -> allocations.allocations(place.forbund(), year).stream())
                    .collect(Collectors.toMap(AllocationView::matterId, Function.identity()));
        }
        return proposedAllocations.get(matter.id());
    }

    private Stream<Integer> years() {
        return place.years().stream().map(FiscalYear::year);
    }

    public boolean mayDecide(MatterView matter) {
        return place.is("LEDAMOT") && !matter.proposedBy().equals(place.username());
    }

    public void approve(long matter) {
        decide(matter, Outcome.APPROVED);
    }

    public void reject(long matter) {
        decide(matter, Outcome.REJECTED);
    }

    private void decide(long matter, Outcome decided) {
        matters = null;
        board.decide(place.forbund(), matter, new Resolution(decided, meetingOn, paragraph));
        answers.done("Beslutet " + paragraph + " är antecknat.");
    }

    public LocalDate getMeetingOn() {
        return meetingOn;
    }

    public void setMeetingOn(LocalDate meetingOn) {
        this.meetingOn = meetingOn;
    }

    public String getParagraph() {
        return paragraph;
    }

    public void setParagraph(String paragraph) {
        this.paragraph = paragraph;
    }
}
