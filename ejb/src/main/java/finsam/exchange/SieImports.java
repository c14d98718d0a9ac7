package finsam.exchange;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.archive.Archive;
import finsam.database.Sha256;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieKind;
import finsam.exchange.sie.SieReader;
import finsam.exchange.sie.SieReading;
import finsam.exchange.sie.SieVoucher;
import finsam.forbund.ForbundRegister;
import finsam.ledger.Account;
import finsam.ledger.Chart;
import finsam.ledger.ChartChanges;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.OpeningBalances;
import finsam.ledger.Posting;
import finsam.ledger.SeriesRegister;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes books in from SIE files: first looked at, then taken in whole or not at all, and never twice. Nothing is skipped: an
 * empty voucher keeps its place, struck and added rows are kept as history, series and number of the file stand beside ours.
 */
@Stateless
@PermitAll
public class SieImports {

    private static final String KIND = "SIE_IN";

    /** What was taken in. @param numbers the numbers here, in the order of the file's vouchers, the opening balances' apart */
    public record Result(List<VoucherNumber> numbers, int newAccounts) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private Archive archive;

    @Inject
    private Chart chart;

    @Inject
    private ChartChanges changes;

    @Inject
    private SeriesRegister series;

    @Inject
    private FiscalYears years;

    @Inject
    private OpeningBalances opening;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** Looks through a file. One without faults is archived, so that it can be taken in; nothing is posted. */
    public SiePreview upload(String forbund, String fileName, byte[] content) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        String sha256 = Sha256.of(content);
        SieReading reading = SieReader.read(content);
        if (!reading.isFaultless()) {
            return preview(scope, null, fileName, sha256, reading, false);
        }
        SieImport upload = em.createQuery(
                        "select i from SieImport i where i.forbundId = :forbund and i.sha256 = :sha256",
                        SieImport.class)
                .setParameter("forbund", scope.forbundId())
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> archived(scope, fileName, sha256, content));
        return preview(scope, upload.id(), fileName, sha256, reading, upload.isTaken());
    }

    /** @return the preview of a file uploaded before */
    public SiePreview preview(String forbund, long id) {
        Scope scope = access.scope(forbund, Role.readers());
        SieImport upload = find(scope, id);
        byte[] content = archive.content(scope, upload.documentId());
        String name = archive.entry(scope, upload.documentId()).name();
        return preview(scope, id, name, upload.sha256(), SieReader.read(content), upload.isTaken());
    }

    /**
     * Takes the file into the books: accounts, objects, series, opening balances, vouchers; all of it or nothing.
     *
     * @param withoutOpeningBalances leave the file's opening balances out, to be entered by hand
     */
    public Result take(String forbund, long id, boolean withoutOpeningBalances) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        register.lock(scope);
        SieImport upload = find(scope, id);
        upload.take(scope.username(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        SieFile file =
                SieReader.read(archive.content(scope, upload.documentId())).faultlessFile();
        require(!file.head().identity().taken(), "sie.flagged-taken");
        SieBooks books = new SieBooks(file);
        books.missing(years.years(scope)).forEach(y -> {
            throw new RuleViolation("sie.year-missing", y.startsOn(), y.endsOn());
        });

        int newAccounts = takeAccounts(scope, books);
        books.objects().forEach(o -> chart.register(scope, o.dimension(), o.dimensionName(), o.code(), o.name()));
        books.series()
                .forEach((theirs, ours) -> series.openForImport(
                        scope, ours, theirs.isBlank() ? "SIE-import" : "SIE-import, serie " + theirs));
        Map<Integer, Account> accounts =
                chart.accounts(scope, years.year(scope, books.year()).endsOn());
        if (!withoutOpeningBalances) {
            takeOpeningBalances(scope, books, upload.sha256());
        }
        List<VoucherNumber> numbers = ledger.postAll(
                scope,
                books.vouchers(
                        upload.documentId(),
                        upload.sha256(),
                        number -> accounts.get(number).statementRow()));
        audit.record(
                scope, "sie.take", upload.sha256(), numbers.size() + " verifikationer, " + newAccounts + " nya konton");
        return new Result(numbers, newAccounts);
    }

    private SieImport archived(Scope scope, String fileName, String sha256, byte[] content) {
        String name = fileName == null || fileName.isBlank() ? "bokforing.se" : fileName.strip();
        requireFits("Filens namn", name, 200);
        long document = archive.store(
                scope, new Archive.Label(null, KIND, name, "application/octet-stream", Sha256.NONE), content);
        SieImport upload = new SieImport(scope.forbundId(), document, sha256);
        em.persist(upload);
        em.flush();
        return upload;
    }

    private SieImport find(Scope scope, long id) {
        SieImport upload = em.find(SieImport.class, id);
        require(upload != null && upload.forbundId() == scope.forbundId(), "sie.unknown", id);
        return upload;
    }

    /** Adds the accounts that are missing here, and lets those that are here reach back to the file's first day. */
    private int takeAccounts(Scope scope, SieBooks books) {
        SortedMap<Integer, String> theirs = books.accounts();
        LocalDate from = books.years().stream()
                .map(SiePreview.Span::startsOn)
                .min(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(clock));
        Map<Integer, Account> ours = chart.accounts(scope);
        SortedMap<Integer, String> missing = new TreeMap<>(theirs);
        missing.keySet().removeAll(ours.keySet());
        missing.forEach((number, name) -> changes.add(scope, number, name, books.rowOf(number), from));
        theirs.keySet().retainAll(ours.keySet());
        changes.reachBackTo(scope, from, theirs.keySet());
        return missing.size();
    }

    /** Posts the file's opening balances, unless the books already open with the same. */
    private void takeOpeningBalances(Scope scope, SieBooks books, String sha256) {
        List<Posting> theirs = books.openingBalances();
        if (theirs.isEmpty()) {
            return;
        }
        require(books.openingSum().isZero(), "sie.opening-unbalanced", books.openingSum());
        SortedMap<Integer, Ore> byAccount = new TreeMap<>();
        theirs.forEach(p -> byAccount.merge(p.account(), p.amount(), Ore::plus));
        byAccount.values().removeIf(Ore::isZero);
        SortedMap<Integer, Ore> ours = opening.of(scope, books.year());
        if (ours.isEmpty()) {
            String text = "Ingående balanser " + books.year() + " ur SIE-fil";
            opening.post(scope, books.year(), text, theirs, "sie:" + sha256 + ":0");
        } else {
            require(ours.equals(byAccount), "sie.opening-differs", books.year());
        }
    }

    private SiePreview preview(
            Scope scope, Long id, String fileName, String sha256, SieReading reading, boolean taken) {
        SieFile file = reading.file();
        boolean whole = reading.isFaultless();
        SieBooks books = new SieBooks(whole ? file : new SieFile(file.head(), List.of()));
        SortedMap<Integer, String> newAccounts = whole ? books.accounts() : new TreeMap<>();
        newAccounts.keySet().removeAll(chart.accounts(scope).keySet());
        return new SiePreview(
                id,
                fileName,
                sha256,
                type(file.head().kind()),
                reading.encoding().title(),
                (file.head().identity().program().name() + " "
                                + file.head().identity().program().version())
                        .strip(),
                file.head().identity().name(),
                whole ? books.year() : null,
                whole ? books.missing(years.years(scope)) : List.of(),
                file.vouchers().size(),
                (int) file.vouchers().stream().flatMap(SieVoucher::counted).count(),
                whole ? books.openingBalances().size() : 0,
                whole ? books.openingSum() : Ore.ZERO,
                newAccounts,
                whole ? books.series() : Map.of(),
                reading.faults(),
                reading.remarks(),
                whole ? file.differences() : List.of(),
                taken);
    }

    private static String type(SieKind kind) {
        return switch (kind) {
            case TYPE_1 -> "1";
            case TYPE_2 -> "2";
            case TYPE_3 -> "3";
            case TYPE_4E -> "4E";
            case TYPE_4I -> "4I";
        };
    }
}
