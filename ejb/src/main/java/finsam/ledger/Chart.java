package finsam.ledger;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegistered;
import finsam.ledger.Account.State;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The förbund's chart of accounts and the objects of its dimensions: what a posting may name. */
@Stateless
@PermitAll
public class Chart {

    /** An object of a dimension: an insats, a member, a counterparty. */
    public record DimensionObject(int dimension, String dimensionName, String code, String name) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private ChartReader reader;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return the accounts as they are today, in the order of their numbers */
    public List<Account> accounts(String forbund) {
        return accounts(forbund, LocalDate.now(clock));
    }

    /** @return the accounts as they are on the day, in the order of their numbers */
    public List<Account> accounts(String forbund, LocalDate day) {
        return List.copyOf(accounts(access.scope(forbund, Role.readers()), day).values());
    }

    public Map<Integer, Account> accounts(Scope scope) {
        return accounts(scope, LocalDate.now(clock));
    }

    public Map<Integer, Account> accounts(Scope scope, LocalDate day) {
        return reader.accounts(scope, day);
    }

    /** @return the accounts that the year can have used, as its reports show them: as they are on its last day */
    public List<Account> accountsOf(Scope scope, FiscalYear year) {
        return accounts(scope, year.endsOn()).values().stream()
                .filter(account -> !account.validFrom().isAfter(year.endsOn()))
                .toList();
    }

    /** @return the number of the account that serves the purpose on the day */
    public int numberFor(Scope scope, AccountPurpose purpose, LocalDate day) {
        return accounts(scope, day).values().stream()
                .filter(account -> account.purpose() == purpose)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("account.purpose-missing", purpose))
                .number();
    }

    /** @return the objects that a posting can name, by dimension and code */
    public List<DimensionObject> objects(String forbund) {
        return objects(access.scope(forbund, Role.readers()));
    }

    public List<DimensionObject> objects(Scope scope) {
        return sql.list(
                """
                select o.dimension, d.name as dimension_name, o.code, o.name
                from dimension_object o join dimension d on d.forbund_id = o.forbund_id and d.number = o.dimension
                where o.forbund_id = ? order by o.dimension, o.code
                """,
                row -> new DimensionObject(
                        row.integer("dimension"), row.text("dimension_name"), row.text("code"), row.text("name")),
                scope.forbundId());
    }

    /** Lets postings name an object; one that is there already stays as it is. */
    public void register(Scope scope, int dimension, String dimensionName, String code, String name) {
        if (em.find(DimensionRow.class, new DimensionRow.Key(scope.forbundId(), dimension)) == null) {
            em.persist(new DimensionRow(scope.forbundId(), dimension, dimensionName));
        }
        if (em.find(ObjectRow.class, new ObjectRow.Key(scope.forbundId(), dimension, code)) == null) {
            em.persist(new ObjectRow(scope.forbundId(), dimension, code, name));
        }
    }

    public void register(Scope scope, Dimension dimension, String code, String name) {
        register(scope, dimension.number(), dimension.heading(), code, name);
    }

    /** A new förbund starts with the chart after Kommun-Bas, and the system's dimensions. */
    public void layOut(@Observes ForbundRegistered event) {
        Scope scope = event.scope();
        for (String line : template()) {
            String[] field = line.split(";", -1);
            int number = Integer.parseInt(field[0]);
            State state = new State(
                    field[1],
                    StatementRow.valueOf(field[2]),
                    field[3].isEmpty() ? null : AccountPurpose.valueOf(field[3]),
                    true);
            em.persist(new AccountRow(scope.forbundId(), number, event.membersFrom()));
            em.persist(new AccountVersionRow(scope.forbundId(), number, 1, event.membersFrom(), state));
        }
        for (Dimension dimension : Dimension.values()) {
            em.persist(new DimensionRow(scope.forbundId(), dimension.number(), dimension.heading()));
        }
    }

    private static List<String> template() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Chart.class.getResourceAsStream("kommun-bas.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
