package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieKind;
import finsam.forbund.ForbundRegister;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Takes staged files into the books: all of a file in one transaction, or nothing. Meanwhile nobody else posts in the förbund
 * (see {@link Ledger#postMany}); other förbund notice nothing.
 */
@Stateless
@PermitAll
public class SieTaking {

    private static final int PROGRESS_EVERY = 500;

    /**
     * How to take a file in.
     *
     * @param withoutOpeningBalances leave the file's opening balances out, to be entered by hand
     * @param evidenceAt where the documents behind its vouchers are, such as a kommun's economy department; or null
     */
    public record Choices(boolean withoutOpeningBalances, String evidenceAt) {}

    /** What was taken in. @param numbers the numbers here, in the order of the file's new vouchers, the opening balances' apart */
    public record Result(List<VoucherNumber> numbers, int newAccounts) {}

    /** A file that a job was to take in when the server stopped. @param execution what it last ran as, or null */
    public record Unfinished(long id, Long execution) {}

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private SieStore store;

    @Inject
    private SieStages stages;

    @Inject
    private SieSeen seen;

    @Inject
    private SieStated stated;

    @Inject
    private SieChart chart;

    @Inject
    private SieProgress progress;

    @Inject
    private FiscalYears years;

    @Inject
    private Ledger ledger;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return whether the file is taken in by a job: it is more than somebody waits for */
    public boolean isForJob(String forbund, long id) {
        return store.find(access.scope(forbund, Role.EKONOM), id).standing(null).isLarge();
    }

    /** Takes a file in while the caller waits: accounts, objects, series, opening balances, vouchers. */
    public Result take(String forbund, long id, Choices choices) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        register.lock(scope);
        SieImport file = store.locked(scope, id);
        file.begin(choices, scope.username());
        return take(scope, file, false);
    }

    /** Hands a file over to a job, which posts it later: what can be refused now is. Nobody else takes it in meanwhile. */
    public void begin(String forbund, long id, Choices choices) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        SieImport file = store.locked(scope, id);
        file.begin(choices, scope.username());
        SieStages.Stage stage = stages.of(scope, file);
        requireTakeable(scope, stage);
        progress.begin(scope.forbundId(), id, stage.since().freshCount());
        audit.record(scope, "sie.begin", file.fileName(), file.sha256());
    }

    /** What the job does, for the one who handed the file over. Done before, it does nothing. */
    public void carryOut(long id) {
        Scope scope = sql.one(
                """
                select f.id, f.code, f.invented, coalesce(i.taken_by, i.staged_by) as username
                from sie_import i join forbund f on f.id = i.forbund_id where i.id = ?
                """,
                row -> new Scope(
                        row.number("id"), row.text("code"), row.truth("invented"), row.text("username"), Set.of()),
                id);
        register.lock(scope);
        SieImport file = store.any(id);
        if (file.isTaking()) {
            take(scope, file, true);
        }
    }

    public void runsAs(long id, long execution) {
        progress.runsAs(id, execution);
    }

    /** The job has given up, and the file is staged as before. @param sentence what went wrong and what to do; or null */
    public void failed(long id, String sentence) {
        store.any(id).failed(sentence);
    }

    public List<Unfinished> unfinished() {
        return sql.list("""
                select i.id, p.execution_id from sie_import i left join sie_progress p on p.import_id = i.id
                where i.status = 'TAKING' order by i.id
                """, row -> new Unfinished(row.number("id"), row.numberOrNull("execution_id")));
    }

    private void requireTakeable(Scope scope, SieStages.Stage stage) {
        SieFile file = stage.reading().file();
        require(!file.head().identity().taken(), "sie.flagged-taken");
        stage.books().unmapped().forEach(theirs -> {
            throw new RuleViolation("sie.account-number", theirs);
        });
        if (isBooks(file)) {
            stage.books().missing(years.years(scope)).forEach(y -> {
                throw new RuleViolation("sie.year-missing", y.startsOn(), y.endsOn());
            });
        }
    }

    private Result take(Scope scope, SieImport file, boolean asJob) {
        SieStages.Stage stage = stages.of(scope, file);
        requireTakeable(scope, stage);
        Choices choices = file.choices();
        boolean isBooks = isBooks(stage.reading().file());
        int newAccounts = isBooks ? chart.take(scope, stage.books()) : 0;
        if (isBooks && !choices.withoutOpeningBalances()) {
            chart.takeOpeningBalances(scope, stage).ifPresent(said -> seen.keepOpening(scope, stage, said));
        }
        long document = file.documentId() != null ? file.documentId() : store.archive(scope, file);
        List<VoucherNumber> numbers =
                isBooks ? ledger.postMany(scope, drafts(scope, stage, document, asJob)) : List.of();
        seen.keep(scope, stage, numbers);
        stated.keep(scope, stage);
        store.removeContent(file);
        file.taken(document, clock.instant());
        audit.record(
                scope,
                "sie.take",
                file.sha256(),
                numbers.size() + " verifikationer, " + newAccounts + " nya konton"
                        + (file.choices().evidenceAt() == null
                                ? ""
                                : ", underlag hos " + file.choices().evidenceAt()));
        return new Result(numbers, newAccounts);
    }

    /** @return the file's new vouchers, one at a time: they are never held together */
    private Iterator<VoucherDraft> drafts(Scope scope, SieStages.Stage stage, long document, boolean asJob) {
        var rowOf = chart.rows(scope, stage.books());
        String evidenceAt = stage.file().choices().evidenceAt();
        int[] done = {0};
        return stage.since().fresh().stream()
                .mapToObj(i -> {
                    if (asJob && ++done[0] % PROGRESS_EVERY == 0) {
                        progress.done(stage.file().id(), done[0]);
                    }
                    return stage.books().draft(i, document, stage.file().sha256(), evidenceAt, rowOf);
                })
                .iterator();
    }

    private static boolean isBooks(SieFile file) {
        return file.head().kind() == SieKind.TYPE_4E || file.head().kind() == SieKind.TYPE_4I;
    }
}
