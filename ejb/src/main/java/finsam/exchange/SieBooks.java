package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.exchange.SiePreview.Span;
import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import finsam.exchange.sie.SieYear;
import finsam.ledger.FiscalYear;
import finsam.ledger.Posting;
import finsam.ledger.StatementRow;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherDraft.HistoryRow;
import finsam.ledger.VoucherDraft.Origin;
import finsam.ledger.VoucherKind;
import finsam.money.Ore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** A SIE file read as books of ours: its accounts, objects and series under the names they have here, its vouchers as drafts. */
final class SieBooks {

    private static final int SERIES_LENGTH = 11;
    private static final String SERIES_PREFIX = "S";
    private static final String EVIDENCE_AT = "Underlag hos ";

    private static final Set<SieBalance.Label> CLOSING =
            Set.of(SieBalance.Label.IB, SieBalance.Label.UB, SieBalance.Label.RES);

    private final SieFile file;
    private final SieMapping mapping;
    private final Map<String, Integer> known = new HashMap<>();

    SieBooks(SieFile file, SieMapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    SieMapping mapping() {
        return mapping;
    }

    SieFile file() {
        return file;
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
        file.head().accounts().stream()
                .filter(a -> mapping.hasAccount(a.number()))
                .forEach(a -> accounts.put(account(a.number()), a.name().isBlank() ? a.number() : a.name()));
        return accounts;
    }

    /** @return the accounts that something is on and that can be none of ours until they are mapped */
    List<String> unmapped() {
        return used().stream().filter(number -> !mapping.hasAccount(number)).toList();
    }

    /** @return the dimensions that rows of vouchers and balances name */
    Set<String> dimensions() {
        Set<String> dimensions = new TreeSet<>();
        file.vouchers()
                .forEach(v -> v.rows().forEach(row -> row.objects().forEach(o -> dimensions.add(o.dimension()))));
        file.head().balances().forEach(b -> b.objects().forEach(o -> dimensions.add(o.dimension())));
        return dimensions;
    }

    /** @return the row an account of the file belongs to, by the kind of chart that the file says it has */
    StatementRow rowOf(int account) {
        String chart = file.head().identity().chart();
        return chart.startsWith("EUBAS") || chart.startsWith("BAS")
                ? StatementRow.inBas(account)
                : StatementRow.inKommunBas(account);
    }

    /** @return our series for each series of the file; a file's own series "A" becomes our "SA" */
    SortedMap<String, String> series() {
        SortedMap<String, String> series = new TreeMap<>();
        file.vouchers().forEach(v -> series.put(v.series(), ourSeries(v.series())));
        return series;
    }

    /** @return the opening balances of the file's year, by the objects they lie on as far as it says; zero ones left out */
    List<Posting> openingBalances() {
        return SieOpening.of(this);
    }

    /** @return the opening balances as one amount for each account, none of them zero */
    SortedMap<Integer, Ore> opening() {
        SortedMap<Integer, Ore> byAccount = new TreeMap<>();
        openingBalances().forEach(p -> byAccount.merge(p.account(), p.amount(), Ore::plus));
        byAccount.values().removeIf(Ore::isZero);
        return byAccount;
    }

    Ore openingSum() {
        return Ore.sum(openingBalances(), Posting::amount);
    }

    /**
     * @param evidenceAt where the documents behind the file's vouchers are, or null
     * @return a voucher of the file as it would be posted
     */
    VoucherDraft draft(
            int voucher, long documentId, String sha256, String evidenceAt, IntFunction<StatementRow> rowOf) {
        SieVoucher v = file.vouchers().get(voucher);
        List<Posting> postings = postings(v);
        List<HistoryRow> history = v.rows().stream().flatMap(SieHistory::of).toList();
        return VoucherDraft.of(
                        ourSeries(v.series()), v.date(), text(v), postings, "sie:" + sha256 + ":" + (voucher + 1))
                .as(kind(postings, rowOf))
                .with(null, evidenceAt == null ? null : reference(evidenceAt, v, voucher))
                .from(new Origin(documentId, v.series(), v.number(), history));
    }

    /** Each voucher's own, by what it is called where the document is: no two vouchers have one document by this. */
    private static String reference(String evidenceAt, SieVoucher v, int voucher) {
        String name = (v.series() + " " + v.number()).strip();
        return EVIDENCE_AT + evidenceAt + ": " + (v.number().isBlank() ? "nr " + (voucher + 1) + " i filen" : name);
    }

    /** @return the rows of the voucher that move money */
    List<Posting> postings(SieVoucher v) {
        return v.counted()
                .filter(row -> !row.amount().isZero())
                .map(this::posting)
                .toList();
    }

    /**
     * The year's result is transferred by what moves money between its account (8999) and the equity, and by that alone: a
     * voucher that does something else too is a voucher like any other.
     */
    static VoucherKind kind(List<Posting> postings, IntFunction<StatementRow> rowOf) {
        if (postings.isEmpty()) {
            return VoucherKind.EMPTY;
        }
        List<StatementRow> rows =
                postings.stream().map(p -> rowOf.apply(p.account())).toList();
        boolean transfers = rows.contains(StatementRow.YEAR_RESULT)
                && rows.contains(StatementRow.EQUITY)
                && rows.stream().allMatch(row -> row == StatementRow.YEAR_RESULT || row == StatementRow.EQUITY);
        return transfers ? VoucherKind.RESULT_TRANSFER : VoucherKind.ORDINARY;
    }

    private Posting posting(SieRow row) {
        SortedMap<Integer, String> objects = new TreeMap<>();
        row.objects().forEach(o -> objects.put(dimension(o.dimension()), o.object()));
        return new Posting(account(row.account()), row.amount(), row.text(), objects);
    }

    static String text(SieVoucher v) {
        if (!v.text().isBlank()) {
            return v.text();
        }
        return v.rows().stream()
                .map(SieRow::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("(text saknas i filen)");
    }

    /** @return the accounts that something is on: rows of vouchers, and balances of the year */
    Set<String> used() {
        Set<String> used = new LinkedHashSet<>();
        file.vouchers().forEach(v -> v.rows().forEach(row -> used.add(row.account())));
        file.head().balances().stream()
                .filter(b -> b.year() == 0 && CLOSING.contains(b.label()))
                .forEach(b -> used.add(b.account()));
        return used;
    }

    static String ourSeries(String series) {
        String code = series.replaceAll("\\s", "_");
        require(code.length() <= SERIES_LENGTH, "sie.series-long", series, SERIES_LENGTH);
        return SERIES_PREFIX + code;
    }

    int account(String number) {
        return known.computeIfAbsent(number, mapping::account);
    }

    int dimension(String number) {
        return mapping.dimension(number);
    }

    private static boolean isDated(SieYear year) {
        return year.from() != null && year.to() != null;
    }

    private static boolean holds(Span year, LocalDate date) {
        return !date.isBefore(year.startsOn()) && !date.isAfter(year.endsOn());
    }
}
