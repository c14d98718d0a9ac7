package finsam.workbook;

import static finsam.workbook.Column.balance;
import static finsam.workbook.Column.date;
import static finsam.workbook.Column.number;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.landscape;

import finsam.money.Ore;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes 100 000 rows of eight cells, through the kernel or by POI's bare loop, and says how long it took. A program of its
 * own so that it can be given a heap of its own: {@code LongSheet kernel|bare <file> <times>}.
 */
final class LongSheet {

    static final int ROWS = 100_000;

    private LongSheet() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            long start = System.nanoTime();
            try (OutputStream out = Files.newOutputStream(file)) {
                if (arguments[0].equals("kernel")) {
                    kernel(out);
                } else {
                    bare(out);
                }
            }
            System.out.printf(
                    "%s: %d ms, %d kB, heap at most %d MB%n",
                    arguments[0], (System.nanoTime() - start) / 1_000_000, Files.size(file) / 1024, peak() >> 20);
        }
    }

    private static void kernel(OutputStream out) throws Exception {
        try (var book = Workbook.named("Grundbok", Sample.FACTS)) {
            var sheet = book.sheet(
                    "Grundbok",
                    landscape(
                            text("Serie", 8),
                            number("Nummer"),
                            date("Datum"),
                            text("Konto", 8),
                            text("Text", 30),
                            ore("Debet"),
                            ore("Kredit"),
                            balance("Saldo")));
            for (int i = 0; i < ROWS; i++) {
                sheet.row("A", i, day(i), account(i), words(i), debit(i), debit(i).negated(), debit(i));
            }
            sheet.total("Summa");
            book.writeTo(out);
        }
    }

    private static void bare(OutputStream out) throws Exception {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            SXSSFSheet sheet = book.createSheet("Grundbok");
            for (int i = 0; i < ROWS; i++) {
                SXSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue("A");
                row.createCell(1).setCellValue(i);
                row.createCell(2).setCellValue(day(i));
                row.createCell(3).setCellValue(account(i));
                row.createCell(4).setCellValue(words(i));
                row.createCell(5).setCellValue(debit(i).toKronor().doubleValue());
                row.createCell(6).setCellValue(debit(i).negated().toKronor().doubleValue());
                row.createCell(7).setCellValue(debit(i).toKronor().doubleValue());
            }
            book.write(out);
        }
    }

    private static LocalDate day(int i) {
        return LocalDate.of(2025, 1, 1).plusDays(i % 365);
    }

    private static String account(int i) {
        return String.valueOf(1000 + i * 7 % 7000);
    }

    private static String words(int i) {
        return "Verifikation " + i + " till insats " + i % 40;
    }

    private static Ore debit(int i) {
        return Ore.of(i * 9_973L % 100_000_000);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
