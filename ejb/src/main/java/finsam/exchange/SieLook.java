package finsam.exchange;

import finsam.exchange.SiePreview.Contents;
import finsam.exchange.SiePreview.Mapped;
import finsam.exchange.SiePreview.Named;
import finsam.exchange.sie.SieAccount;
import finsam.exchange.sie.SieFault;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieIdentity;
import finsam.exchange.sie.SieKind;
import finsam.exchange.sie.SieReading;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import finsam.ledger.Account;
import finsam.ledger.FiscalYear;
import finsam.ledger.StatementRow;
import finsam.ledger.VoucherKind;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** A file as whoever takes it in looks at it first: what it holds, what it is called here, what is odd about it. */
final class SieLook {

    /** More of one sort are counted and not listed. */
    private static final int MOST = 500;

    private final SieReading reading;
    private final SieBooks books;
    private final SieSince since;
    private final Map<Integer, Account> chart;

    SieLook(SieReading reading, SieBooks books, SieSince since, Map<Integer, Account> chart) {
        this.reading = reading;
        this.books = books;
        this.since = since;
        this.chart = chart;
    }

    static SiePreview faulty(String fileName, String sha256, SieReading reading, List<SieFault> faults) {
        SieIdentity identity = reading.file().head().identity();
        return new SiePreview(
                null,
                fileName,
                sha256,
                type(reading.file().head().kind()),
                reading.encoding().title(),
                program(identity),
                identity.name(),
                null,
                List.of(),
                new Contents(reading.file().vouchers().size(), 0, rows(reading.file()), 0, Ore.ZERO),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                faults,
                reading.remarks(),
                reading.ignored(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    SiePreview preview(SieStanding standing, String sha256, Collection<FiscalYear> years, List<SieFault> remarksHere) {
        List<SieFault> remarks = new ArrayList<>(remarksHere);
        remarks.addAll(reading.remarks());
        SieFile file = reading.file();
        SieIdentity identity = file.head().identity();
        boolean readable = books.unmapped().isEmpty();
        SortedMap<Integer, String> newAccounts = readable ? books.accounts() : new TreeMap<>();
        newAccounts.keySet().removeAll(chart.keySet());
        return new SiePreview(
                standing,
                standing.fileName(),
                sha256,
                type(file.head().kind()),
                reading.encoding().title(),
                program(identity),
                identity.name(),
                books.year(),
                books.missing(years),
                readable
                        ? new Contents(
                                file.vouchers().size(),
                                since.freshCount(),
                                rows(file),
                                books.opening().size(),
                                books.openingSum())
                        : Contents.NOTHING,
                newAccounts,
                books.series(),
                accounts(),
                dimensions(),
                reading.faults(),
                remarks,
                reading.ignored(),
                file.differences(),
                vouchers(v -> v.counted().allMatch(row -> row.amount().isZero()) ? 1 : 0),
                vouchers(v -> (int) v.rows().stream()
                        .filter(row -> row.label() != SieRow.Label.TRANS)
                        .count()),
                readable ? vouchers(this::transfers) : List.of());
    }

    private int transfers(SieVoucher v) {
        return SieBooks.kind(books.postings(v), this::rowOf) == VoucherKind.RESULT_TRANSFER ? 1 : 0;
    }

    private StatementRow rowOf(int account) {
        Account ours = chart.get(account);
        return ours == null ? books.rowOf(account) : ours.statementRow();
    }

    private List<Named> vouchers(ToIntFunction<SieVoucher> rows) {
        List<Named> named = new ArrayList<>();
        for (SieVoucher v : reading.file().vouchers()) {
            int count = rows.applyAsInt(v);
            if (count > 0 && named.size() < MOST) {
                named.add(new Named(v.series(), v.number(), v.date(), SieBooks.text(v), count));
            }
        }
        return named;
    }

    private List<Mapped> accounts() {
        Map<String, String> names = new HashMap<>();
        for (SieAccount a : reading.file().head().accounts()) {
            names.put(a.number(), a.name());
        }
        return books.used().stream()
                .sorted()
                .map(theirs -> new Mapped(
                        theirs,
                        names.getOrDefault(theirs, ""),
                        books.mapping().hasAccount(theirs) ? books.account(theirs) : null,
                        books.mapping().accounts().containsKey(theirs)))
                .toList();
    }

    private List<Mapped> dimensions() {
        SieObjects objects = new SieObjects(books);
        return books.dimensions().stream()
                .map(theirs -> new Mapped(
                        theirs,
                        objects.dimensionName(theirs),
                        books.dimension(theirs),
                        books.mapping().dimensions().containsKey(theirs)))
                .toList();
    }

    private static int rows(SieFile file) {
        return (int) file.vouchers().stream().flatMap(SieVoucher::counted).count();
    }

    private static String program(SieIdentity identity) {
        return (identity.program().name() + " " + identity.program().version()).strip();
    }

    static String type(SieKind kind) {
        return switch (kind) {
            case TYPE_1 -> "1";
            case TYPE_2 -> "2";
            case TYPE_3 -> "3";
            case TYPE_4E -> "4E";
            case TYPE_4I -> "4I";
        };
    }
}
