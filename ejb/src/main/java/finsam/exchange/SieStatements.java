package finsam.exchange;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieBalance.Label;
import finsam.exchange.sie.SieReference;
import finsam.ledger.Dimension;
import finsam.ledger.Posting;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a staged file states of objects and of its budget, beside the books and the förbund's own budget. */
@Stateless
@PermitAll
public class SieStatements {

    private static final Set<StatementRow> COSTS = EnumSet.of(
            StatementRow.OPERATING_COSTS,
            StatementRow.DEPRECIATION,
            StatementRow.FINANCIAL_COSTS,
            StatementRow.EXTRAORDINARY);

    /** An account's part on an object. */
    private record Part(int account, int dimension, String object) {}

    @Inject
    private Access access;

    @Inject
    private SieStore store;

    @Inject
    private SieStages stages;

    @Inject
    private Sql sql;

    /** @return the parts of accounts that the file states, in its order; none before its accounts are mapped */
    public List<SieObjectLine> objects(String forbund, long id) {
        Scope scope = access.scope(forbund, Role.readers());
        SieStages.Stage stage = stages.of(scope, store.find(scope, id));
        Map<Part, Ore> stated = new LinkedHashMap<>();
        for (SieBalance b : stage.reading().file().head().balances()) {
            if (b.year() == 0
                    && b.label() == Label.OUB
                    && b.objects().size() == 1
                    && stage.books().unmapped().isEmpty()) {
                stated.merge(part(stage.books(), b), b.amount(), Ore::plus);
            }
        }
        if (stated.isEmpty()) {
            return List.of();
        }
        Map<Part, Ore> books = booked(scope, stage);
        Map<Integer, String> names = stage.names();
        List<SieObjectLine> lines = new ArrayList<>();
        stated.forEach((part, amount) -> {
            lines.add(new SieObjectLine(
                    part.account(),
                    names.getOrDefault(part.account(), ""),
                    part.dimension(),
                    part.object(),
                    amount,
                    books.getOrDefault(part, Ore.ZERO)));
        });
        return lines;
    }

    /** @return the period balances of its year that the file states, beside its own vouchers; none before its accounts are mapped */
    public List<SiePeriodLine> periods(String forbund, long id) {
        Scope scope = access.scope(forbund, Role.readers());
        SieStages.Stage stage = stages.of(scope, store.find(scope, id));
        return stage.books().unmapped().isEmpty() ? SiePeriods.of(stage.books(), stage.names()) : List.of();
    }

    private static Part part(SieBooks books, SieBalance b) {
        SieReference object = b.objects().get(0);
        return new Part(books.account(b.account()), books.dimension(object.dimension()), object.object());
    }

    /** @return what the books hold when the file is taken in */
    private Map<Part, Ore> booked(Scope scope, SieStages.Stage stage) {
        Map<Part, Ore> booked = new LinkedHashMap<>();
        boolean[] opened = {false};
        if (stage.books().year() != null) {
            sql.each(
                    """
                    select p.account, o.dimension, o.object_code, sum(p.amount_ore) as amount_ore
                    from registration r
                    join posting p on p.voucher_id = r.voucher_id
                    join posting_object o on o.voucher_id = p.voucher_id and o.line = p.line
                    where r.forbund_id = ? and r.fiscal_year = ?
                    group by p.account, o.dimension, o.object_code
                    """,
                    row -> booked.put(
                            new Part(row.integer("account"), row.integer("dimension"), row.text("object_code")),
                            row.ore("amount_ore")),
                    scope.forbundId(),
                    stage.books().year());
            opened[0] = sql.first(
                            """
                            select v.id from registration r join voucher v on v.id = r.voucher_id
                            where r.forbund_id = ? and r.fiscal_year = ? and v.kind = 'OPENING' fetch first 1 row only
                            """,
                            row -> row.number("id"),
                            scope.forbundId(),
                            stage.books().year())
                    .isPresent();
        }
        if (!opened[0]) {
            stage.books().openingBalances().forEach(p -> add(booked, p));
        }
        stage.since().fresh().stream()
                .mapToObj(i -> stage.reading().file().vouchers().get(i))
                .forEach(v -> stage.books().postings(v).forEach(p -> add(booked, p)));
        return booked;
    }

    private static void add(Map<Part, Ore> booked, Posting p) {
        p.objects()
                .forEach((dimension, object) ->
                        booked.merge(new Part(p.account(), dimension, object), p.amount(), Ore::plus));
    }

    /** @return what the file budgets for each insats and in all, beside the adopted budget; empty if it budgets nothing */
    public List<SieBudgetLine> budget(String forbund, long id) {
        Scope scope = access.scope(forbund, Role.readers());
        SieStages.Stage stage = stages.of(scope, store.find(scope, id));
        Ore whole = Ore.ZERO;
        SortedMap<String, Ore> theirs = new TreeMap<>();
        boolean any = false;
        for (SieBalance b : stage.reading().file().head().balances()) {
            if (b.year() == 0 && b.label() == Label.PBUDGET && isCost(stage, b)) {
                any = true;
                if (b.objects().isEmpty()) {
                    whole = whole.plus(b.amount());
                } else if (b.objects().size() == 1
                        && stage.books().dimension(b.objects().get(0).dimension()) == Dimension.INSATS.number()) {
                    theirs.merge(b.objects().get(0).object(), b.amount(), Ore::plus);
                }
            }
        }
        return any ? lines(scope, stage, whole, theirs) : List.of();
    }

    private static boolean isCost(SieStages.Stage stage, SieBalance b) {
        if (!stage.books().mapping().hasAccount(b.account())) {
            return false;
        }
        return COSTS.contains(stage.rowOf(stage.books().account(b.account())));
    }

    private List<SieBudgetLine> lines(Scope scope, SieStages.Stage stage, Ore whole, SortedMap<String, Ore> theirs) {
        SortedMap<String, Ore> ours = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Ore[] all = {null};
        sql.each(
                """
                select l.kind, l.code, l.name, l.amount_ore
                from budget b join budget_line l on l.forbund_id = b.forbund_id and l.budget_id = b.id
                where b.forbund_id = ? and b.fiscal_year = ? and b.status = 'ADOPTED'
                """,
                row -> {
                    all[0] = all[0] == null ? row.ore("amount_ore") : all[0].plus(row.ore("amount_ore"));
                    if (row.text("kind").equals("INSATS")) {
                        ours.put(row.text("code"), row.ore("amount_ore"));
                        names.put(row.text("code"), row.text("name"));
                    }
                },
                scope.forbundId(),
                stage.books().year() == null ? 0 : stage.books().year());
        SortedSet<String> codes = new TreeSet<>(theirs.keySet());
        codes.addAll(ours.keySet());
        List<SieBudgetLine> lines = new ArrayList<>();
        codes.forEach(code ->
                lines.add(new SieBudgetLine(code, names.getOrDefault(code, ""), theirs.get(code), ours.get(code))));
        lines.add(new SieBudgetLine(null, "Alla kostnader", whole, all[0]));
        return lines;
    }
}
