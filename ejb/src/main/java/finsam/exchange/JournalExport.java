package finsam.exchange;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.exchange.JournalBooks.JournalAccount;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Chart;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.Vouchers;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** A year's books as journals of other programs, for a second opinion: see {@link HledgerJournal}, {@link BeancountJournal}. */
@Stateless
@PermitAll
public class JournalExport {

    @Inject
    private FiscalYears years;

    @Inject
    private Chart chart;

    @Inject
    private Balances balances;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Sql sql;

    public void hledger(Scope scope, int year, OutputStream out) throws IOException {
        HledgerJournal.write(books(scope, year), vouchers(scope, year), out);
    }

    public void beancount(Scope scope, int year, OutputStream out) throws IOException {
        BeancountJournal.write(books(scope, year), vouchers(scope, year), out);
    }

    /** Chain after chain in the order of the series' codes, which is the same on every database. */
    private JournalBooks.Vouchers vouchers(Scope scope, int year) {
        return consumer ->
                balances.chainHeads(scope, year).forEach(chain -> vouchers.each(scope, year, chain.series(), consumer));
    }

    private JournalBooks books(Scope scope, int number) {
        FiscalYear year = years.year(scope, number);
        Map<Integer, Ore> closing = new HashMap<>();
        for (AccountBalance balance : balances.trialBalance(scope, number)) {
            closing.put(balance.account(), balance.closing());
        }
        String name = sql.one("select name from forbund where id = ?", row -> row.text("name"), scope.forbundId());
        return new JournalBooks(
                name + (scope.invented() ? " (påhittat exempelförbund)" : ""),
                year.startsOn(),
                year.endsOn(),
                chart.accountsOf(scope, year).stream()
                        .map(a -> new JournalAccount(
                                a.number(), a.name(), a.statementRow(), closing.getOrDefault(a.number(), Ore.ZERO)))
                        .toList());
    }
}
