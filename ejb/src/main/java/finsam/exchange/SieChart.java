package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.ledger.Account;
import finsam.ledger.Chart;
import finsam.ledger.ChartChanges;
import finsam.ledger.FiscalYears;
import finsam.ledger.OpeningBalances;
import finsam.ledger.Posting;
import finsam.ledger.SeriesRegister;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What must be in place before a file's vouchers can be posted: its accounts, its objects, its series, what its year opens with. */
@ApplicationScoped
class SieChart {

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
    private Clock clock;

    /** @return how many accounts the chart lacked and got */
    int take(Scope scope, SieBooks books) {
        int newAccounts = takeAccounts(scope, books);
        new SieObjects(books)
                .named()
                .forEach(o -> chart.register(scope, o.dimension(), o.dimensionName(), o.code(), o.name()));
        books.series()
                .forEach((theirs, ours) -> series.openForImport(
                        scope, ours, theirs.isBlank() ? "SIE-import" : "SIE-import, serie " + theirs));
        return newAccounts;
    }

    /** @return the row of each account, as it is on the last day of the file's year */
    IntFunction<StatementRow> rows(Scope scope, SieBooks books) {
        Integer year = books.year();
        if (year == null) {
            return number -> StatementRow.inKommunBas(number);
        }
        Map<Integer, Account> accounts =
                chart.accounts(scope, years.year(scope, year).endsOn());
        return number -> accounts.get(number).statementRow();
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

    /**
     * Posts the file's opening balances, unless the books already open with the same.
     *
     * @return what the file opens with, in words, if a year that goes on opened with something else; empty otherwise
     */
    Optional<String> takeOpeningBalances(Scope scope, SieStages.Stage stage) {
        SieBooks books = stage.books();
        List<Posting> theirs = books.openingBalances();
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Integer, Ore> ours = opening.of(scope, books.year());
        if (!ours.isEmpty()) {
            boolean same = ours.equals(books.opening());
            require(same || stage.since().isContinued(), "sie.opening-differs", books.year());
            return same ? Optional.empty() : Optional.of(differences(ours, books.opening()));
        }
        require(books.openingSum().isZero(), "sie.opening-unbalanced", books.openingSum());
        String text = "Ingående balanser " + books.year() + " ur SIE-fil";
        opening.post(scope, books.year(), text, theirs, "sie:" + stage.file().sha256() + ":0");
        return Optional.empty();
    }

    private static String differences(SortedMap<Integer, Ore> ours, SortedMap<Integer, Ore> theirs) {
        SortedSet<Integer> accounts = new TreeSet<>(ours.keySet());
        accounts.addAll(theirs.keySet());
        return accounts.stream()
                .filter(a -> !ours.getOrDefault(a, Ore.ZERO).equals(theirs.getOrDefault(a, Ore.ZERO)))
                .map(a -> a + ": filen " + theirs.getOrDefault(a, Ore.ZERO) + ", här " + ours.getOrDefault(a, Ore.ZERO))
                .collect(Collectors.joining("; "));
    }
}
