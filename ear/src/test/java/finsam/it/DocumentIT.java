package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import finsam.access.Role;
import finsam.access.Scope;
import finsam.archive.Archive;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieReader;
import finsam.exchange.sie.SieReading;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import finsam.jobs.StaleExecutions;
import finsam.ledger.Balances;
import finsam.ledger.Posting;
import finsam.money.Ore;
import finsam.report.AnnualReport;
import finsam.report.BalanceSheet;
import finsam.report.ContributionStatement;
import finsam.report.Controls;
import finsam.report.DocumentJobs;
import finsam.report.DocumentKind;
import finsam.report.DocumentOrder.Status;
import finsam.report.DocumentOrders;
import finsam.report.DocumentOrders.OrderView;
import finsam.report.DocumentWriter;
import finsam.report.GeneralLedger;
import finsam.report.IncomeStatement;
import finsam.report.OperationsStatement;
import finsam.report.Reports;
import finsam.report.Tie;
import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a förbund's books to what its auditors take away, inside the server. */
@ExtendWith(ArquillianExtension.class)
class DocumentIT {

    private static String code;

    @Inject
    private BookedForbund forbund;

    @Inject
    private Reports reports;

    @Inject
    private DocumentJobs jobs;

    @Inject
    private DocumentOrders orders;

    @Inject
    private DocumentWriter writer;

    @Inject
    private StaleExecutions staleExecutions;

    @Inject
    private Archive archive;

    @Inject
    private Balances balances;

    @Inject
    private Sql sql;

    @BeforeEach
    void books() throws Exception {
        if (code == null) {
            code = forbund.make();
        }
    }

    @Test
    void the_statements_are_what_was_booked() throws Exception {
        AnnualReport report = forbund.as(code, Role.REVISOR, () -> reports.annualReport(code, 2025));

        assertThat(report.incomeStatement().rows())
                .filteredOn(row -> !row.outcome().isZero())
                .extracting(
                        row -> row.line().heading(),
                        IncomeStatement.Row::outcome,
                        IncomeStatement.Row::budget,
                        IncomeStatement.Row::previous)
                .containsExactly(
                        tuple("Verksamhetens intäkter", kr("8000.01"), kr("8000.01"), kr("1000")),
                        tuple("Verksamhetens kostnader", kr("-8400.25"), kr("-8400"), kr("-600")),
                        tuple("Verksamhetens nettokostnader", kr("-400.24"), kr("-399.99"), kr("400")),
                        tuple("Verksamhetens resultat", kr("-400.24"), kr("-399.99"), kr("400")),
                        tuple("Finansiella intäkter", kr("10"), kr("0"), kr("0")),
                        tuple("Resultat efter finansiella poster", kr("-390.24"), kr("-399.99"), kr("400")),
                        tuple("Årets resultat", kr("-390.24"), kr("-399.99"), kr("400")));
        assertThat(report.balanceSheet().rows())
                .filteredOn(row -> !row.amount().isZero())
                .extracting(row -> row.line().heading(), BalanceSheet.Row::amount, BalanceSheet.Row::previous)
                .containsExactly(
                        tuple("Fordringar", kr("500.01"), kr("0")),
                        tuple("Kassa och bank", kr("4509.75"), kr("5400")),
                        tuple("Summa omsättningstillgångar", kr("5009.76"), kr("5400")),
                        tuple("Summa tillgångar", kr("5009.76"), kr("5400")),
                        tuple("Årets resultat", kr("-390.24"), kr("400")),
                        tuple("Övrigt eget kapital", kr("5400"), kr("5000")),
                        tuple("Summa eget kapital", kr("5009.76"), kr("5400")),
                        tuple("Summa eget kapital, avsättningar och skulder", kr("5009.76"), kr("5400")));
        assertThat(report.operations().rows())
                .extracting(
                        OperationsStatement.Row::name,
                        OperationsStatement.Row::budget,
                        OperationsStatement.Row::allocated,
                        OperationsStatement.Row::outcome)
                .containsExactly(
                        tuple("Steget vidare", kr("7000"), kr("7000"), kr("6500.25")),
                        tuple("Kompetensforum", kr("500"), kr("0"), kr("0")),
                        tuple("Kansli", kr("900"), null, kr("1900")));
        assertThat(report.contributions().rows())
                .extracting(
                        ContributionStatement.Row::memberName,
                        ContributionStatement.Row::due,
                        ContributionStatement.Row::paid,
                        ContributionStatement.Row::unpaid)
                .containsExactly(
                        tuple("Försäkringskassan", kr("4000.01"), kr("4000.01"), kr("0")),
                        tuple("Region Exempel", kr("2000"), kr("1999.99"), kr("0.01")),
                        tuple("Alvby kommun", kr("1333.33"), kr("1333.33"), kr("0")),
                        tuple("Bergstads kommun", kr("666.67"), kr("666.67"), kr("0")));
    }

    @Test
    void every_control_agrees_with_the_vouchers() throws Exception {
        for (int year : List.of(2024, 2025)) {
            Controls controls = forbund.as(code, Role.LEDAMOT, () -> reports.controls(code, year));

            assertThat(controls.ties())
                    .hasSizeGreaterThan(12)
                    .allSatisfy(tie ->
                            assertThat(tie).as("%d %s", year, tie.heading()).matches(Tie::agrees));
            assertThat(controls.allAgree()).isTrue();
        }
    }

    @Test
    void an_accounts_balance_is_followed_down_to_its_vouchers() throws Exception {
        var bank = forbund.as(code, Role.REVISOR, () -> reports.accountLedger(code, 2025, 1930));

        assertThat(bank.account()).isEqualTo(new GeneralLedger.Account(1930, "Bank", kr("5400")));
        assertThat(bank.entries()).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
        assertThat(bank.entries().get(bank.entries().size() - 1).balance()).isEqualTo(bank.closing());
        assertThat(bank.closing()).isEqualTo(kr("4509.75"));
        var claims = forbund.as(code, Role.REVISOR, () -> reports.accountLedger(code, 2025, 1520));
        assertThat(claims.entries()).allMatch(entry -> entry.objects().containsKey(20));
        var untouched = forbund.as(code, Role.REVISOR, () -> reports.accountLedger(code, 2025, 1210));
        assertThat(untouched.entries()).isEmpty();
        assertThat(untouched.closing()).isEqualTo(Ore.ZERO);
        assertRefused("account.unknown", () -> reports.accountLedger(code, 2025, 1234));
    }

    @Test
    void an_annual_report_is_ordered_written_and_not_written_again() throws Exception {
        OrderView order = ordered(DocumentKind.ANNUAL_REPORT, 2025);

        Archive.Entry entry = forbund.as(code, Role.REVISOR, () -> archive.entry(code, order.documentId()));
        assertThat(entry.name()).isEqualTo("arsredovisning-2025.xlsx");
        assertThat(entry.requestedBy()).isEqualTo(code + ".revisor");
        try (XSSFWorkbook book = workbook(order)) {
            assertThat(book.sheetIterator())
                    .toIterable()
                    .extracting(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                    .containsExactly(
                            "Översikt",
                            "Resultaträkning",
                            "Balansräkning",
                            "Kassaflödesanalys",
                            "Driftredovisning",
                            "Finansiering",
                            "Bidrag per medlem",
                            "Noter",
                            "Kontroller");
            assertThat(book.sheetIterator())
                    .toIterable()
                    .allSatisfy(sheet -> assertThat(text((XSSFSheet) sheet))
                            .contains("Påhittat exempelförbund", entry.stateOfBooks())
                            .doesNotContain("AVVIKER", "BRUTEN"));
            assertThat(text(book.getSheet("Resultaträkning"))).contains("Årets resultat -390.24 -399.99 400.0");
            assertThat(text(book.getSheet("Kontroller"))).contains("Samtliga kontroller OK");
            assertThat(formulas(book.getSheet("Resultaträkning"))).hasSizeGreaterThanOrEqualTo(12);
        }

        OrderView again = ordered(DocumentKind.ANNUAL_REPORT, 2025);
        assertThat(again.id()).isNotEqualTo(order.id());
        assertThat(again.documentId()).isEqualTo(order.documentId());
    }

    @Test
    void the_first_year_has_nothing_to_compare_with_and_says_so() throws Exception {
        try (XSSFWorkbook book = workbook(ordered(DocumentKind.ANNUAL_REPORT, 2024))) {
            assertThat(text(book.getSheet("Resultaträkning"))).contains("Årets resultat 400.0 saknas saknas");
            assertThat(text(book.getSheet("Balansräkning"))).contains("Summa tillgångar 5400.0 saknas");
        }
    }

    @Test
    void the_same_books_give_the_same_bytes() throws Exception {
        Scope scope = forbund.scope(code, Role.REVISOR);
        Scope other = forbund.scope(code, Role.EKONOM);
        for (DocumentKind kind : DocumentKind.values()) {
            String asked = kind.isControl() ? "control=DUPLICATES&least=0" : "";
            OrderView order = awaited(code, forbund.as(code, Role.REVISOR, () -> jobs.order(code, 2025, kind, asked)));
            assertThat(order.status()).as(order.fault()).isEqualTo(Status.DONE);
            try (DocumentWriter.Written once = writer.write(scope, 2025, kind, asked);
                    DocumentWriter.Written twice = writer.write(other, 2025, kind, asked)) {
                assertThat(twice.content()).as(kind.name()).isEqualTo(once.content());
                assertThat(archive.content(scope, order.documentId())).isEqualTo(once.content());
                assertThat(archive.entry(scope, order.documentId()).stateOfBooks())
                        .isEqualTo(once.state());
            }
        }
    }

    @Test
    void the_audit_bundle_is_proved_by_its_own_verifier_and_the_printed_ends_of_the_chains() throws Exception {
        Path folder = Files.createTempDirectory("bundle");
        for (int year : List.of(2024, 2025)) {
            Path zip = Files.write(folder.resolve(year + ".zip"), content(ordered(DocumentKind.AUDIT_BUNDLE, year)));
            Path verify = folder.resolve("Verify.java");
            try (ZipFile bundle = new ZipFile(zip.toFile())) {
                Files.write(
                        verify,
                        bundle.getInputStream(bundle.getEntry("Verify.java")).readAllBytes());
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    verify.toString(),
                    zip.toString(),
                    "--sha256",
                    Sha256.of(zip)));
            forbund.as(code, Role.REVISOR, () -> balances.chains(code, year))
                    .heads()
                    .forEach(head -> {
                        command.add("--head");
                        command.add(head.series() + "=" + head.hash());
                    });

            assertThat(said(command)).contains("angivet avtryck: nummer ").endsWith("ALLT STÄMMER\n");
            command.set(command.size() - 1, command.get(command.size() - 1).replaceFirst("=.*", "=" + Sha256.NONE));
            assertThat(said(command)).contains("PAKETET STÄMMER INTE: 1 fel");
        }
    }

    @Test
    void another_program_adds_the_books_up_to_the_same_balances() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/hledger")), "hledger is not installed");
        Path journal =
                Files.write(Files.createTempFile("finsam", ".journal"), content(ordered(DocumentKind.HLEDGER, 2025)));
        List<String> ours = balances.trialBalance(forbund.scope(code, Role.REVISOR), 2025).stream()
                .filter(b -> !b.closing().isZero())
                .map(b -> b.account() + " " + b.closing().toPlain())
                .sorted()
                .toList();

        String theirs = said(List.of(
                "env", "LC_ALL=C.UTF-8", "hledger", "-f", journal.toString(), "balance", "-N", "--flat", "-O", "csv"));

        assertThat(theirs.lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("\"[a-z]+:(\\d+) .*\",\"(-?[0-9.]+) SEK\"", "$1 $2"))
                        .sorted())
                .isEqualTo(ours);
        assertThat(said(List.of("env", "LC_ALL=C.UTF-8", "hledger", "-f", journal.toString(), "check", "-s")))
                .isEmpty();
    }

    private static String said(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void other_books_are_another_document() throws Exception {
        String own = forbund.make();
        OrderView before = ordered(own, DocumentKind.GENERAL_LEDGER, 2025);
        forbund.post(
                own,
                "mer",
                LocalDate.of(2025, 12, 31),
                "Mer ränta",
                Posting.debit(1930, Ore.of(1)),
                Posting.credit(8410, Ore.of(1)));

        OrderView after = ordered(own, DocumentKind.GENERAL_LEDGER, 2025);

        assertThat(after.documentId()).isNotEqualTo(before.documentId());
        assertThat(ordered(own, DocumentKind.GENERAL_LEDGER, 2024).documentId()).isNotNull();
    }

    @Test
    void the_general_ledger_holds_every_posting_with_its_balance() throws Exception {
        try (XSSFWorkbook book = workbook(ordered(DocumentKind.GENERAL_LEDGER, 2025))) {
            String text = text(book.getSheet("Huvudbok"));
            assertThat(text)
                    .contains(
                            "1930 Bank\n2025-01-01 Ingående balans 5400.0",
                            "Rekvisition våren, Alvby kommun steget 6500.25 6500.25",
                            "A 2 2025-07-25 För mycket lön tillbaka 100.0 1900.0");
            assertThat(text(book.getSheet("Kontroller"))).contains("Samtliga kontroller OK");
            assertThat(text(book.getSheet("Kedjor")))
                    .contains("IB Ingående balanser 1")
                    .doesNotContain("BRUTEN");
        }
    }

    @Test
    void the_journal_holds_every_voucher_in_the_order_it_was_registered() throws Exception {
        try (XSSFWorkbook book = workbook(ordered(DocumentKind.JOURNAL, 2024))) {
            String text = text(book.getSheet("Grundbok"));
            assertThat(text)
                    .containsSubsequence("Ingående balanser", "SA 1", "SA 2", "Tom (tom verifikation)", "SA 3", "BO 1");
            assertThat(text(book.getSheet("Kontroller"))).contains("Samtliga kontroller OK");
        }
    }

    @Test
    void the_books_leave_as_sie_and_read_back_as_the_same() throws Exception {
        SieReading reading = SieReader.read(content(ordered(DocumentKind.SIE4E, 2025)));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.checksum()).isPresent();
        SieFile file = reading.file();
        assertThat(file.differences()).isEmpty();
        assertThat(file.head().years()).extracting(y -> y.index()).containsExactly(0, -1);
        assertThat(file.head().identity().name()).contains("påhittat exempelförbund");
        assertThat(file.head().objects())
                .extracting(o -> o.dimension() + " " + o.code())
                .contains("6 steget", "20 fk");
        assertThat(file.head().balances())
                .extracting(b -> b.label() + " " + b.year() + " " + b.account() + " "
                        + b.amount().toPlain())
                .contains(
                        "IB 0 1930 5400.00",
                        "UB 0 1930 4509.75",
                        "RES 0 3510 -4000.01",
                        "IB -1 1930 5000.00",
                        "UB -1 1930 5400.00",
                        "RES -1 3990 -1000.00",
                        "OUB 0 1520 0.01");
        long registered = sql.one(
                """
                select count(*) as vouchers from registration r join voucher v on v.id = r.voucher_id
                where r.forbund_id = ? and r.fiscal_year = 2025 and v.kind <> 'OPENING'
                """,
                row -> row.number("vouchers"),
                forbund.scope(code, Role.REVISOR).forbundId());
        assertThat(file.vouchers())
                .hasSize((int) registered)
                .noneMatch(v -> v.series().equals("IB"));
    }

    @Test
    void what_a_file_brought_beside_its_postings_leaves_with_the_books() throws Exception {
        SieReading reading = SieReader.read(content(ordered(DocumentKind.SIE4E, 2024)));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.file().differences()).isEmpty();
        List<SieVoucher> imported = reading.file().vouchers().stream()
                .filter(v -> v.series().equals("SA"))
                .toList();
        assertThat(imported).extracting(SieVoucher::number).containsExactly("1", "2", "3");
        assertThat(imported.get(0).text()).isEqualTo("Intäkt \"från\" året");
        assertThat(imported.get(1).rows()).isEmpty();
        assertThat(imported.get(2).rows())
                .extracting(SieRow::label, SieRow::account, SieRow::amount, SieRow::text, SieRow::sign)
                .containsExactly(
                        tuple(SieRow.Label.RTRANS, "4510", kr("600"), "", ""),
                        tuple(SieRow.Label.TRANS, "4510", kr("600"), "", ""),
                        tuple(SieRow.Label.TRANS, "1930", kr("-600"), "", ""),
                        tuple(SieRow.Label.BTRANS, "4510", kr("500"), "fel belopp", "Bo"),
                        tuple(SieRow.Label.TRANS, "1930", kr("0"), "", ""));
    }

    @Test
    void who_may_not_order_and_what_cannot_be_written_is_told() throws Exception {
        assertRefused("access.wrong-role", Role.LEDAMOT, () -> jobs.order(code, 2025, DocumentKind.SIE4E));
        assertRefused("access.wrong-role", Role.MEDLEM, () -> reports.annualReport(code, 2025));
        assertRefused("order.kind-missing", () -> jobs.order(code, 2025, null));
        assertRefused("year.unknown", () -> jobs.order(code, 1999, DocumentKind.JOURNAL));
        assertRefused("year.unknown", () -> reports.annualReport(code, 1999));
        assertRefused("order.unknown", () -> orders.order(code, 1));
        assertRefused("access.unknown-forbund", () -> orders.orders("finns-inte", 2025));
    }

    @Test
    void an_order_that_no_job_carries_on_is_taken_up_when_the_server_starts() throws Exception {
        String own = forbund.make();
        long order = forbund.as(
                own,
                Role.EKONOM,
                () -> orders.create(own, 2025, DocumentKind.JOURNAL).id());

        staleExecutions.resumeAll();

        OrderView done = awaited(own, order);
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(archive.entry(forbund.scope(own, Role.EKONOM), done.documentId())
                        .requestedBy())
                .isEqualTo(own + ".ekonom");
    }

    @Test
    void an_order_that_failed_says_what_to_do_and_can_be_placed_again() throws Exception {
        String own = forbund.make();
        long order = forbund.as(
                own,
                Role.EKONOM,
                () -> orders.create(own, 2025, DocumentKind.SIE4E).id());
        orders.runsAs(order, -1);

        staleExecutions.resumeAll();

        OrderView failed = awaited(own, order);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.fault()).contains("Beställ det igen");
        assertThat(ordered(own, DocumentKind.SIE4E, 2025).status()).isEqualTo(Status.DONE);
    }

    private OrderView ordered(DocumentKind kind, int year) throws Exception {
        return ordered(code, kind, year);
    }

    private OrderView ordered(String of, DocumentKind kind, int year) throws Exception {
        OrderView order = awaited(of, forbund.as(of, Role.REVISOR, () -> jobs.order(of, year, kind)));
        assertThat(order.status()).as(order.fault()).isEqualTo(Status.DONE);
        return order;
    }

    private OrderView awaited(String of, long order) throws Exception {
        return Await.until(
                () -> forbund.as(of, Role.REVISOR, () -> orders.order(of, order)), view -> !view.isStarted());
    }

    private byte[] content(OrderView order) throws Exception {
        return forbund.as(code, Role.REVISOR, () -> archive.content(code, order.documentId()));
    }

    private XSSFWorkbook workbook(OrderView order) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(content(order)));
    }

    private void assertRefused(String ruleId, java.util.concurrent.Callable<?> call) {
        assertRefused(ruleId, Role.REVISOR, call);
    }

    private void assertRefused(String ruleId, Role role, java.util.concurrent.Callable<?> call) {
        assertThatThrownBy(() -> forbund.as(code, role, call))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.ruleId()).isEqualTo(ruleId));
    }

    private static Ore kr(String kronor) {
        return Ore.parse(kronor);
    }

    /** The sheet as text: a line a row, the cells that are not empty with a blank between. */
    private static String text(XSSFSheet sheet) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                String value = value(cell);
                if (!value.isEmpty()) {
                    cells.add(value);
                }
            }
            lines.add(String.join(" ", cells));
        }
        return String.join("\n", lines);
    }

    private static String value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : number(cell);
            default -> "";
        };
    }

    private static String number(Cell cell) {
        double value = cell.getNumericCellValue();
        boolean count = cell.getCellStyle().getDataFormatString().equals("0");
        return count ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static List<String> formulas(XSSFSheet sheet) {
        List<String> formulas = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.add(cell.getCellFormula());
                }
            }
        }
        return formulas.stream().collect(Collectors.toList());
    }
}
