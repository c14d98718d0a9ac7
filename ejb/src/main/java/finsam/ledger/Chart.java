package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegistered;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The förbund's chart of accounts and the objects of its dimensions: what a posting may name. */
@Stateless
@PermitAll
public class Chart {

    /** An account as the ekonom enters one. Without a row, the row of its number in Kommun-Bas is taken. */
    public record NewAccount(int number, String name, StatementRow statementRow, LocalDate validFrom) {}

    /** An object of a dimension: an insats, a member, a counterparty. */
    public record DimensionObject(int dimension, String dimensionName, String code, String name) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    /** @return the accounts in the order of their numbers */
    public List<Account> accounts(String forbund) {
        return List.copyOf(accounts(access.scope(forbund, Role.readers())).values());
    }

    public void add(String forbund, NewAccount request) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.ADMINISTRATOR);
        require(request.validFrom() != null, "account.valid-from-missing");
        require(!accounts(scope).containsKey(request.number()), "account.taken", request.number());
        StatementRow row = request.statementRow() != null
                ? request.statementRow()
                : StatementRow.inKommunBas(checked(request.number()));
        add(scope, request.number(), request.name(), row, request.validFrom());
    }

    /** Adds an account that an imported file brought. */
    public void add(Scope scope, int number, String name, StatementRow row, LocalDate validFrom) {
        em.persist(new Account(scope.forbundId(), number, name, row, null, validFrom));
        audit.record(scope, "account.add", String.valueOf(number), name + " → " + row.heading());
    }

    public Map<Integer, Account> accounts(Scope scope) {
        Map<Integer, Account> accounts = new TreeMap<>();
        em.createQuery("select a from Account a where a.forbundId = :forbund", Account.class)
                .setParameter("forbund", scope.forbundId())
                .getResultList()
                .forEach(account -> accounts.put(account.number(), account));
        return accounts;
    }

    /** Books of an earlier year were taken in: the accounts they use were open then. */
    public void reachBackTo(Scope scope, LocalDate date, Collection<Integer> numbers) {
        Map<Integer, Account> accounts = accounts(scope);
        numbers.forEach(number -> accounts.get(number).reachBackTo(date));
    }

    /** @return the number of the account that serves the purpose */
    public int numberFor(Scope scope, AccountPurpose purpose) {
        return accounts(scope).values().stream()
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
        List<DimensionObject> objects = sql.list(
                """
                select o.dimension, d.name as dimension_name, o.code, o.name
                from dimension_object o join dimension d on d.forbund_id = o.forbund_id and d.number = o.dimension
                where o.forbund_id = ?
                """,
                row -> new DimensionObject(
                        row.integer("dimension"), row.text("dimension_name"), row.text("code"), row.text("name")),
                scope.forbundId());
        return Sql.inOrder(objects, o -> String.format("%010d %s", o.dimension(), o.code()));
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
            em.persist(new Account(
                    scope.forbundId(),
                    Integer.parseInt(field[0]),
                    field[1],
                    StatementRow.valueOf(field[2]),
                    field[3].isEmpty() ? null : AccountPurpose.valueOf(field[3]),
                    event.membersFrom()));
        }
        for (Dimension dimension : Dimension.values()) {
            em.persist(new DimensionRow(scope.forbundId(), dimension.number(), dimension.heading()));
        }
    }

    private static int checked(int number) {
        require(number >= 1000 && number <= 99_999_999, "account.number-form", number);
        return number;
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
