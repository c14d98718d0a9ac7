package finsam.exchange;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.exchange.sie.SieFault;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieReading;
import finsam.ledger.Account;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Chart;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.StatementRow;
import finsam.rules.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Staged files as books of ours, worked out in one way for whoever looks at them and for whoever takes them in. */
@ApplicationScoped
class SieStages {

    /** A file under the names that its accounts and dimensions have here, beside the förbund's chart and what is new in it. */
    record Stage(SieImport file, SieReading reading, SieBooks books, SieSince since, Map<Integer, Account> chart) {

        /** @return what accounts are called here, else in the file, under the numbers they have here */
        Map<Integer, String> names() {
            Map<Integer, String> names = new HashMap<>(books.unmapped().isEmpty() ? books.accounts() : Map.of());
            chart.forEach((number, account) -> names.put(number, account.name()));
            return names;
        }

        /** @return the row that an account belongs to here, or would */
        StatementRow rowOf(int account) {
            Account ours = chart.get(account);
            return ours != null ? ours.statementRow() : books.rowOf(account);
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

    @Inject
    private Sql sql;

    Stage of(Scope scope, SieImport file) {
        SieReadings.Read read = readings.of(file.sha256(), () -> store.content(scope, file));
        SieFile sie = read.reading().faultlessFile();
        SieBooks books = new SieBooks(sie, store.mapping(scope, file.sourceId()));
        SieSince since = SieSince.of(sie, read.places(), seen.of(scope, file, books));
        return new Stage(file, read.reading(), books, file.isTaken() ? since.taken() : since, chart(scope, books));
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

    /** @return what is odd about a file in this förbund, though it is right in itself */
    List<SieFault> remarks(Scope scope, Stage stage) {
        List<SieFault> remarks = new ArrayList<>();
        String theirs = stage.reading().file().head().identity().organisation().number();
        String ours = sql.one(
                "select organisation_number from forbund where id = ?",
                row -> row.text("organisation_number"),
                scope.forbundId());
        if (!digits(theirs).isEmpty() && !digits(theirs).equals(digits(ours))) {
            remarks.add(remark("sie.other-company", theirs, ours));
        }
        if (SieSince.isYearSoFar(stage.reading().file())
                && stage.books().year() != null
                && stage.file().sourceId() != null) {
            seen.otherSources(scope, stage.file(), stage.books().year())
                    .forEach(program -> remarks.add(remark("sie.other-source", program)));
        }
        if (SieSince.isYearSoFar(stage.reading().file())
                && stage.books().unmapped().isEmpty()) {
            SieOpening.leftOut(stage.books()).forEach(left -> remarks.add(remark(left)));
        }
        return remarks;
    }

    private static SieFault remark(SieOpening.LeftOut left) {
        return left.leftOut() == null
                ? remark("sie.opening-objects", left.account())
                : remark("sie.opening-dimension", left.account(), left.by(), left.leftOut());
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    private static SieFault remark(String ruleId, Object... arguments) {
        return new SieFault(0, ruleId, Rules.sentence(ruleId, arguments));
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
