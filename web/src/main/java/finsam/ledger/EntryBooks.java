package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.ledger.Chart.DimensionObject;
import finsam.rules.RuleViolation;
import finsam.screen.Place;
import finsam.time.WrittenDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a voucher is written against: the chart, the objects, the open periods; and how what is typed is found in them. */
@Named
@RequestScoped
public class EntryBooks {

    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("sv-SE"));

    @Inject
    private Place place;

    @Inject
    private Chart chart;

    @Inject
    private FiscalYears years;

    @Inject
    private SeriesRegister seriesRegister;

    @Inject
    private VatRates vatRates;

    private List<Account> accounts;
    private List<DimensionObject> objects;

    public List<Account> accounts() {
        if (accounts == null) {
            accounts = chart.accounts(place.forbund(), place.day());
        }
        return accounts;
    }

    /** @return the dimensions that a line may name something of, on an account of the chart */
    public List<Dimension> dimensions() {
        return List.of(Dimension.values());
    }

    /** @return the series that are made for what is entered by hand */
    public List<Series> seriesByHand() {
        return seriesRegister.series(place.forbund()).stream()
                .filter(s -> s.purpose() == Series.Purpose.MANUAL && s.isOpenOn(place.day()))
                .toList();
    }

    /** @return the objects that can be posted on */
    public List<DimensionObject> objects(Dimension dimension) {
        return allObjects().stream()
                .filter(o -> o.dimension() == dimension.number() && o.open())
                .toList();
    }

    /** @return the dimensions to show on a line: those its account demands or allows, and those that are named on it */
    List<Dimension> dimensions(EntryLine line, LocalDate day) {
        if (line.getAccount() == null && line.getObjects().isEmpty()) {
            return List.of();
        }
        return Stream.of(Dimension.values())
                .filter(dimension -> {
                    DimensionRule rule = rule(line, dimension, day);
                    return line.getObjects().containsKey(dimension.number())
                            || rule == DimensionRule.DEMANDED
                            || rule == DimensionRule.ALLOWED
                                    && !objects(dimension).isEmpty();
                })
                .toList();
    }

    /** @return what the line's account says of the dimension; allowed, as long as it cannot be read */
    DimensionRule rule(EntryLine line, Dimension dimension, LocalDate day) {
        try {
            return line.getAccount() == null || day == null
                    ? DimensionRule.ALLOWED
                    : account(line.getAccount()).rule(dimension.number(), day);
        } catch (RuleViolation unknown) {
            return DimensionRule.ALLOWED;
        }
    }

    private List<DimensionObject> allObjects() {
        if (objects == null) {
            objects = chart.objects(place.scope(), place.day());
        }
        return objects;
    }

    /**
     * @param typed its number, with or without more behind it, or a part of the name that no other account has
     * @throws RuleViolation {@code account.unknown}
     */
    Account account(String typed) {
        String digits = typed.strip().replaceFirst("^(\\d{1,8})(\\D.*)?$", "$1");
        Function<Account, String> number = account -> String.valueOf(account.number());
        return (digits.matches("\\d+")
                        ? accounts().stream()
                                .filter(a -> number.apply(a).equals(digits))
                                .findFirst()
                        : only(accounts(), Account::name, typed))
                .orElseThrow(() -> new RuleViolation("account.unknown", typed.strip()));
    }

    /**
     * @param typed the object's code, with or without its name behind it, or a part of the name that no other has
     * @throws RuleViolation {@code posting.unknown-object}
     */
    DimensionObject object(int dimension, String typed) {
        String sought = typed.strip();
        List<DimensionObject> mine =
                allObjects().stream().filter(o -> o.dimension() == dimension).toList();
        return mine.stream()
                .filter(o -> sought.equals(o.code()) || sought.startsWith(o.code() + " "))
                .max(Comparator.comparingInt(o -> o.code().length()))
                .or(() -> only(mine, DimensionObject::name, sought))
                .orElseThrow(() -> new RuleViolation("posting.unknown-object", sought, heading(dimension)));
    }

    private static String heading(int dimension) {
        return Stream.of(Dimension.values())
                .filter(d -> d.number() == dimension)
                .map(Dimension::heading)
                .findFirst()
                .orElse(String.valueOf(dimension));
    }

    private static <T> Optional<T> only(List<T> all, Function<T, String> name, String part) {
        String sought = part.strip().toLowerCase(Locale.ROOT);
        List<T> exact = all.stream()
                .filter(one -> name.apply(one).toLowerCase(Locale.ROOT).equals(sought))
                .toList();
        List<T> found = exact.isEmpty()
                ? all.stream()
                        .filter(one -> name.apply(one).toLowerCase(Locale.ROOT).contains(sought))
                        .toList()
                : exact;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** @throws RuleViolation {@code voucher.date-missing} or {@code api.unreadable-date} */
    LocalDate day(String typed) {
        require(typed != null && !typed.isBlank(), "voucher.date-missing");
        FiscalYear year = place.fiscalYear();
        return WrittenDay.parse(typed, year.startsOn(), year.endsOn());
    }

    /** @throws RuleViolation if nothing can be dated on the day in this year */
    void requireOpen(LocalDate day) {
        FiscalYear year = place.fiscalYear();
        require(year.holds(day), "voucher.not-in-year", day, year.year());
        require(years.isOpenOn(place.scope(), day), "voucher.period-closed", day);
    }

    /** @return the rates of VAT on the day; today's, if there is none */
    List<VatRates.Rate> vatRates(LocalDate day) {
        return vatRates.on(place.forbund(), day == null ? place.day() : day);
    }

    /** @throws RuleViolation {@code account.purpose-missing} */
    Account vatReceivable() {
        return accounts().stream()
                .filter(account -> account.purpose() == AccountPurpose.INPUT_VAT)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("account.purpose-missing", AccountPurpose.INPUT_VAT));
    }

    /** @return the day in words: "torsdag 5 november 2026" */
    static String inWords(LocalDate day) {
        return IN_WORDS.format(day);
    }

    /** @return what the line concerns, in words: each dimension and its object, as the voucher will say it */
    String concerns(Posting posting) {
        return posting.objects().entrySet().stream()
                .map(o -> object(o.getKey(), o.getValue()))
                .map(o -> o.dimensionName() + ": " + o.name())
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
    }
}
