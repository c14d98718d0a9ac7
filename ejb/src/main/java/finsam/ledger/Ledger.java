package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.VoucherStore.Checked;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one writer of vouchers. Whoever wants something in the books asks here; what is posted is balanced, dated in an open
 * period, on accounts and objects that exist, numbered without gaps and chained. Nothing posted is ever changed: a correction
 * is a voucher of its own.
 */
@Stateless
@PermitAll
public class Ledger {

    private static final int TEXT_LENGTH = 500;
    private static final int REFERENCE_LENGTH = 200;
    private static final int KEY_LENGTH = 150;

    /** Far above any förbund's funds, and far enough below {@link Ore#LIMIT} for the books' totals to stay within it. */
    private static final Ore LARGEST = Ore.kronor(1_000_000_000);

    /** Begins the keys of what is entered by hand, so that none can be taken for a key of the system's own. */
    private static final String HAND = "hand:";

    /** Sets apart a key and how many times it has been posted under. */
    public static final String ANEW = "#";

    /** What posting a draft would do: the same computation as posting, with nothing written. */
    public record Preview(VoucherDraft draft, int year, Map<Integer, String> accountNames) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private Chart chart;

    @Inject
    private SeriesRegister series;

    @Inject
    private FiscalYears years;

    @Inject
    private Vouchers vouchers;

    @Inject
    private VoucherStore store;

    @Inject
    private Sql sql;

    /** Posts a voucher entered by hand in the year, into a series made for that. */
    public VoucherNumber post(String forbund, int year, VoucherDraft draft) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        years.requireIn(scope, year, draft.date());
        series.requireFor(scope, draft.series(), Series.Purpose.MANUAL);
        requireKey(draft);
        return post(scope, draft.under(HAND + draft.idempotencyKey()));
    }

    /** @return what {@link #post(String, int, VoucherDraft)} would write, or the refusal it would give */
    public Preview preview(String forbund, int year, VoucherDraft draft) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        years.requireIn(scope, year, draft.date());
        series.requireFor(scope, draft.series(), Series.Purpose.MANUAL);
        Books books = new Books(scope);
        Checked checked = check(scope, books, draft);
        Map<Integer, String> names = new TreeMap<>();
        draft.postings()
                .forEach(p -> names.put(
                        p.account(),
                        books.accounts.get(p.account()).on(draft.date()).name()));
        return new Preview(draft, checked.year(), names);
    }

    /**
     * Corrects a voucher by a new one that takes every line of it back, dated in an open period, and points at it.
     *
     * @return the number of the correction
     */
    public VoucherNumber reverse(String forbund, VoucherNumber number, LocalDate date, String reason) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        require(reason != null && !reason.isBlank(), "voucher.reason-missing");
        Voucher wrong = vouchers.voucher(scope, number);
        require(wrong.correctedBy().isEmpty(), "voucher.already-corrected", number, wrong.correctedBy());
        require(wrong.kind() != VoucherKind.EMPTY, "voucher.nothing-to-correct", number);
        List<Posting> back = wrong.postings().stream()
                .map(p -> new Posting(p.account(), p.amount().negated(), p.text(), p.objects()))
                .toList();
        String text = "Rättelse av " + number + ": " + reason.strip();
        VoucherDraft draft = VoucherDraft.of(
                        series.codeFor(scope, Series.Purpose.MANUAL),
                        date,
                        text,
                        back,
                        "reversal:" + number.year() + ":" + number)
                .as(wrong.kind() == VoucherKind.RESULT_TRANSFER ? VoucherKind.RESULT_TRANSFER : VoucherKind.ORDINARY)
                .with(wrong.counterparty(), wrong.documentReference())
                .correcting(number);
        return post(scope, draft);
    }

    /** Posts what a feature has worked out: a contribution, a cost, the year's result. */
    public VoucherNumber post(Scope scope, VoucherDraft draft) {
        return postAll(scope, List.of(draft)).get(0);
    }

    /**
     * What was posted under a key and has been corrected since can be posted again.
     *
     * @return the key itself, or, for each time it has been corrected, the next one: {@code cost:…#2}
     */
    public String anew(Scope scope, String key) {
        long corrected =
                sql.one("""
                select count(*) as corrected from voucher v
                where v.forbund_id = ? and (v.idempotency_key = ? or substring(v.idempotency_key, 1, ?) = ?)
                    and exists (select 1 from voucher c where c.forbund_id = v.forbund_id and c.corrects_id = v.id)
                """, row -> row.number("corrected"), scope.forbundId(), key, key.length() + 1, key + ANEW);
        return corrected == 0 ? key : key + ANEW + (corrected + 1);
    }

    /** @return whether a voucher has been posted under the key */
    public boolean hasPosted(Scope scope, String idempotencyKey) {
        return sql.first(
                        "select id from voucher where forbund_id = ? and idempotency_key = ?",
                        row -> row.number("id"),
                        scope.forbundId(),
                        idempotencyKey)
                .isPresent();
    }

    /** Posts all of them or none. @return the numbers, in the order of the drafts */
    public List<VoucherNumber> postAll(Scope scope, List<VoucherDraft> drafts) {
        em.flush();
        Books books = new Books(scope);
        List<VoucherNumber> numbers = new ArrayList<>();
        List<Checked> fresh = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (VoucherDraft draft : drafts) {
            Checked checked = check(scope, books, draft);
            VoucherNumber posted = books.alreadyPosted(checked);
            if (posted == null) {
                places.add(numbers.size());
                fresh.add(checked);
            }
            numbers.add(posted);
        }
        List<VoucherNumber> written = store.write(scope, fresh);
        for (int i = 0; i < written.size(); i++) {
            numbers.set(places.get(i), written.get(i));
        }
        return numbers;
    }

    private Checked check(Scope scope, Books books, VoucherDraft draft) {
        require(draft.date() != null, "voucher.date-missing");
        FiscalYear year = books.years.stream()
                .filter(y -> y.holds(draft.date()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("voucher.no-fiscal-year", draft.date()));
        require(year.isOpen(), "voucher.year-closed", year.year());
        require(books.isPeriodOpen(draft.date()), "voucher.period-closed", draft.date());
        require(books.series.contains(draft.series()), "series.unknown", draft.series());
        require(!draft.text().isBlank(), "voucher.text-missing");
        require(draft.text().length() <= TEXT_LENGTH, "voucher.text-long", TEXT_LENGTH);
        requireShort(draft.counterparty());
        requireShort(draft.documentReference());
        requireKey(draft);
        if (draft.kind() == VoucherKind.EMPTY) {
            require(draft.postings().isEmpty(), "voucher.empty-with-lines");
        } else {
            require(draft.postings().size() >= 2, "voucher.two-lines");
        }
        draft.postings().forEach(posting -> check(books, draft, posting));
        Ore difference = draft.difference();
        require(difference.isZero(), "voucher.unbalanced", difference);

        Long correctsId = draft.corrects() == null
                ? null
                : vouchers.voucher(scope, draft.corrects()).id();
        String source =
                draft.origin() == null ? null : books.sha256(draft.origin().documentId());
        String contentHash = CanonicalForm.contentHash(books.forbund, year.year(), draft, source);
        return new Checked(draft, year.year(), books.forbund, correctsId, source, contentHash);
    }

    private static void check(Books books, VoucherDraft draft, Posting posting) {
        require(!posting.amount().isZero(), "posting.zero", posting.account());
        require(
                !posting.amount().abs().exceeds(LARGEST),
                "posting.too-large",
                posting.amount(),
                posting.account(),
                LARGEST);
        Account account = books.accounts.get(posting.account());
        require(account != null, "account.unknown", posting.account());
        require(account.isOpenOn(draft.date()), "account.closed", posting.account(), account.name(), draft.date());
        require(posting.text() == null || posting.text().length() <= TEXT_LENGTH, "voucher.text-long", TEXT_LENGTH);
        posting.objects()
                .forEach((dimension, code) -> require(
                        books.objects.contains(dimension + " " + code), "posting.unknown-object", code, dimension));
    }

    private static void requireKey(VoucherDraft draft) {
        require(draft.idempotencyKey() != null && !draft.idempotencyKey().isBlank(), "voucher.key-missing");
        require(draft.idempotencyKey().length() <= KEY_LENGTH, "voucher.key-long", KEY_LENGTH);
    }

    private static void requireShort(String reference) {
        require(reference == null || reference.length() <= REFERENCE_LENGTH, "voucher.text-long", REFERENCE_LENGTH);
    }

    /** What a draft is checked against, read once for all drafts of a call. */
    private final class Books {

        private final Scope scope;
        private final String forbund;
        private final List<FiscalYear> years;
        private final NavigableMap<LocalDate, LocalDate> openPeriods;
        private final Map<Integer, Account> accounts;
        private final Set<String> series;
        private final Set<String> objects = new HashSet<>();
        private final Map<Long, String> sources = new HashMap<>();

        Books(Scope scope) {
            this.scope = scope;
            forbund = sql.one(
                    "select organisation_number from forbund where id = ?",
                    row -> row.text("organisation_number"),
                    scope.forbundId());
            years = Ledger.this.years.years(scope);
            openPeriods = Ledger.this.years.openPeriods(scope);
            accounts = chart.accounts(scope);
            series = Ledger.this.series.codes(scope);
            chart.objects(scope).forEach(o -> objects.add(o.dimension() + " " + o.code()));
        }

        boolean isPeriodOpen(LocalDate date) {
            Map.Entry<LocalDate, LocalDate> period = openPeriods.floorEntry(date);
            return period != null && !period.getValue().isBefore(date);
        }

        String sha256(long documentId) {
            return sources.computeIfAbsent(
                    documentId,
                    id -> sql.one(
                            "select sha256 from document where forbund_id = ? and id = ?",
                            row -> row.text("sha256"),
                            scope.forbundId(),
                            id));
        }

        /** @return the voucher that the same request posted before, or null */
        VoucherNumber alreadyPosted(Checked checked) {
            return sql.first(
                            """
                            select v.content_hash, r.fiscal_year, r.series, r.number
                            from voucher v join registration r on r.voucher_id = v.id
                            where v.forbund_id = ? and v.idempotency_key = ?
                            """,
                            row -> {
                                require(
                                        row.text("content_hash").equals(checked.contentHash()),
                                        "voucher.key-with-other-content",
                                        row.text("series") + " " + row.number("number"));
                                return new VoucherNumber(
                                        row.integer("fiscal_year"), row.text("series"), row.number("number"));
                            },
                            scope.forbundId(),
                            checked.draft().idempotencyKey())
                    .orElse(null);
        }
    }
}
