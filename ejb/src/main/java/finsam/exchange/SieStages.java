package finsam.exchange;

import finsam.access.Scope;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieReading;
import finsam.ledger.Account;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Chart;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Staged files as books of ours, worked out in one way for whoever looks at them and for whoever takes them in. */
@ApplicationScoped
class SieStages {

    /** A file under the names that its accounts and dimensions have here, beside the förbund's chart and what is new in it. */
    record Stage(SieImport file, SieReading reading, SieBooks books, SieSince since, Map<Integer, Account> chart) {

        /** @return what the file calls its accounts, under the numbers they have here */
        Map<Integer, String> names() {
            return books.unmapped().isEmpty() ? books.accounts() : Map.of();
        }
    }

    @Inject
    private SieStore store;

    @Inject
    private SieReadings readings;

    @Inject
    private SieSeen seen;

    @Inject
    private Chart chart;

    @Inject
    private FiscalYears years;

    @Inject
    private Balances balances;

    Stage of(Scope scope, SieImport file) {
        SieReading reading = readings.of(file.sha256(), () -> store.content(scope, file));
        SieFile read = reading.faultlessFile();
        SieBooks books = new SieBooks(read, store.mapping(scope, file.sourceId()));
        return new Stage(file, reading, books, SieSince.of(read, seen.of(scope, file, books)), chart(scope, books));
    }

    /** @return what the books of the file's year hold now */
    SieComparison.Here here(Scope scope, Stage stage) {
        Optional<FiscalYear> year = year(scope, stage.books());
        if (year.isEmpty()) {
            return SieComparison.Here.nothing();
        }
        List<AccountBalance> now = balances.trialBalance(scope, year.get().year());
        return seen.here(scope, stage, year.get().year(), now);
    }

    private Map<Integer, Account> chart(Scope scope, SieBooks books) {
        return year(scope, books)
                .map(year -> chart.accounts(scope, year.endsOn()))
                .orElseGet(() -> chart.accounts(scope));
    }

    private Optional<FiscalYear> year(Scope scope, SieBooks books) {
        Integer year = books.year();
        return year == null ? Optional.empty() : years.find(scope, year);
    }
}
