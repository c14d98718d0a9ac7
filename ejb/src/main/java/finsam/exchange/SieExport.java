package finsam.exchange;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.exchange.sie.SieAccount;
import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieBalance.Label;
import finsam.exchange.sie.SieDimension;
import finsam.exchange.sie.SieHead;
import finsam.exchange.sie.SieIdentity;
import finsam.exchange.sie.SieObject;
import finsam.exchange.sie.SieReference;
import finsam.exchange.sie.SieWriter;
import finsam.exchange.sie.SieYear;
import finsam.ledger.Account;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Chart;
import finsam.ledger.Chart.DimensionObject;
import finsam.ledger.Dimension;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.StatementRow;
import finsam.ledger.StatementRow.Statement;
import finsam.ledger.Vouchers;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The books of a year as a SIE file of type 4E, or its vouchers alone as one of type 4I: what an auditor's or another förbund's program takes in. Opening balances are
 * {@code #IB}, not vouchers; all else that is registered is a {@code #VER} under its own series and number.
 */
@Stateless
@PermitAll
public class SieExport {

    private static final SieIdentity.Program PROGRAM = new SieIdentity.Program("Finsam Ledger", "1.0");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

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

    /** Writes the year's books, dated by when they last changed: the same books give the same bytes. */
    public void write(Scope scope, int number, OutputStream out) throws IOException {
        FiscalYear year = years.year(scope, number);
        List<SieYear> span = new ArrayList<>(List.of(new SieYear(0, year.startsOn(), year.endsOn())));
        List<SieBalance> stated = new ArrayList<>(stated(scope, number, 0));
        years.before(scope, year).ifPresent(before -> {
            span.add(new SieYear(-1, before.startsOn(), before.endsOn()));
            stated.addAll(stated(scope, before.year(), -1));
        });
        write(scope, year, span, stated, out);
    }

    /** Writes the year's vouchers alone, as a file of type 4I: what another program takes in beside what it has. */
    public void writeVouchers(Scope scope, int number, OutputStream out) throws IOException {
        FiscalYear year = years.year(scope, number);
        write(scope, year, List.of(new SieYear(0, year.startsOn(), year.endsOn())), List.of(), out);
    }

    private void write(Scope scope, FiscalYear year, List<SieYear> span, List<SieBalance> stated, OutputStream out)
            throws IOException {
        List<DimensionObject> objects =
                Sql.inOrder(chart.objectsOf(scope, year), o -> String.format("%010d %s", o.dimension(), o.code()));
        SieHead head = new SieHead(
                identity(scope, year.year()),
                span,
                chart.accountsOf(scope, year).stream().map(SieExport::account).toList(),
                dimensions(objects),
                objects.stream()
                        .map(o -> new SieObject(String.valueOf(o.dimension()), o.code(), o.name()))
                        .toList(),
                stated);
        SieWriter.write(
                head,
                new SieExportedVouchers(vouchers, balances.chainHeads(scope, year.year()), scope, year.year()),
                out);
    }

    private SieIdentity identity(Scope scope, int year) {
        var generated = new SieIdentity.Generated(
                balances.lastRegisteredAt(scope, year).atZone(SWEDEN).toLocalDate(), "");
        return sql.one(
                "select name, organisation_number from forbund where id = ?",
                row -> SieIdentity.of(
                        PROGRAM,
                        generated,
                        row.text("name") + (scope.invented() ? " (påhittat exempelförbund)" : ""),
                        row.text("organisation_number")),
                scope.forbundId());
    }

    private static SieAccount account(Account account) {
        return new SieAccount(
                String.valueOf(account.number()), account.name(), type(account.statementRow()), "", List.of());
    }

    /** {@code #KTYP}: T for assets, S for equity and debts, I for income, K for costs. */
    private static String type(StatementRow row) {
        if (row == StatementRow.OPERATING_INCOME || row == StatementRow.FINANCIAL_INCOME) {
            return "I";
        }
        return row.statement() == Statement.ASSETS ? "T" : row.isOnBalanceSheet() ? "S" : "K";
    }

    private static List<SieDimension> dimensions(List<DimensionObject> objects) {
        Map<Integer, String> names = new TreeMap<>();
        for (Dimension dimension : Dimension.values()) {
            names.put(dimension.number(), dimension.heading());
        }
        objects.forEach(o -> names.put(o.dimension(), o.dimensionName()));
        return names.entrySet().stream()
                .map(d -> new SieDimension(String.valueOf(d.getKey()), d.getValue(), ""))
                .toList();
    }

    /** What the year's accounts open and close with, and those of the balance sheet also by object. */
    private List<SieBalance> stated(Scope scope, int number, int index) {
        List<AccountBalance> accounts = balances.trialBalance(scope, number);
        List<SieBalance> stated = new ArrayList<>();
        for (AccountBalance b : accounts) {
            if (b.statementRow().isOnBalanceSheet()) {
                add(stated, Label.IB, index, b, b.opening());
            }
        }
        for (AccountBalance b : accounts) {
            if (b.statementRow().isOnBalanceSheet()) {
                add(stated, Label.UB, index, b, b.closing());
            }
        }
        stated.addAll(byObject(scope, number, index, accounts));
        for (AccountBalance b : accounts) {
            if (!b.statementRow().isOnBalanceSheet()) {
                add(stated, Label.RES, index, b, b.change());
            }
        }
        return stated;
    }

    private static void add(List<SieBalance> stated, Label label, int index, AccountBalance account, Ore amount) {
        if (!amount.isZero()) {
            stated.add(SieBalance.of(label, index, String.valueOf(account.account()), amount));
        }
    }

    private List<SieBalance> byObject(Scope scope, int year, int index, List<AccountBalance> accounts) {
        Map<Integer, StatementRow> rows =
                accounts.stream().collect(Collectors.toMap(AccountBalance::account, AccountBalance::statementRow));
        List<SieBalance> stated = new ArrayList<>();
        sql.each(
                """
                select p.account, o.dimension, o.object_code,
                    sum(case when v.kind = 'OPENING' then p.amount_ore else 0 end) as opening, sum(p.amount_ore) as closing
                from registration r
                join voucher v on v.id = r.voucher_id
                join posting p on p.voucher_id = v.id
                join posting_object o on o.voucher_id = p.voucher_id and o.line = p.line
                where r.forbund_id = ? and r.fiscal_year = ?
                group by p.account, o.dimension, o.object_code
                """,
                row -> {
                    if (rows.get(row.integer("account")).isOnBalanceSheet()) {
                        add(stated, Label.OIB, index, row, row.ore("opening"));
                        add(stated, Label.OUB, index, row, row.ore("closing"));
                    }
                },
                scope.forbundId(),
                year);
        return Sql.inOrder(
                stated,
                b -> String.format(
                        "%10s %10s %s %s",
                        b.account(),
                        b.objects().get(0).dimension(),
                        b.objects().get(0).object(),
                        b.label()));
    }

    private static void add(List<SieBalance> stated, Label label, int index, Sql.Row row, Ore amount) {
        if (!amount.isZero()) {
            stated.add(new SieBalance(
                    label,
                    index,
                    null,
                    row.text("account"),
                    List.of(new SieReference(row.text("dimension"), row.text("object_code"))),
                    amount,
                    ""));
        }
    }
}
