package finsam.exchange;

import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieYear;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What the files that have been taken in state themselves, kept beside the books: of a year, the latest file that states
 * something of it counts.
 */
@ApplicationScoped
public class SieStated {

    private static final int BATCH = 1000;
    private static final int OBJECTS = 500;

    private static final String INSERT = """
            insert into sie_stated (forbund_id, import_id, line, fiscal_year, label, starts_on, account, name, statement_row, objects,
                amount_ore) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LATEST = """
            and s.import_id = (select max(l.import_id) from sie_stated l
                where l.forbund_id = s.forbund_id and l.fiscal_year = s.fiscal_year and l.label in ('UB', 'RES'))
            """;

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource dataSource;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    /** An account while its balances are read. */
    private static final class Stated {
        final String name;
        final StatementRow row;
        Ore opening = Ore.ZERO;
        Ore closing = Ore.ZERO;

        Stated(String name, StatementRow row) {
            this.name = name;
            this.row = row;
        }

        AccountBalance balance(int account) {
            Ore change = closing.minus(opening);
            return new AccountBalance(
                    account,
                    name,
                    row,
                    opening,
                    change.max(Ore.ZERO),
                    change.negated().max(Ore.ZERO));
        }
    }

    /** Keeps all that the file states, under the numbers that its accounts and dimensions have here. */
    void keep(Scope scope, SieStages.Stage stage) {
        em.flush();
        List<SieBalance> balances = stage.reading().file().head().balances();
        Map<Integer, String> names = stage.names();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int line = 0;
            for (SieBalance b : balances) {
                Integer year = year(stage, b.year());
                if (year != null && stage.books().mapping().hasAccount(b.account())) {
                    bind(insert, scope, stage, names, ++line, year, b);
                    insert.addBatch();
                    if (line % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("What a file states could not be kept", e);
        }
    }

    private static void bind(
            PreparedStatement insert,
            Scope scope,
            SieStages.Stage stage,
            Map<Integer, String> names,
            int line,
            int year,
            SieBalance b)
            throws SQLException {
        int account = stage.books().account(b.account());
        Object[] values = {
            scope.forbundId(),
            stage.file().id(),
            line,
            year,
            b.label().name(),
            b.month() == null ? null : b.month().atDay(1),
            account,
            names.getOrDefault(account, String.valueOf(account)),
            stage.rowOf(account).name(),
            objects(stage.books(), b),
            b.amount().ore()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    /** @return the objects as they are kept: dimension, blank, code; by turns with a tab between */
    static String objects(SieBooks books, SieBalance b) {
        String objects = b.objects().stream()
                .map(o -> books.dimension(o.dimension()) + " " + o.object())
                .sorted()
                .collect(Collectors.joining("\t"));
        return objects.length() <= OBJECTS ? objects : objects.substring(0, OBJECTS);
    }

    /** @return the fiscal year that a year of the file is, by its last day; null if the file has no years */
    private static Integer year(SieStages.Stage stage, int index) {
        Integer own = null;
        for (SieYear year : stage.reading().file().head().years()) {
            if (year.to() != null && year.index() == index) {
                return year.to().getYear();
            }
            own = year.to() != null && year.index() == 0
                    ? Integer.valueOf(year.to().getYear() + index)
                    : own;
        }
        return own;
    }

    /** @return the year's balances as the latest file states them, in the order of the accounts; empty if none does */
    public Optional<List<AccountBalance>> year(Scope scope, int year) {
        SortedMap<Integer, Stated> accounts = new TreeMap<>();
        sql.each(
                "select s.* from sie_stated s where s.forbund_id = ? and s.fiscal_year = ? and s.label in ('IB', 'UB', 'RES') "
                        + LATEST + " order by s.line",
                row -> {
                    Stated stated = accounts.computeIfAbsent(
                            row.integer("account"),
                            number -> new Stated(row.text("name"), StatementRow.valueOf(row.text("statement_row"))));
                    if (row.text("label").equals("IB")) {
                        stated.opening = stated.opening.plus(row.ore("amount_ore"));
                    } else {
                        stated.closing = stated.closing.plus(row.ore("amount_ore"));
                    }
                },
                scope.forbundId(),
                year);
        List<AccountBalance> balances = new ArrayList<>();
        accounts.forEach((number, stated) -> balances.add(stated.balance(number)));
        return balances.isEmpty() ? Optional.empty() : Optional.of(balances);
    }

    /** @return one hash over what {@link #year} answers */
    public String state(Scope scope, int year) {
        StringBuilder text = new StringBuilder("sie-stated|1\n");
        year(scope, year)
                .orElse(List.of())
                .forEach(b -> text.append(
                        b.account() + "|" + b.statementRow() + "|" + b.opening().ore() + "|"
                                + b.closing().ore() + "|" + b.name().replace("|", "\\p") + "\n"));
        return Sha256.of(text.toString());
    }
}
