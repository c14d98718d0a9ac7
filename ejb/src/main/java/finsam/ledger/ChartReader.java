package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Account.State;
import finsam.ledger.BooksView.ObjectKey;
import finsam.ledger.History.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads accounts, objects and series with their histories. */
@ApplicationScoped
class ChartReader {

    private static final String ACCOUNTS = """
            select a.number, a.valid_from as opens_on, v.version, v.valid_from, v.name, v.statement_row, v.purpose, v.is_open
            from account a join account_version v on v.forbund_id = a.forbund_id and v.account = a.number
            where a.forbund_id = ? %s order by a.number, v.version
            """;

    private static final String RULES = """
            select r.account, r.dimension, r.version, r.valid_from, r.rule from dimension_rule r
            where r.forbund_id = ? %s order by r.account, r.dimension, r.version
            """;

    private static final String OBJECTS = """
            select v.dimension, v.code, v.version, v.valid_from, v.name, v.is_open from object_version v
            where v.forbund_id = ? %s order by v.dimension, v.code, v.version
            """;

    private static final String SERIES = """
            select s.code, s.purpose, v.version, v.valid_from, v.name, v.is_open
            from series s join series_version v on v.forbund_id = s.forbund_id and v.series = s.code
            where s.forbund_id = ? %s order by s.code, v.version
            """;

    private record AccountRead(int number, LocalDate opensOn, Version<State> version) {}

    private record RuleKey(int account, int dimension) {}

    private record Read<K, T>(K key, Version<T> version) {}

    private record SeriesKey(String code, Series.Purpose purpose) {}

    @Inject
    private Sql sql;

    /** @return every account, as it is on the day, by its number */
    Map<Integer, Account> accounts(Scope scope, LocalDate day) {
        return accounts(scope, null, day);
    }

    /** @return those of the accounts that there are, as they are on the day, by their numbers; null for all */
    Map<Integer, Account> accounts(Scope scope, Collection<Integer> numbers, LocalDate day) {
        if (numbers != null && numbers.isEmpty()) {
            return Map.of();
        }
        Integer[] named = numbers == null ? null : numbers.toArray(Integer[]::new);
        Map<Integer, SortedMap<Integer, History<DimensionRule>>> rules = new TreeMap<>();
        histories(read(RULES, "and r.account = any(?)", ChartReader::rule, scope, named))
                .forEach((key, history) -> rules.computeIfAbsent(key.account(), account -> new TreeMap<>())
                        .put(key.dimension(), history));
        Map<Integer, List<AccountRead>> versions = new TreeMap<>();
        read(ACCOUNTS, "and a.number = any(?)", ChartReader::account, scope, named)
                .forEach(row -> versions.computeIfAbsent(row.number(), number -> new ArrayList<>())
                        .add(row));
        Map<Integer, Account> accounts = new TreeMap<>();
        versions.forEach((number, rows) -> accounts.put(
                number,
                new Account(
                        number,
                        rows.get(0).opensOn(),
                        new History<>(rows.stream().map(AccountRead::version).toList()),
                        rules.getOrDefault(number, new TreeMap<>()),
                        day)));
        return accounts;
    }

    /** @return those of the objects that there are, by dimension and code; null for all */
    Map<ObjectKey, History<Named>> objects(Scope scope, Collection<String> codes) {
        if (codes != null && codes.isEmpty()) {
            return Map.of();
        }
        String[] named = codes == null ? null : codes.toArray(String[]::new);
        return histories(read(OBJECTS, "and v.code = any(?)", ChartReader::object, scope, named));
    }

    /** @return every series, as it is on the day, in the order of their codes */
    List<Series> series(Scope scope, LocalDate day) {
        return series(scope, null, day);
    }

    /** @return those of the series that there are, as they are on the day, in the order of their codes; null for all */
    List<Series> series(Scope scope, Collection<String> codes, LocalDate day) {
        String[] named = codes == null ? null : codes.toArray(String[]::new);
        List<Series> series = new ArrayList<>();
        histories(read(SERIES, "and s.code = any(?)", ChartReader::series, scope, named))
                .forEach((key, history) -> series.add(Series.on(day, key.code(), key.purpose(), history)));
        return series;
    }

    private <T> List<T> read(String query, String narrowed, Function<Sql.Row, T> read, Scope scope, Object[] named) {
        return named == null
                ? sql.list(query.formatted(""), read, scope.forbundId())
                : sql.list(query.formatted(narrowed), read, scope.forbundId(), named);
    }

    private static <K, T> Map<K, History<T>> histories(List<Read<K, T>> rows) {
        Map<K, List<Version<T>>> versions = new LinkedHashMap<>();
        rows.forEach(row ->
                versions.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row.version()));
        Map<K, History<T>> histories = new LinkedHashMap<>();
        versions.forEach((key, read) -> histories.put(key, new History<>(read)));
        return histories;
    }

    private static AccountRead account(Sql.Row row) {
        State state = new State(
                row.text("name"),
                StatementRow.valueOf(row.text("statement_row")),
                row.text("purpose") == null ? null : AccountPurpose.valueOf(row.text("purpose")),
                row.truth("is_open"));
        return new AccountRead(row.integer("number"), row.date("opens_on"), version(row, state));
    }

    private static Read<RuleKey, DimensionRule> rule(Sql.Row row) {
        return new Read<>(
                new RuleKey(row.integer("account"), row.integer("dimension")),
                version(row, DimensionRule.valueOf(row.text("rule"))));
    }

    private static Read<SeriesKey, Named> series(Sql.Row row) {
        return new Read<>(
                new SeriesKey(row.text("code"), Series.Purpose.valueOf(row.text("purpose"))), version(row, named(row)));
    }

    private static Read<ObjectKey, Named> object(Sql.Row row) {
        return new Read<>(new ObjectKey(row.integer("dimension"), row.text("code")), version(row, named(row)));
    }

    private static Named named(Sql.Row row) {
        return new Named(row.text("name"), row.truth("is_open"));
    }

    private static <T> Version<T> version(Sql.Row row, T state) {
        return new Version<>(row.integer("version"), row.date("valid_from"), state);
    }
}
