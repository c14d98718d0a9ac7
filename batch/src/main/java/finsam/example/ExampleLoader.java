package finsam.example;

import finsam.access.Users;
import finsam.database.Sql;
import finsam.example.ExampleUsers.Person;
import finsam.ledger.YearEnd;
import finsam.reconciliation.Reconciliation;
import finsam.reconciliation.ReconciliationJobs;
import finsam.reconciliation.Reconciliations;
import finsam.report.DocumentJobs;
import finsam.report.DocumentKind;
import finsam.report.DocumentOrders;
import finsam.server.ServerStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Loads the example at the first start, and tells who can sign in. It goes on where it was if it was interrupted: each part
 * is one transaction, and is skipped if it is there.
 *
 * <p>The setting {@code finsam.example} (environment: {@code FINSAM_EXAMPLE}) says whether there is to be one; without it,
 * there is one in the embedded database and none in PostgreSQL. {@code finsam.admin.password} ({@code FINSAM_ADMIN_PASSWORD})
 * is the password that the installation's first administratör gets.
 */
@ApplicationScoped
public class ExampleLoader {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 50;

    @Inject
    private Sql sql;

    @Inject
    private Users register;

    @Inject
    private ExampleUsers users;

    @Inject
    private Example example;

    @Inject
    private ExampleClosedYear closedYear;

    @Inject
    private ExampleCurrentYear currentYear;

    @Inject
    private ExampleAttest attest;

    @Inject
    private ReconciliationJobs reconciliationJobs;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private DocumentJobs documentJobs;

    @Inject
    private DocumentOrders documentOrders;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private Clock clock;

    void onStart(@Observes ServerStarted started) {
        Optional<String> password = setting("finsam.admin.password");
        if (setting("finsam.example").map(Boolean::valueOf).orElseGet(this::isEmbedded)) {
            load();
            tell(started);
        } else if (password.isPresent()) {
            register.addFirstAdministrator(Person.ADMIN.username, "Administratör", password.get());
        } else if (!hasAdministrator()) {
            started.tell("Ingen administratör finns. Starta om med FINSAM_ADMIN_PASSWORD för att lägga upp en.");
        }
    }

    /** Makes what is missing of the example. */
    public void load() {
        register.addFirstAdministrator(Person.ADMIN.username, Person.ADMIN.displayName, ExampleUsers.PASSWORD);
        if (!is("select 1 from forbund where code = ?", Example.FORBUND)) {
            example.register();
        }
        if (!hasYear(ExampleClosedYear.YEAR)) {
            closedYear.book();
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            reconcile(ExampleClosedYear.YEAR, quarter);
        }
        if (!hasYear(ExampleCurrentYear.YEAR)) {
            users.as(Person.CHEF, () -> yearEnd.close(Example.FORBUND, ExampleClosedYear.YEAR));
        }
        if (!isReported(ExampleClosedYear.YEAR)) {
            report(ExampleClosedYear.YEAR);
        }
        if (!isFinanced(ExampleCurrentYear.YEAR)) {
            currentYear.book();
        }
        reconcile(ExampleCurrentYear.YEAR, 1);
        reconcile(ExampleCurrentYear.YEAR, 2);
        if (!is(
                "select 1 from attest_demand d join forbund f on f.id = d.forbund_id where f.code = ?",
                Example.FORBUND)) {
            attest.enter();
        }
    }

    private void reconcile(int year, int quarter) {
        if (isReconciled(year, quarter)) {
            return;
        }
        users.as(Person.EKONOM, () -> {
            // One that a stopped server left has been taken up again: it is waited for.
            long run = reconciliations.runs(Example.FORBUND, year).stream()
                    .filter(r -> r.quarter() == quarter && r.status() == Reconciliation.Status.STARTED)
                    .map(Reconciliations.RunView::id)
                    .findFirst()
                    .orElseGet(() -> reconciliationJobs.start(Example.FORBUND, year, quarter));
            await(() -> reconciliations.run(Example.FORBUND, run).progress() == 100);
        });
    }

    private void report(int year) {
        users.as(Person.EKONOM, () -> {
            long order = documentJobs.order(Example.FORBUND, year, DocumentKind.ANNUAL_REPORT);
            await(() -> !documentOrders.order(Example.FORBUND, order).isStarted());
        });
    }

    private void await(BooleanSupplier done) {
        Instant latest = clock.instant().plus(LONGEST_JOB);
        while (!done.getAsBoolean()) {
            if (clock.instant().isAfter(latest)) {
                throw new IllegalStateException("A job of the example did not end within " + LONGEST_JOB);
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void tell(ServerStarted started) {
        started.tell("Påhittat exempelförbund: Samordningsförbundet Exempelbygden");
        started.tell("Lösenord för alla: " + ExampleUsers.PASSWORD);
        for (Person person : Person.values()) {
            started.tell("%-8s %s".formatted(person.username, person.displayName));
        }
    }

    private boolean hasAdministrator() {
        return is("select 1 from user_role where forbund_id is null and role = ?", Person.ADMIN.role.name());
    }

    private boolean hasYear(int year) {
        return is(
                "select 1 from fiscal_year y join forbund f on f.id = y.forbund_id where f.code = ? and y.fiscal_year = ?",
                Example.FORBUND,
                year);
    }

    private boolean isFinanced(int year) {
        return is(
                "select 1 from financing x join forbund f on f.id = x.forbund_id where f.code = ? and x.fiscal_year = ?",
                Example.FORBUND,
                year);
    }

    private boolean isReconciled(int year, int quarter) {
        return is("""
                select 1 from reconciliation r join forbund f on f.id = r.forbund_id
                where f.code = ? and r.fiscal_year = ? and r.quarter = ? and r.status = 'DONE'
                """, Example.FORBUND, year, quarter);
    }

    private boolean isReported(int year) {
        return is(
                "select 1 from document d join forbund f on f.id = d.forbund_id where f.code = ? and d.fiscal_year = ? and d.kind = ?",
                Example.FORBUND,
                year,
                DocumentKind.ANNUAL_REPORT.name());
    }

    private boolean is(String query, Object... arguments) {
        return sql.first(query, row -> true, arguments).isPresent();
    }

    private boolean isEmbedded() {
        return sql.product().equals("H2");
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
