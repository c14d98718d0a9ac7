package finsam.exchange;

import finsam.exchange.sie.SieAccount;
import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieBalance.Label;
import finsam.exchange.sie.SieDimension;
import finsam.exchange.sie.SieHead;
import finsam.exchange.sie.SieIdentity;
import finsam.exchange.sie.SieObject;
import finsam.exchange.sie.SieReference;
import finsam.exchange.sie.SieVoucher;
import finsam.exchange.sie.SieWriter;
import finsam.exchange.sie.SieYear;
import finsam.ledger.StatementRow;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherKind;
import finsam.money.Ore;
import finsam.report.AuditBooks;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The SIE file of books in memory, with what {@link SieExport} takes from the database. */
public final class SieOfBooks {

    private SieOfBooks() {}

    public static void write(AuditBooks books, OutputStream out) throws IOException {
        List<SieVoucher> vouchers = new ArrayList<>();
        books.vouchers(books.subject().year(), v -> {
            if (v.kind() != VoucherKind.OPENING) {
                vouchers.add(SieExportedVouchers.exported(v));
            }
        });
        write(books, vouchers.iterator(), out);
    }

    /** Writes vouchers that are made as they are written, for more than memory should hold. */
    public static void write(AuditBooks books, IntFunction<Voucher> voucher, int vouchers, OutputStream out)
            throws IOException {
        write(
                books,
                IntStream.rangeClosed(1, vouchers)
                        .mapToObj(voucher)
                        .map(SieExportedVouchers::exported)
                        .iterator(),
                out);
    }

    private static void write(AuditBooks books, Iterator<SieVoucher> vouchers, OutputStream out) throws IOException {
        int main = books.subject().year();
        SieHead head = new SieHead(
                SieIdentity.of(
                        new SieIdentity.Program("Finsam Ledger", "1.0"),
                        new SieIdentity.Generated(LocalDate.of(main, 12, 31), ""),
                        books.subject().name(),
                        books.subject().organisationNumber()),
                books.years().stream()
                        .filter(y -> y.year() >= main - 1)
                        .map(y -> new SieYear(y.year() - main, y.startsOn(), y.endsOn()))
                        .toList(),
                books.accounts().stream()
                        .map(a -> SieAccount.of(String.valueOf(a.number()), a.name()))
                        .toList(),
                books.dimensions().stream()
                        .map(d -> new SieDimension(String.valueOf(d.number()), d.name(), ""))
                        .toList(),
                books.objects().stream()
                        .map(o -> new SieObject(String.valueOf(o.dimension()), o.code(), o.name()))
                        .toList(),
                balances(books, main));
        SieWriter.write(head, vouchers, out);
    }

    private static List<SieBalance> balances(AuditBooks books, int main) {
        Map<Integer, Boolean> onBalanceSheet = new TreeMap<>();
        books.accounts()
                .forEach(a -> onBalanceSheet.put(
                        a.number(), StatementRow.valueOf(a.statementRow()).isOnBalanceSheet()));
        List<SieBalance> stated = new ArrayList<>();
        for (var b : books.balances()) {
            if (b.year() >= main - 1 && onBalanceSheet.get(b.account())) {
                add(stated, SieBalance.of(Label.IB, b.year() - main, String.valueOf(b.account()), b.opening()));
                add(stated, SieBalance.of(Label.UB, b.year() - main, String.valueOf(b.account()), b.closing()));
            } else if (b.year() >= main - 1) {
                add(stated, SieBalance.of(Label.RES, b.year() - main, String.valueOf(b.account()), b.closing()));
            }
        }
        for (var b : books.objectBalances()) {
            if (b.year() >= main - 1 && onBalanceSheet.get(b.account())) {
                var object = new SieReference(String.valueOf(b.dimension()), b.object());
                add(stated, ofObject(Label.OIB, b.year() - main, b.account(), object, b.opening()));
                add(stated, ofObject(Label.OUB, b.year() - main, b.account(), object, b.closing()));
            }
        }
        return stated;
    }

    private static SieBalance ofObject(Label label, int year, int account, SieReference object, Ore amount) {
        return new SieBalance(label, year, null, String.valueOf(account), List.of(object), amount, "");
    }

    private static void add(List<SieBalance> stated, SieBalance balance) {
        if (!balance.amount().isZero()) {
            stated.add(balance);
        }
    }
}
