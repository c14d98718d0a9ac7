package finsam.overview;

import finsam.audit.AuditQuestions;
import finsam.board.Board;
import finsam.board.Board.MatterView;
import finsam.budget.Budget;
import finsam.budget.Budgets;
import finsam.financing.Contributions;
import finsam.financing.Financing;
import finsam.financing.FinancingRegister;
import finsam.insats.Allocations;
import finsam.insats.Allocations.Standing;
import finsam.ledger.Attests;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Inbox;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import finsam.reconciliation.Reconciliation.Status;
import finsam.reconciliation.Reconciliations;
import finsam.reconciliation.Reconciliations.RunView;
import finsam.screen.Page;
import finsam.screen.Place;
import finsam.screen.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Start: where the year stands, along the way of the money, and what waits for the reader. */
@Named
@RequestScoped
public class StartScreen {

    /** How far a step has come. */
    public enum Progress {
        NOT_BEGUN,
        UNDER_WAY,
        DONE
    }

    /** A step on the way of the money: the figure it has come to, and what that is. */
    public record Step(Page page, String heading, Object figure, String sentence, Progress progress) {}

    /** Something that waits for the reader, on the page where it is dealt with. */
    public record Task(String sentence, Page page) {}

    @Inject
    private Place place;

    @Inject
    private FinancingRegister financings;

    @Inject
    private Contributions contributions;

    @Inject
    private Budgets budgets;

    @Inject
    private Board board;

    @Inject
    private Allocations allocations;

    @Inject
    private Balances balances;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Attests attests;

    @Inject
    private Inbox inbox;

    @Inject
    private AuditQuestions questions;

    private final List<Step> steps = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    @PostConstruct
    void read() {
        if (!place.hasYear()) {
            return;
        }
        readFinancing();
        if (place.isReader()) {
            readBudget();
            readAllocations();
            readBooks();
            readMatters();
            readAttests();
        }
    }

    private void readAttests() {
        int mine = attests.mine(place.forbund()).size();
        if (mine > 0) {
            tasks.add(new Task("Väntar på din attest: " + mine + ".", Page.ATTEST));
        }
        int left = place.is("EKONOM") ? inbox.waiting(place.forbund()).size() : 0;
        if (left > 0) {
            tasks.add(new Task("Underlag att bokföra: " + left + ".", Page.UNDERLAG));
        }
        boolean answers = place.is("EKONOM") || place.is("FORBUNDSCHEF");
        int asked = answers ? questions.waiting(place.forbund(), place.year()) : 0;
        if (asked > 0) {
            tasks.add(new Task("Revisionens frågor att svara på: " + asked + ".", Page.FRAGOR));
        }
    }

    private void readFinancing() {
        Optional<Financing> financing = financings.current(place.forbund(), place.year());
        steps.add(financing
                .map(f -> new Step(Page.FINANSIERING, "Finansiering", f.total(), "från medlemmarna", Progress.DONE))
                .orElse(new Step(Page.FINANSIERING, "Finansiering", "–", "inte fastställd än", Progress.NOT_BEGUN)));
        LocalDate day = place.day();
        Ore overdue = Ore.sum(
                contributions.standings(place.forbund(), place.year(), day).stream()
                        .filter(s -> s.dueOn().isBefore(day) && s.unpaid().isPositive())
                        .toList(),
                Contributions.Standing::unpaid);
        if (overdue.isPositive()) {
            tasks.add(new Task("Bidrag för " + overdue + " kr har förfallit och är inte betalda.", Page.FINANSIERING));
        }
    }

    private void readBudget() {
        Optional<Budget> latest = budgets.latest(place.forbund(), place.year());
        Optional<Budget> adopted = budgets.adopted(place.forbund(), place.year());
        steps.add(adopted.or(() -> latest)
                .map(b -> new Step(
                        Page.BUDGET,
                        "Budget",
                        b.total(),
                        "varav administration " + b.administration(),
                        adopted.isPresent() ? Progress.DONE : Progress.UNDER_WAY))
                .orElse(new Step(Page.BUDGET, "Budget", "–", "inte upplagd än", Progress.NOT_BEGUN)));
        steps.add(adopted.map(b -> decision(b.matterId()))
                .orElse(new Step(
                        Page.STYRELSE,
                        "Beslut",
                        "–",
                        latest.map(b -> "budgeten: "
                                        + Words.word("budget", b.status()).toLowerCase())
                                .orElse("inget att besluta än"),
                        latest.isPresent() ? Progress.UNDER_WAY : Progress.NOT_BEGUN)));
    }

    private Step decision(long matter) {
        MatterView decided = board.matter(place.scope(), matter);
        return new Step(
                Page.STYRELSE, "Beslut", decided.paragraph(), "budgeten antogs " + decided.meetingOn(), Progress.DONE);
    }

    private void readAllocations() {
        List<Standing> standings = allocations.standings(place.forbund(), place.year(), place.day());
        Ore allocated = Ore.sum(standings, Standing::allocated);
        Ore budgeted = Ore.sum(standings, Standing::budgeted);
        steps.add(new Step(
                Page.INSATSER,
                "Tilldelning",
                allocated,
                "av " + budgeted + " till insatser",
                progress(allocated.isPositive(), allocated.equals(budgeted))));
        standings.stream()
                .filter(s -> s.left().isNegative())
                .forEach(s -> tasks.add(new Task(
                        s.name() + " har kostat " + s.left().abs() + " kr mer än styrelsen har tilldelat.",
                        Page.INSATSER)));
    }

    private void readBooks() {
        Ore costs = Ore.sum(
                balances.trialBalance(place.scope(), place.year()).stream()
                        .filter(b -> b.statementRow() == StatementRow.OPERATING_COSTS)
                        .toList(),
                AccountBalance::closing);
        boolean closed = !place.fiscalYear().isOpen();
        steps.add(new Step(Page.BOKFORING, "Bokfört", costs, "kr i kostnader", progress(!costs.isZero(), closed)));
        readReconciliations();
        steps.add(new Step(
                Page.ARSREDOVISNING,
                "Årsredovisning",
                closed ? "Stängt" : "Öppet",
                closed
                        ? "året är stängt"
                        : "senast " + place.fiscalYear().endsOn().plusMonths(3),
                closed ? Progress.DONE : Progress.NOT_BEGUN));
    }

    /** A quarter counts as reconciled when its latest run is done without deviations. */
    private void readReconciliations() {
        Map<Integer, RunView> latest = new TreeMap<>();
        reconciliations.runs(place.forbund(), place.year()).forEach(run -> latest.putIfAbsent(run.quarter(), run));
        long agreed = latest.values().stream()
                .filter(run -> run.status() == Status.DONE && run.deviations().isEmpty())
                .count();
        steps.add(new Step(
                Page.AVSTAMNING,
                "Avstämt",
                agreed + " av 4",
                latest.size() + " kvartal körda",
                progress(!latest.isEmpty(), agreed == 4)));
        latest.values()
                .forEach(run -> run.deviations()
                        .forEach(finding -> tasks.add(new Task("Avvikelse: " + finding.sentence(), Page.AVSTAMNING))));
    }

    private void readMatters() {
        List<MatterView> open = board.matters(place.forbund()).stream()
                .filter(MatterView::isOpen)
                .toList();
        for (MatterView matter : open) {
            tasks.add(new Task(
                    (place.is("LEDAMOT") ? "Att besluta: " : "Väntar på styrelsen: ") + matter.title(), Page.STYRELSE));
        }
    }

    private static Progress progress(boolean begun, boolean done) {
        return done && begun ? Progress.DONE : begun ? Progress.UNDER_WAY : Progress.NOT_BEGUN;
    }

    public List<Step> steps() {
        return steps;
    }

    public List<Task> tasks() {
        return tasks;
    }
}
