package finsam.exchange;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.exchange.sie.SieFault;
import finsam.exchange.sie.SieReading;
import finsam.forbund.ForbundRegister;
import finsam.ledger.Account;
import finsam.ledger.FiscalYears;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * SIE files on their way into the books: read through, staged outside the ledger, looked at, mapped, and then taken in by
 * {@link SieTaking} or thrown away. Nothing is skipped: an empty voucher keeps its place, struck and added rows are kept as
 * history, series and number of the file stand beside ours.
 */
@Stateless
@PermitAll
public class SieImports {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_ENTRIES = 1000;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private SieStore store;

    @Inject
    private SieReadings readings;

    @Inject
    private SieStages stages;

    @Inject
    private SieProgress progress;

    @Inject
    private FiscalYears years;

    @Inject
    private Clock clock;

    /** Reads a file through. One without faults is staged, so that it can be looked at and taken in; nothing is posted. */
    public SiePreview upload(String forbund, String fileName, byte[] content) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        String name = fileName == null || fileName.isBlank() ? "bokforing.se" : fileName.strip();
        SieReading reading = readings.of(content).reading();
        List<SieFault> faults = reading.isFaultless() ? SieFit.faults(reading) : reading.faults();
        String sha256 = Sha256.of(content);
        if (!faults.isEmpty()) {
            return SieLook.faulty(name, sha256, reading, faults);
        }
        requireFits("Filens namn", name, LONGEST_NAME);
        SieImport file = store.withContent(scope, sha256).orElseGet(() -> staged(scope, name, content, reading));
        return preview(scope, file);
    }

    /** @return the förbund's files, latest first */
    public List<SieStanding> files(String forbund) {
        Scope scope = access.scope(forbund, Role.readers());
        return store.files(scope).stream().map(this::standing).toList();
    }

    /** @return where a file stands, without reading it */
    public SieStanding standing(String forbund, long id) {
        return standing(store.find(access.scope(forbund, Role.readers()), id));
    }

    /** @return what a file uploaded before holds, and what taking it in would do or did */
    public SiePreview preview(String forbund, long id) {
        Scope scope = access.scope(forbund, Role.readers());
        return preview(scope, store.find(scope, id));
    }

    /**
     * @return the file's accounts, held against what the file itself says of them and against the books
     * @throws finsam.rules.RuleViolation {@code sie.account-number} as long as an account is not mapped
     */
    public List<SieAccountLine> balances(String forbund, long id) {
        Scope scope = access.scope(forbund, Role.readers());
        SieStages.Stage stage = stages.of(scope, store.find(scope, id));
        Map<Integer, String> names = new HashMap<>();
        stage.chart().forEach((number, account) -> names.put(number, account.name()));
        return new SieComparison(stage.books(), stage.since(), stages.here(scope, stage), names).lines();
    }

    /**
     * @param first the first row wanted, from 0
     * @return the huvudbok of one of the file's accounts, under the number it has here
     */
    public SieEntry.Page account(String forbund, long id, int account, int first, int most) {
        Scope scope = access.scope(forbund, Role.readers());
        require(first >= 0, "search.most", MOST_ENTRIES);
        require(0 < most && most <= MOST_ENTRIES, "search.most", MOST_ENTRIES);
        SieStages.Stage stage = stages.of(scope, store.find(scope, id));
        Account ours = stage.chart().get(account);
        String name = ours != null ? ours.name() : stage.books().accounts().get(account);
        require(name != null, "account.unknown", account);
        return SieEntry.page(stage.books(), stage.since(), account, name, first, most);
    }

    /**
     * Says what accounts and dimensions of the file's source are called here; kept for the source's next file. Those that are
     * called the same need not be said.
     */
    public void map(String forbund, long id, SieMapping mapping) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        register.lock(scope);
        SieImport file = store.locked(scope, id);
        file.requireDiscardable();
        require(file.sourceId() != null, "sie.source-unknown");
        SieStages.Stage stage = stages.of(scope, file);
        SieMapping kept = merged(stage, mapping);
        kept.requireNumbers();
        SieBooks books = new SieBooks(stage.reading().file(), kept);
        SortedMap<Integer, String> taken = new TreeMap<>();
        for (String theirs : books.dimensions()) {
            String other = taken.putIfAbsent(books.dimension(theirs), theirs);
            require(other == null, "sie.map-dimension-twice", theirs, other, books.dimension(theirs));
        }
        store.map(scope, file.sourceId(), kept);
        audit.record(scope, "sie.map", file.fileName(), kept.accounts() + " " + kept.dimensions());
    }

    /** What the file does not name stays mapped as it was; what is called the same here is no mapping. */
    private static SieMapping merged(SieStages.Stage stage, SieMapping asked) {
        SortedMap<String, Integer> accounts =
                new TreeMap<>(stage.books().mapping().accounts());
        accounts.keySet().removeAll(stage.books().used());
        SortedMap<String, Integer> dimensions =
                new TreeMap<>(stage.books().mapping().dimensions());
        dimensions.keySet().removeAll(stage.books().dimensions());
        asked.accounts()
                .forEach((theirs, ours) -> put(accounts, stage.books().used().contains(theirs), theirs, ours));
        asked.dimensions()
                .forEach((theirs, ours) ->
                        put(dimensions, stage.books().dimensions().contains(theirs), theirs, ours));
        return new SieMapping(accounts, dimensions);
    }

    private static void put(SortedMap<String, Integer> mapped, boolean known, String theirs, Integer ours) {
        require(known, "sie.map-unknown", theirs);
        if (ours == null || !theirs.equals(String.valueOf(ours))) {
            mapped.put(theirs, ours);
        }
    }

    /** Throws a staged file away, whole: nothing is left of it but that somebody did so. */
    public void discard(String forbund, long id) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        SieImport file = store.locked(scope, id);
        file.requireDiscardable();
        store.remove(file);
        audit.record(scope, "sie.discard", file.fileName(), file.sha256());
    }

    private SieImport staged(Scope scope, String name, byte[] content, SieReading reading) {
        long source =
                store.source(scope, SieSource.Name.of(reading.file().head().identity()));
        SieBooks books = new SieBooks(reading.file(), SieMapping.NONE);
        SieImport file = new SieImport(
                scope.forbundId(),
                source,
                new SieImport.Upload(
                        name,
                        Sha256.of(content),
                        content.length,
                        reading.file().vouchers().size(),
                        books.year()),
                scope.username(),
                clock.instant());
        store.keep(file, content);
        audit.record(scope, "sie.stage", name, file.sha256());
        return file;
    }

    private SiePreview preview(Scope scope, SieImport file) {
        SieStages.Stage stage = stages.of(scope, file);
        return new SieLook(stage.reading(), stage.books(), stage.since(), stage.chart())
                .preview(standing(file), file.sha256(), years.years(scope), stages.remarks(scope, stage));
    }

    private SieStanding standing(SieImport file) {
        return file.standing(file.isTaking() ? progress.of(file.id()) : null);
    }
}
