package finsam.ledger;

import finsam.ledger.Chart.DimensionObject;
import finsam.rules.RuleViolation;
import finsam.screen.Place;
import finsam.screen.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form above every view of the books. All of it is in the address, so that a view can be kept and sent to an auditor. */
@Named
@RequestScoped
public class BookFilter {

    /** A dimension that can be chosen on, with its objects. */
    public record Choice(int number, String name, List<DimensionObject> objects) {

        public String field() {
            return BookForm.object(number);
        }
    }

    /** A span that is near at hand. @param address the same view in that span @param chosen whether it is the one shown */
    public record Span(String name, String address, boolean chosen) {}

    private static final List<String> FIELDS = List.of("fran", "till", "kant", "serie");
    private static final List<String> FIELDS_OF_LISTS = List.of("konto", "sok", "belopp", "slag", "dela");

    @Inject
    private Place place;

    @Inject
    private Chart chart;

    @Inject
    private SeriesRegister seriesRegister;

    @Inject
    private BookQueries queries;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private BookForm form;
    private List<Choice> choices;
    private final Map<String, String> objectNames = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    @PostConstruct
    void read() {
        Map<Integer, Choice> byNumber = new LinkedHashMap<>();
        for (DimensionObject object :
                chart.objects(place.scope(), place.fiscalYear().endsOn())) {
            byNumber.computeIfAbsent(
                            object.dimension(), number -> new Choice(number, object.dimensionName(), new ArrayList<>()))
                    .objects()
                    .add(object);
            objectNames.put(object.dimension() + " " + object.code(), object.name());
        }
        choices = List.copyOf(byNumber.values());
        form = new BookForm(
                request::getParameter, BookQuery.of(place.fiscalYear()), byNumber.keySet(), clock.instant());
        faults.addAll(form.faults().values());
        read(() -> queries.checked(place.forbund(), form.query()));
    }

    /** @return what is wrong with what was typed, in sentences */
    public List<String> faults() {
        return faults;
    }

    /** @return whether there is nothing wrong, so that the books can be shown */
    public boolean isReady() {
        return faults.isEmpty();
    }

    /**
     * Reads what is to be shown, if the form is in order.
     *
     * @return null if the form was not in order, or asked for what is refused: then the form says why
     */
    public <T> T read(Supplier<T> reader) {
        if (!isReady()) {
            return null;
        }
        try {
            return reader.get();
        } catch (RuleViolation wrong) {
            if (wrong.kind() == RuleViolation.Kind.FORBIDDEN) {
                throw wrong;
            }
            faults.add(wrong.getMessage());
            return null;
        }
    }

    public boolean isFaulty(String field) {
        return form.faults().containsKey(field);
    }

    public String text(String field) {
        return form.text(field);
    }

    BookForm form() {
        return form;
    }

    public BookQuery query() {
        return form.query();
    }

    /** @return what is shown, in words */
    public String words() {
        return BookWords.of(
                query(),
                text("kant"),
                number -> dimension(number).name(),
                (number, code) -> objectNames.get(number + " " + code));
    }

    public List<Choice> choices() {
        return choices;
    }

    /** @return the dimensions beside insats, which are asked for more seldom */
    public List<Choice> rareChoices() {
        return choices.stream()
                .filter(c -> c.number() != Dimension.INSATS.number())
                .toList();
    }

    /** @return the insatser to choose among, if there are any */
    public List<Choice> usualChoices() {
        return choices.stream()
                .filter(c -> c.number() == Dimension.INSATS.number())
                .toList();
    }

    /** @return whether something is asked for that is asked for seldom */
    public boolean isRareAsked() {
        return !text("kant").isEmpty()
                || !text("serie").isEmpty()
                || rareChoices().stream().anyMatch(c -> !text(c.field()).isEmpty());
    }

    Choice dimension(int number) {
        return choices.stream().filter(c -> c.number() == number).findFirst().orElseThrow();
    }

    public List<Series> series() {
        return seriesRegister.series(place.scope());
    }

    /** @return what the objects of a posting are called */
    public String concerns(Map<Integer, String> objects) {
        return Words.joined(objects.entrySet().stream()
                .map(object -> objectNames.getOrDefault(object.getKey() + " " + object.getValue(), object.getValue()))
                .toList());
    }

    /** @return what an address of the same span, objects, series and time begins with */
    public String address() {
        return address(fields(FIELDS), Map.of());
    }

    /** @return the same, with the account span, words, amount and kind, too: the view itself, but from its first page */
    public String wholeAddress() {
        return address(fields(FIELDS, FIELDS_OF_LISTS), Map.of());
    }

    /** @return where to see what an account opens the span with: its card before the span, or the year's opening balances */
    public String addressOfOpening(int account) {
        LocalDate start = place.fiscalYear().startsOn();
        return isFromStartOfYear()
                ? "bokforing.xhtml" + address() + "&slag=" + VoucherKind.OPENING + "&konto=" + account
                : "kontokort.xhtml"
                        + address(fields(FIELDS), span(start, query().from().minusDays(1)))
                        + "&konto=" + account;
    }

    /** @return the same view of another object of a dimension @param code null for none */
    public String addressOn(int dimension, String code) {
        return address(fields(FIELDS), Map.of(BookForm.object(dimension), code == null ? BookForm.WITHOUT : code));
    }

    /** @return the same view of another object of a dimension in one month */
    public String addressOnIn(int dimension, String code, YearMonth month) {
        Map<String, String> instead = new LinkedHashMap<>(span(month.atDay(1), month.atEndOfMonth()));
        instead.put(BookForm.object(dimension), code == null ? BookForm.WITHOUT : code);
        return address(fields(FIELDS), instead);
    }

    /** @return the same view of one month */
    public String addressIn(YearMonth month) {
        return address(fields(FIELDS), span(month.atDay(1), month.atEndOfMonth()));
    }

    public boolean isFromStartOfYear() {
        return query().from().equals(place.fiscalYear().startsOn());
    }

    /** @return the whole year, its quarters and its months */
    public List<Span> spans() {
        FiscalYear year = place.fiscalYear();
        Stream<Span> whole = Stream.of(span("Hela året", year.startsOn(), year.endsOn()));
        Stream<Span> quarters =
                year.quarters().stream().map(q -> span("Kvartal " + q.number(), q.startsOn(), q.endsOn()));
        return Stream.concat(whole, quarters).toList();
    }

    public List<Span> months() {
        FiscalYear year = place.fiscalYear();
        return year.startsOn()
                .datesUntil(year.endsOn().plusDays(1), java.time.Period.ofMonths(1))
                .map(YearMonth::from)
                .map(month -> span(BookWords.month(month).substring(0, 3), month.atDay(1), month.atEndOfMonth()))
                .toList();
    }

    private Span span(String name, LocalDate from, LocalDate through) {
        return new Span(
                name,
                address(fields(FIELDS, FIELDS_OF_LISTS), span(from, through)),
                isReady() && from.equals(query().from()) && through.equals(query().through()));
    }

    private static Map<String, String> span(LocalDate from, LocalDate through) {
        return Map.of("fran", from.toString(), "till", through.toString());
    }

    @SafeVarargs
    private List<String> fields(Collection<String>... fields) {
        return Stream.concat(
                        Stream.of(fields).flatMap(Collection::stream),
                        choices.stream().map(Choice::field))
                .toList();
    }

    private String address(List<String> fields, Map<String, String> instead) {
        Map<String, String> asked = form.asked(fields);
        asked.putAll(instead);
        return place.query()
                + asked.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + Words.encoded(field.getValue()))
                        .collect(Collectors.joining());
    }
}
