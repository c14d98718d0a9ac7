package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegistered;
import finsam.ledger.Account.State;
import finsam.ledger.BooksView.ObjectKey;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The förbund's chart of accounts and the objects of its dimensions: what a posting may name. */
@Stateless
@PermitAll
public class Chart {

    /** An object of a dimension, as it is on a day: an insats, a member, a counterparty. @param open whether it can be posted on */
    public record DimensionObject(
            int dimension, String dimensionName, String code, String name, boolean open, History<Named> history) {}

    /** What a line on an account can name on a day. @param open whether the account itself can be posted to */
    public record Offer(int account, String name, boolean open, List<DimensionOffer> dimensions) {}

    /** @param objects those that are open, in the order of their codes */
    public record DimensionOffer(int dimension, String name, DimensionRule rule, List<Choice> objects) {}

    public record Choice(String code, String name) {}

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

    /**
     * @return the account as it is today, with its history
     * @throws RuleViolation {@code chart.unknown}
     */
    public Account account(String forbund, int number) {
        return account(access.scope(forbund, Role.readers()), number, LocalDate.now(clock));
    }

    public Account account(Scope scope, int number, LocalDate day) {
        Account account = reader.accounts(scope, List.of(number), day).get(number);
        require(account != null, "chart.unknown", number);
        return account;
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

    /** @return the objects that a posting can name or could, as they are today, by dimension and code */
    public List<DimensionObject> objects(String forbund) {
        return objects(access.scope(forbund, Role.readers()));
    }

    public List<DimensionObject> objects(Scope scope) {
        return objects(scope, LocalDate.now(clock));
    }

    public List<DimensionObject> objects(Scope scope, LocalDate day) {
        Map<Integer, String> dimensions = dimensions(scope);
        List<DimensionObject> objects = new ArrayList<>();
        reader.objects(scope, null).forEach((key, history) -> {
            Named named = history.on(day).orElseGet(history::first);
            objects.add(new DimensionObject(
                    key.dimension(), dimensions.get(key.dimension()), key.code(), named.name(), named.open(), history));
        });
        return objects;
    }

    /** @return the objects that the year or the one before has used or can have, as the year's reports show them */
    public List<DimensionObject> objectsOf(Scope scope, FiscalYear year) {
        Set<ObjectKey> used = new HashSet<>(sql.list(
                """
                select distinct o.dimension, o.object_code
                from registration r join posting_object o on o.voucher_id = r.voucher_id
                where r.forbund_id = ? and r.fiscal_year between ? and ?
                """,
                row -> new ObjectKey(row.integer("dimension"), row.text("object_code")),
                scope.forbundId(),
                year.year() - 1,
                year.year()));
        return objects(scope, year.endsOn()).stream()
                .filter(o -> used.contains(new ObjectKey(o.dimension(), o.code()))
                        || !o.history().versions().get(0).from().isAfter(year.endsOn()))
                .toList();
    }

    /** @return the names of the dimensions by their numbers */
    public SortedMap<Integer, String> dimensions(Scope scope) {
        SortedMap<Integer, String> dimensions = new TreeMap<>();
        sql.each(
                "select number, name from dimension where forbund_id = ?",
                row -> dimensions.put(row.integer("number"), row.text("name")),
                scope.forbundId());
        return dimensions;
    }

    /**
     * What a line on the account can name on the day: for each dimension whether it is demanded, allowed or forbidden, and the
     * objects that are open then.
     *
     * @throws RuleViolation {@code chart.unknown}
     */
    public Offer offer(String forbund, int number, LocalDate day) {
        Scope scope = access.scope(forbund, Role.readers());
        require(day != null, "voucher.date-missing");
        Account account = account(scope, number, day);
        List<DimensionObject> objects = objects(scope, day);
        List<DimensionOffer> dimensions = dimensions(scope).entrySet().stream()
                .map(dimension -> new DimensionOffer(
                        dimension.getKey(),
                        dimension.getValue(),
                        account.rule(dimension.getKey(), day),
                        objects.stream()
                                .filter(o -> o.dimension() == dimension.getKey() && o.open())
                                .map(o -> new Choice(o.code(), o.name()))
                                .toList()))
                .toList();
        return new Offer(number, account.name(), account.isOpenOn(day), dimensions);
    }

    /** Lets postings name an object; one that is there already stays as it is. */
    public void register(Scope scope, int dimension, String dimensionName, String code, String name) {
        if (em.find(DimensionRow.class, new DimensionRow.Key(scope.forbundId(), dimension)) == null) {
            em.persist(new DimensionRow(scope.forbundId(), dimension, dimensionName));
        }
        if (em.find(ObjectRow.class, new ObjectRow.Key(scope.forbundId(), dimension, code)) == null) {
            em.persist(new ObjectRow(scope.forbundId(), dimension, code));
            em.persist(new ObjectVersionRow(
                    scope.forbundId(), dimension, code, 1, LocalDate.now(clock), new Named(name, true)));
        }
    }

    public void register(Scope scope, Dimension dimension, String code, String name) {
        register(scope, dimension.number(), dimension.heading(), code, name);
    }

    /** A new förbund starts with the chart after Kommun-Bas, and the system's dimensions. */
    public void layOut(@Observes ForbundRegistered event) {
        Scope scope = event.scope();
        for (Dimension dimension : Dimension.values()) {
            em.persist(new DimensionRow(scope.forbundId(), dimension.number(), dimension.heading()));
        }
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
            Stream.of(field[4].split(" "))
                    .filter(demanded -> !demanded.isEmpty())
                    .forEach(demanded -> em.persist(new DimensionRuleRow(
                            scope.forbundId(),
                            number,
                            Integer.parseInt(demanded),
                            1,
                            event.membersFrom(),
                            DimensionRule.DEMANDED)));
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
