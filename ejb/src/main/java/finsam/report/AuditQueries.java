package finsam.report;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.exchange.SieExport;
import finsam.ledger.Balances;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the books of an audit bundle are taken from: see {@link AuditBooks}. */
@ApplicationScoped
public class AuditQueries {

    @Inject
    Sql sql;

    @Inject
    Balances balances;

    @Inject
    FiscalYears fiscalYears;

    @Inject
    Vouchers vouchers;

    @Inject
    SieExport sie;

    /** @return the books of the year, the one before it, and the earlier years that its vouchers correct */
    public StoredAuditBooks of(Scope scope, int number) {
        FiscalYear main = fiscalYears.year(scope, number);
        List<FiscalYear> years = new ArrayList<>(List.of(main));
        fiscalYears.before(scope, main).ifPresent(years::add);
        sql.list("""
                        select distinct wrong.fiscal_year
                        from registration r
                        join voucher v on v.id = r.voucher_id
                        join voucher wrong on wrong.forbund_id = v.forbund_id and wrong.id = v.corrects_id
                        where r.forbund_id = ? and r.fiscal_year = ?
                        """, row -> row.integer("fiscal_year"), scope.forbundId(), number).stream()
                .filter(year -> year < number && years.stream().noneMatch(y -> y.year() == year))
                .forEach(year -> years.add(fiscalYears.year(scope, year)));
        years.sort(Comparator.comparing(FiscalYear::year));
        return new StoredAuditBooks(this, scope, years);
    }
}
