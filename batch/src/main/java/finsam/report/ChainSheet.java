package finsam.report;

import static finsam.workbook.Column.number;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.landscape;

import finsam.ledger.ShortHash;
import finsam.report.VoucherCount.Chain;
import finsam.workbook.Sheet;
import finsam.workbook.Workbook;
import java.util.List;

/** The chains that the books stand for, each followed from its first voucher to its last. */
final class ChainSheet {

    private ChainSheet() {}

    static void addTo(Workbook book, List<Chain> chains) {
        Sheet sheet = book.sheet(
                "Kedjor",
                landscape(
                        text("Serie", 10),
                        text("Namn", 26),
                        number("Verifikationer"),
                        text("Att läsa upp", 22),
                        text("Sista kontrolltal", 70),
                        text("Utfall", 18)));
        chains.forEach(chain -> sheet.row(
                chain.series(),
                chain.name(),
                chain.vouchers(),
                ShortHash.of(chain.head()),
                chain.head(),
                chain.isUnbroken() ? "Obruten" : "BRUTEN vid " + chain.broken()));
    }
}
