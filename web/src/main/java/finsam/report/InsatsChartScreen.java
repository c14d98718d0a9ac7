package finsam.report;

import finsam.ledger.BookFilter;
import finsam.money.Ore;
import finsam.report.InsatsCharts.InsatsCosts;
import finsam.report.InsatsCharts.MonthlyCosts;
import finsam.report.InsatsCharts.Outcome;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Diagram: cost by month and insats, and each insats' budget beside its outcome; each with its figures beneath. */
@Named
@RequestScoped
public class InsatsChartScreen {

    /** How many looks there are; what comes after shares the last. */
    private static final int LOOKS = 8;

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** A piece of a bar. @param look the number of its colour and pattern @param says its name and amount */
    public record Piece(String start, String length, int look, String says) {}

    @Inject
    private Place place;

    @Inject
    private BookFilter filter;

    @Inject
    private InsatsCharts charts;

    private MonthlyCosts costs;
    private List<Outcome> outcomes;
    private Bars monthBars;
    private Bars outcomeBars;

    /** Reads the figures before anything is written of them. */
    public void open() {
        costs = filter.read(() -> charts.costs(place.forbund(), filter.query()));
        outcomes = filter.read(() -> charts.outcomes(place.forbund(), filter.query()));
        if (costs != null && outcomes != null) {
            monthBars = new Bars(costs.months().stream().map(this::amounts).toList());
            outcomeBars = new Bars(outcomes.stream()
                    .flatMap(o -> Stream.of(List.of(o.budgeted()), List.of(o.cost())))
                    .toList());
        }
    }

    private List<Ore> amounts(YearMonth month) {
        return costs.insatser().stream().map(insats -> insats.in(month)).toList();
    }

    public MonthlyCosts costs() {
        return costs;
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** @return the look of the insats in that place of the list */
    public int look(int place) {
        return Math.min(place, LOOKS - 1);
    }

    public String monthName(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, SWEDISH);
    }

    /** @return the month's bar, piece by piece */
    public List<Piece> bar(YearMonth month) {
        List<Bars.Piece> pieces = monthBars.of(amounts(month));
        return IntStream.range(0, pieces.size())
                .filter(i -> !costs.insatser().get(i).in(month).isZero())
                .mapToObj(i -> piece(
                        pieces.get(i),
                        look(i),
                        costs.insatser().get(i).name() + ", " + monthName(month) + ": "
                                + costs.insatser().get(i).in(month) + " kr"))
                .toList();
    }

    public String monthsZero() {
        return monthBars.zero();
    }

    public String outcomesZero() {
        return outcomeBars.zero();
    }

    public Piece budgetBar(Outcome outcome) {
        return piece(outcomeBars.of(List.of(outcome.budgeted())).get(0), 0, "Budget: " + outcome.budgeted() + " kr");
    }

    public Piece costBar(Outcome outcome) {
        return piece(outcomeBars.of(List.of(outcome.cost())).get(0), 0, "Kostnad: " + outcome.cost() + " kr");
    }

    private static Piece piece(Bars.Piece piece, int look, String says) {
        return new Piece(piece.start(), piece.length(), look, says);
    }

    public Ore total(YearMonth month) {
        return costs.total(month);
    }

    public Ore in(InsatsCosts insats, YearMonth month) {
        return insats.in(month);
    }

    /** @return all insatser together */
    public Outcome total() {
        return new Outcome(
                null,
                "Summa",
                Ore.sum(outcomes, Outcome::budgeted),
                Ore.sum(outcomes, Outcome::allocated),
                Ore.sum(outcomes, Outcome::cost));
    }
}
