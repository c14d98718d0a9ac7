package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Account.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads accounts with their histories. */
@ApplicationScoped
class ChartReader {

    private static final String VERSIONS = """
            select a.number, a.valid_from as opens_on, v.version, v.valid_from, v.name, v.statement_row, v.purpose, v.is_open
            from account a join account_version v on v.forbund_id = a.forbund_id and v.account = a.number
            where a.forbund_id = ?""";

    private record Read(int number, LocalDate opensOn, History.Version<State> version) {}

    @Inject
    private Sql sql;

    /** @return every account, as it is on the day, by its number */
    Map<Integer, Account> accounts(Scope scope, LocalDate day) {
        return accounts(
                day, sql.list(VERSIONS + " order by a.number, v.version", ChartReader::read, scope.forbundId()));
    }

    /** @return those of the accounts that there are, as they are on the day, by their numbers */
    Map<Integer, Account> accounts(Scope scope, Collection<Integer> numbers, LocalDate day) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return accounts(
                day,
                sql.list(
                        VERSIONS + " and a.number = any(?) order by a.number, v.version",
                        ChartReader::read,
                        scope.forbundId(),
                        numbers.toArray(Integer[]::new)));
    }

    private static Map<Integer, Account> accounts(LocalDate day, List<Read> rows) {
        Map<Integer, List<Read>> byNumber = new TreeMap<>();
        rows.forEach(row ->
                byNumber.computeIfAbsent(row.number(), n -> new ArrayList<>()).add(row));
        Map<Integer, Account> accounts = new TreeMap<>();
        byNumber.forEach((number, read) -> accounts.put(
                number,
                new Account(
                        number,
                        read.get(0).opensOn(),
                        new History<>(read.stream().map(Read::version).toList()),
                        day)));
        return accounts;
    }

    private static Read read(Sql.Row row) {
        State state = new State(
                row.text("name"),
                StatementRow.valueOf(row.text("statement_row")),
                row.text("purpose") == null ? null : AccountPurpose.valueOf(row.text("purpose")),
                row.truth("is_open"));
        return new Read(
                row.integer("number"),
                row.date("opens_on"),
                new History.Version<>(row.integer("version"), row.date("valid_from"), state));
    }
}
