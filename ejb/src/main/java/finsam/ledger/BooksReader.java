package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.BooksView.Posted;
import finsam.ledger.BooksView.Span;
import finsam.ledger.BooksView.Year;
import finsam.ledger.ChainEnds.Chain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the part of the books that drafts name, for {@link PostingRules} to check them against. */
@ApplicationScoped
class BooksReader {

    /** Each key is looked up by its index, one or many. */
    private static final String POSTED = """
            select v.idempotency_key, v.content_hash, r.fiscal_year, r.series, r.number
            from %s join registration r on r.voucher_id = v.id
            where v.forbund_id = ? and v.idempotency_key = %s
            """;

    @Inject
    private Sql sql;

    @Inject
    private ChartReader chart;

    @Inject
    private Vouchers vouchers;

    @Inject
    private AttestBook attestBook;

    @Inject
    private Clock clock;

    BooksView read(Scope scope, Collection<VoucherDraft> drafts) {
        List<Year> years = new ArrayList<>();
        String forbund = years(scope, years);
        Set<LocalDate> dates = named(drafts, VoucherDraft::date);
        return new BooksView(
                forbund,
                years,
                dates.isEmpty() ? List.of() : openPeriods(scope, new TreeSet<>(dates)),
                series(scope, named(drafts, VoucherDraft::series)),
                chart.accounts(scope, named(postings(drafts), Posting::account), LocalDate.now(clock)),
                chart.objects(scope, objects(drafts)),
                documents(scope, drafts),
                corrected(scope, named(drafts, VoucherDraft::corrects)),
                posted(scope, named(drafts, VoucherDraft::idempotencyKey)),
                attestBook.demand(scope).orElse(null));
    }

    /** @return every chain of the open years, in the order in which chains are locked */
    SortedSet<Chain> openChains(Scope scope) {
        return new TreeSet<>(
                sql.list("""
                select c.fiscal_year, c.series from voucher_chain c
                join fiscal_year y on y.forbund_id = c.forbund_id and y.fiscal_year = c.fiscal_year
                where c.forbund_id = ? and y.status = 'OPEN'
                """, row -> new Chain(row.integer("fiscal_year"), row.text("series")), scope.forbundId()));
    }

    /** @return the organisation number; the years are added to the list */
    private String years(Scope scope, List<Year> years) {
        return sql.list(
                        """
                        select f.organisation_number, y.fiscal_year, y.starts_on, y.ends_on, y.status
                        from forbund f left join fiscal_year y on y.forbund_id = f.id
                        where f.id = ? order by y.fiscal_year
                        """,
                        row -> {
                            if (row.numberOrNull("fiscal_year") != null) {
                                years.add(new Year(
                                        row.integer("fiscal_year"),
                                        span(row),
                                        FiscalYear.Status.OPEN.name().equals(row.text("status"))));
                            }
                            return row.text("organisation_number");
                        },
                        scope.forbundId())
                .get(0);
    }

    private List<Span> openPeriods(Scope scope, TreeSet<LocalDate> dates) {
        return sql.list("""
                select starts_on, ends_on from period
                where forbund_id = ? and status = 'OPEN' and starts_on <= ? and ends_on >= ?
                """, BooksReader::span, scope.forbundId(), dates.last(), dates.first());
    }

    private static Span span(Sql.Row row) {
        return new Span(row.date("starts_on"), row.date("ends_on"));
    }

    private Map<String, Series> series(Scope scope, Set<String> codes) {
        return chart.series(scope, codes, LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Series::code, Function.identity()));
    }

    private static Set<String> objects(Collection<VoucherDraft> drafts) {
        return postings(drafts).stream()
                .flatMap(p -> p.objects().values().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Map<Long, String> documents(Scope scope, Collection<VoucherDraft> drafts) {
        Set<Long> ids =
                named(drafts, d -> d.origin() == null ? null : d.origin().documentId());
        Map<Long, String> documents = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.each(
                    "select id, sha256 from document where forbund_id = ? and id = any(?)",
                    row -> documents.put(row.number("id"), row.text("sha256")),
                    scope.forbundId(),
                    ids.toArray(Long[]::new));
        }
        return documents;
    }

    private Map<VoucherNumber, Long> corrected(Scope scope, Set<VoucherNumber> numbers) {
        return numbers.stream().collect(Collectors.toMap(Function.identity(), number -> vouchers.id(scope, number)));
    }

    private Map<String, Posted> posted(Scope scope, Set<String> keys) {
        Map<String, Posted> posted = new HashMap<>();
        Consumer<Sql.Row> read = row -> posted.put(
                row.text("idempotency_key"),
                new Posted(
                        new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                        row.text("content_hash")));
        if (keys.size() == 1) {
            sql.each(
                    POSTED.formatted("voucher v", "?"),
                    read,
                    scope.forbundId(),
                    keys.iterator().next());
        } else if (!keys.isEmpty()) {
            String together = "unnest(cast(? as varchar array)) as k(idempotency_key) cross join voucher v";
            sql.each(
                    POSTED.formatted(together, "k.idempotency_key"),
                    read,
                    keys.toArray(String[]::new),
                    scope.forbundId());
        }
        return posted;
    }

    private static List<Posting> postings(Collection<VoucherDraft> drafts) {
        return drafts.stream().flatMap(d -> d.postings().stream()).toList();
    }

    /** @return what the items name, without what they leave out */
    private static <T, V> Set<V> named(Collection<T> items, Function<T, V> name) {
        return items.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
