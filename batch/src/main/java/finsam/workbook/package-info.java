/**
 * The kernel every report is written with: workbooks that look alike, hold exact figures, add themselves up, and have the
 * same bytes whenever and wherever they are written.
 *
 * <pre>{@code
 * try (var book = Workbook.named("Huvudbok", facts)) {
 *     var sheet = book.sheet("Huvudbok", landscape(text("Ver.", 10), date("Datum"), text("Text", 40), ore("Debet"), ore("Kredit"), balance("Saldo")));
 *     sheet.section("1930 Bank");
 *     sheet.row("A 1", LocalDate.of(2026, 1, 30), "Bidrag kvartal 1", Ore.kronor(250_000), null, Ore.kronor(250_000));
 *     sheet.subtotal("Summa 1930 Bank");
 *     var total = sheet.total("Summa huvudbok");
 *     book.controls("Kontroller", "Enligt rapporten", "Enligt bokföringen").row("Debet", total.figure("Debet"), turnover);
 *     book.writeTo(out);
 * }
 * }</pre>
 *
 * <p>Knows {@code finsam.money} and POI, and no report.
 */
package finsam.workbook;
