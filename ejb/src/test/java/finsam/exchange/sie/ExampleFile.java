package finsam.exchange.sie;

import finsam.money.Ore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented förbund of {@code docs/exempel/exempel.se}: half a year out of its kommun's economy system. After a change here,
 * write the file again from the root of the repository:
 *
 * <pre>java -cp ejb/target/classes:ejb/target/test-classes finsam.exchange.sie.ExampleFile docs/exempel/exempel.se</pre>
 */
final class ExampleFile {

    private static final Map<String, String> CHART = new LinkedHashMap<>();
    private static final Map<String, Ore> OPENING = new LinkedHashMap<>();

    static {
        CHART.put("1511", "Fordran medlemsbidrag");
        CHART.put("1930", "Bankkonto");
        CHART.put("2010", "Eget kapital");
        CHART.put("2510", "Leverantörsskulder");
        CHART.put("2710", "Personalens källskatt");
        CHART.put("2730", "Arbetsgivaravgifter");
        CHART.put("2920", "Semesterlöneskuld");
        CHART.put("2990", "Övriga upplupna kostnader");
        CHART.put("3511", "Bidrag från Försäkringskassan");
        CHART.put("3512", "Bidrag från regionen");
        CHART.put("3513", "Bidrag från kommunerna");
        CHART.put("4510", "Lämnade bidrag till insatser");
        CHART.put("4610", "Köp av verksamhet");
        CHART.put("5010", "Månadslön, kansli");
        CHART.put("5610", "Arbetsgivaravgifter, kansli");
        CHART.put("8410", "Ränteintäkter");

        OPENING.put("1930", Ore.kronor(1_250_000));
        OPENING.put("2010", Ore.kronor(-1_105_400));
        OPENING.put("2510", Ore.kronor(-64_600));
        OPENING.put("2710", Ore.kronor(-21_000));
        OPENING.put("2730", Ore.kronor(-23_000));
        OPENING.put("2920", Ore.kronor(-36_000));
    }

    private final List<SieVoucher> vouchers = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private ExampleFile() {
        january();
        february();
        march();
        april();
        may();
        june();
    }

    public static void main(String... path) throws IOException {
        Files.write(Path.of(path[0]), SieWriter.write(books()));
    }

    static SieFile books() {
        List<SieVoucher> vouchers = new ExampleFile().vouchers;
        return new SieFile(
                new SieHead(
                        SieIdentity.of(
                                new SieIdentity.Program("Påhittat ekonomisystem", "1.0"),
                                new SieIdentity.Generated(LocalDate.of(2026, 7, 1), "Ekonomienheten"),
                                "Samordningsförbundet Exempelbygden (påhittat)",
                                "222000-0000"),
                        List.of(new SieYear(0, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                        CHART.entrySet().stream()
                                .map(e -> SieAccount.of(e.getKey(), e.getValue()))
                                .toList(),
                        List.of(new SieDimension("6", "Insats", "")),
                        List.of(new SieObject("6", "101", "Språkstegen"), new SieObject("6", "102", "Nästa steg")),
                        balances(vouchers)),
                vouchers);
    }

    private void january() {
        contributions("2026-01-05", "Medlemsbidrag kvartal 1");
        paid("L", "2026-01-08", "Betalda leverantörsfakturor", "2510", "64600.00");
        book(
                "B",
                "2026-01-12",
                "Skatt och avgifter december",
                row("2710", "21000"),
                row("2730", "23000"),
                row("1930", "-44000"));
        received("2026-01-15", "Försäkringskassan kvartal 1", "500000");
        received("2026-01-20", "Regionen kvartal 1", "250000");
        received("2026-01-23", "Kommunerna kvartal 1", "250000");
        salaries("2026-01-25", "Lön januari");
        invoice("2026-01-31", "Språkstegen, rekvisition januari", "4610", "101", "84350.50");
    }

    private void february() {
        paid("L", "2026-02-10", "Språkstegen januari", "2510", "84350.50");
        taxes("2026-02-12", "Skatt och avgifter januari");
        salaries("2026-02-25", "Lön februari");
        invoice("2026-02-28", "Nästa steg, bidrag första halvåret del 1", "4510", "102", "150000.00");
    }

    private void march() {
        paid("L", "2026-03-10", "Nästa steg del 1", "2510", "150000.00");
        taxes("2026-03-12", "Skatt och avgifter februari");
        salaries("2026-03-25", "Lön mars");
        book("B", "2026-03-31", "Ränta kvartal 1", row("1930", "3412.50"), row("8410", "-3412.50"));
        invoice("2026-03-31", "Språkstegen, rekvisition februari-mars", "4610", "101", "171204.25");
    }

    private void april() {
        contributions("2026-04-01", "Medlemsbidrag kvartal 2");
        taxes("2026-04-13", "Skatt och avgifter mars");
        paid("L", "2026-04-14", "Språkstegen februari-mars", "2510", "171204.25");
        received("2026-04-15", "Försäkringskassan kvartal 2", "500000");
        received("2026-04-20", "Regionen kvartal 2", "250000");
        received("2026-04-24", "Kommunerna kvartal 2, en kommun återstår", "200000");
        salaries("2026-04-25", "Lön april");
    }

    private void may() {
        taxes("2026-05-12", "Skatt och avgifter april");
        salaries("2026-05-25", "Lön maj");
        invoice("2026-05-31", "Språkstegen, rekvisition april-maj", "4610", "101", "163880.75");
    }

    private void june() {
        taxes("2026-06-12", "Skatt och avgifter maj");
        paid("L", "2026-06-15", "Språkstegen april-maj", "2510", "163880.75");
        salaries("2026-06-25", "Lön juni");
        book(
                "B",
                "2026-06-30",
                "Upplupen kostnad Språkstegen juni",
                row("4610", "82000", "101"),
                row("2990", "-82000"));
    }

    private void contributions(String date, String text) {
        book(
                "B",
                date,
                text,
                row("1511", "1000000"),
                row("3511", "-500000"),
                row("3512", "-250000"),
                row("3513", "-250000"));
    }

    private void received(String date, String text, String kronor) {
        book("B", date, text, row("1930", kronor), row("1511", "-" + kronor));
    }

    private void salaries(String date, String text) {
        book(
                "B",
                date,
                text,
                row("5010", "70000"),
                row("2710", "-21000"),
                row("1930", "-49000"),
                row("5610", "21994"),
                row("2730", "-21994"));
    }

    private void taxes(String date, String text) {
        book("B", date, text, row("2710", "21000"), row("2730", "21994"), row("1930", "-42994"));
    }

    private void invoice(String date, String text, String account, String insats, String kronor) {
        book("L", date, text, row(account, kronor, insats), row("2510", "-" + kronor));
    }

    private void paid(String series, String date, String text, String account, String kronor) {
        book(series, date, text, row(account, kronor), row("1930", "-" + kronor));
    }

    private void book(String series, String date, String text, SieRow... rows) {
        LocalDate day = LocalDate.parse(date);
        int number = numbers.merge(series, 1, Integer::sum);
        vouchers.add(new SieVoucher(series, String.valueOf(number), day, text, day, "", List.of(rows)));
    }

    private static SieRow row(String account, String kronor) {
        return SieRow.of(account, List.of(), Ore.parse(kronor), "");
    }

    private static SieRow row(String account, String kronor, String insats) {
        return SieRow.of(account, List.of(new SieReference("6", insats)), Ore.parse(kronor), "");
    }

    /** Opening balances, and what they and the vouchers make: balances of classes 1 and 2, the year's sums of the others. */
    private static List<SieBalance> balances(List<SieVoucher> vouchers) {
        Map<String, Ore> closing = new HashMap<>(OPENING);
        vouchers.stream()
                .flatMap(SieVoucher::counted)
                .forEach(row -> closing.merge(row.account(), row.amount(), Ore::plus));
        List<SieBalance> balances = new ArrayList<>();
        OPENING.forEach((account, amount) -> balances.add(SieBalance.of(SieBalance.Label.IB, 0, account, amount)));
        for (String account : CHART.keySet()) {
            SieBalance.Label label = account.compareTo("3") < 0 ? SieBalance.Label.UB : SieBalance.Label.RES;
            balances.add(SieBalance.of(label, 0, account, closing.getOrDefault(account, Ore.ZERO)));
        }
        return balances;
    }
}
