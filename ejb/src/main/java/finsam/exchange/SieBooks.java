package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.exchange.SiePreview.Span;
import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieDimension;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieObject;
import finsam.exchange.sie.SieReference;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import finsam.exchange.sie.SieYear;
import finsam.ledger.Dimension;
import finsam.ledger.FiscalYear;
import finsam.ledger.Posting;
import finsam.ledger.StatementRow;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherDraft.HistoryRow;
import finsam.ledger.VoucherDraft.Origin;
import finsam.ledger.VoucherKind;
import finsam.money.Ore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** A SIE file read as books of ours: its accounts, objects and series under the names they have here, its vouchers as drafts. */
final class SieBooks {

    private static final int SERIES_LENGTH = 11;
    private static final String SERIES_PREFIX = "S";

    /** An object that a row names, with the names the file gives it and its dimension. */
    record NamedObject(int dimension, String dimensionName, String code, String name) {}

    private final SieFile file;

    SieBooks(SieFile file) {
        this.file = file;
    }

    /** @return the years that the file's dates lie in: its own, and the calendar years of dates outside it */
    List<Span> years() {
        Set<Span> years = new LinkedHashSet<>();
        file.head().year().filter(SieBooks::isDated).ifPresent(y -> years.add(new Span(y.from(), y.to())));
        file.vouchers().stream().map(SieVoucher::date).sorted().forEach(date -> {
            if (years.stream().noneMatch(y -> holds(y, date))) {
                years.add(new Span(date.withDayOfYear(1), date.withDayOfYear(date.lengthOfYear())));
            }
        });
        return List.copyOf(years);
    }

    /** @return the years that none of ours covers */
    List<Span> missing(Collection<FiscalYear> ours) {
        return years().stream()
                .filter(y -> ours.stream().noneMatch(o -> datesIn(y).stream().allMatch(o::holds)))
                .toList();
    }

    /** The file's own year is covered whole; any other only has to hold its vouchers. */
    private List<LocalDate> datesIn(Span year) {
        boolean own =
                file.head().year().filter(y -> year.startsOn().equals(y.from())).isPresent();
        return own
                ? List.of(year.startsOn(), year.endsOn())
                : file.vouchers().stream()
                        .map(SieVoucher::date)
                        .filter(date -> holds(year, date))
                        .toList();
    }

    /** @return the year the file is about: its own, or that of its latest voucher */
    Integer year() {
        List<Span> years = years();
        return years.isEmpty() ? null : years.get(years.size() - 1).endsOn().getYear();
    }

    /** @return number and name of every account that the file declares or uses */
    SortedMap<Integer, String> accounts() {
        SortedMap<Integer, String> accounts = new TreeMap<>();
        used().forEach(number -> accounts.put(account(number), "Konto " + number + " (namn saknas i filen)"));
        file.head()
                .accounts()
                .forEach(a -> accounts.put(account(a.number()), a.name().isBlank() ? a.number() : a.name()));
        return accounts;
    }

    /** @return the row an account of the file belongs to, by the kind of chart that the file says it has */
    StatementRow rowOf(int account) {
        String chart = file.head().identity().chart();
        return chart.startsWith("EUBAS") || chart.startsWith("BAS")
                ? StatementRow.inBas(account)
                : StatementRow.inKommunBas(account);
    }

    /** @return the objects that rows of vouchers name */
    Collection<NamedObject> objects() {
        SortedMap<String, NamedObject> objects = new TreeMap<>();
        file.vouchers().stream()
                .flatMap(v -> v.rows().stream())
                .flatMap(row -> row.objects().stream())
                .forEach(o -> objects.computeIfAbsent(o.dimension() + " " + o.object(), key -> named(o)));
        return objects.values();
    }

    /** @return our series for each series of the file; a file's own series "A" becomes our "SA" */
    SortedMap<String, String> series() {
        SortedMap<String, String> series = new TreeMap<>();
        file.vouchers().forEach(v -> series.put(v.series(), ourSeries(v.series())));
        return series;
    }

    /** @return the opening balances of the file's year, zero ones left out */
    List<Posting> openingBalances() {
        return file.head().balances().stream()
                .filter(b -> b.label() == SieBalance.Label.IB
                        && b.year() == 0
                        && !b.amount().isZero())
                .map(b -> new Posting(account(b.account()), b.amount(), null, null))
                .toList();
    }

    Ore openingSum() {
        return Ore.sum(openingBalances(), Posting::amount);
    }

    /** @return the vouchers as they would be posted, in the order of the file */
    List<VoucherDraft> vouchers(long documentId, String sha256, IntFunction<StatementRow> rowOfAccount) {
        List<VoucherDraft> drafts = new ArrayList<>();
        for (SieVoucher v : file.vouchers()) {
            List<Posting> postings = v.counted()
                    .filter(row -> !row.amount().isZero())
                    .map(SieBooks::posting)
                    .toList();
            List<HistoryRow> history = v.rows().stream().flatMap(SieHistory::of).toList();
            drafts.add(VoucherDraft.of(
                            ourSeries(v.series()),
                            v.date(),
                            text(v),
                            postings,
                            "sie:" + sha256 + ":" + (drafts.size() + 1))
                    .as(kind(postings, rowOfAccount))
                    .from(new Origin(documentId, v.series(), v.number(), history)));
        }
        return drafts;
    }

    private static VoucherKind kind(List<Posting> postings, IntFunction<StatementRow> rowOfAccount) {
        if (postings.isEmpty()) {
            return VoucherKind.EMPTY;
        }
        return postings.stream().anyMatch(p -> rowOfAccount.apply(p.account()) == StatementRow.YEAR_RESULT)
                ? VoucherKind.RESULT_TRANSFER
                : VoucherKind.ORDINARY;
    }

    private static Posting posting(SieRow row) {
        SortedMap<Integer, String> objects = new TreeMap<>();
        row.objects().forEach(o -> objects.put(dimension(o.dimension()), o.object()));
        return new Posting(account(row.account()), row.amount(), row.text(), objects);
    }

    private static String text(SieVoucher v) {
        if (!v.text().isBlank()) {
            return v.text();
        }
        return v.rows().stream()
                .map(SieRow::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("(text saknas i filen)");
    }

    private Set<String> used() {
        Set<String> used = new LinkedHashSet<>();
        file.vouchers().forEach(v -> v.rows().forEach(row -> used.add(row.account())));
        file.head().balances().stream()
                .filter(b -> b.label() == SieBalance.Label.IB && b.year() == 0)
                .forEach(b -> used.add(b.account()));
        return used;
    }

    private NamedObject named(SieReference o) {
        int number = dimension(o.dimension());
        String dimensionName = file.head().dimensions().stream()
                .filter(d -> d.number().equals(o.dimension()))
                .map(SieDimension::name)
                .findFirst()
                .orElseGet(() -> standardName(number));
        String name = file.head().objects().stream()
                .filter(other ->
                        other.dimension().equals(o.dimension()) && other.code().equals(o.object()))
                .map(SieObject::name)
                .filter(n -> !n.isBlank())
                .findFirst()
                .orElse(o.object());
        return new NamedObject(number, dimensionName, o.object(), name);
    }

    private static String standardName(int number) {
        return Map.of(1, "Kostnadsställe", 2, "Kostnadsbärare", 7, "Anställd", 9, "Leverantör", 10, "Faktura")
                .getOrDefault(
                        number,
                        Stream.of(Dimension.values())
                                .filter(d -> d.number() == number)
                                .map(Dimension::heading)
                                .findFirst()
                                .orElse("Dimension " + number));
    }

    private static String ourSeries(String series) {
        String code = series.replaceAll("\\s", "_");
        require(code.length() <= SERIES_LENGTH, "sie.series-long", series, SERIES_LENGTH);
        return SERIES_PREFIX + code;
    }

    private static int account(String number) {
        require(number.matches("[1-9]\\d{3,7}"), "sie.account-number", number);
        return Integer.parseInt(number);
    }

    private static int dimension(String number) {
        require(number.matches("\\d{1,5}"), "sie.dimension-number", number);
        return Integer.parseInt(number);
    }

    private static boolean isDated(SieYear year) {
        return year.from() != null && year.to() != null;
    }

    private static boolean holds(Span year, LocalDate date) {
        return !date.isBefore(year.startsOn()) && !date.isAfter(year.endsOn());
    }
}
