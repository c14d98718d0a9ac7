package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Resultaträkning, balansräkning, kassaflöde and noter of small books that can be added up by hand. */
class StatementsTest {

    /** A year that lost 150 000,01 kronor, still open. */
    private static final List<AccountBalance> LOSING = Books.of("""
            1210 Inventarier                |   50 000,00 |    30 000,00 |         0,00
            1219 Ackumulerade avskrivningar |  -10 000,00 |         0,00 |    16 000,00
            1520 Fordringar på medlemmar    |        0,00 | 4 000 000,00 | 3 999 999,99
            1650 Ingående moms              |    5 000,00 |    20 000,00 |         0,00
            1930 Bank                       |  400 000,00 | 3 999 999,99 | 4 178 000,01
            2010 Balanserat eget kapital    | -445 000,00 |         0,00 |         0,00
            2510 Leverantörsskulder         |        0,00 | 4 000 000,00 | 4 006 000,00
            3510 Bidrag från staten         |        0,00 |         0,00 | 2 000 000,00
            3520 Bidrag från regioner       |        0,00 |         0,00 | 1 000 000,00
            3530 Bidrag från kommuner       |        0,00 |         0,00 | 1 000 000,00
            4510 Lämnade bidrag             |        0,00 | 4 000 000,00 |         0,00
            5010 Löner                      |        0,00 |   128 000,00 |         0,00
            7910 Avskrivning                |        0,00 |    16 000,00 |         0,00
            8510 Räntekostnader             |        0,00 |         0,01 |         0,00
            8910 Extraordinär kostnad       |        0,00 |     6 000,00 |         0,00
            """);

    /** The same, after the year-end has moved the loss to the equity. */
    private static final List<AccountBalance> CLOSED = closed(LOSING, "150 000,01");

    @Test
    void costs_and_losses_are_shown_with_a_minus() {
        assertThat(outcome(LOSING)).isEqualToNormalizingWhitespace("""
                Verksamhetens intäkter             4 000 000,00
                Verksamhetens kostnader           −4 128 000,00
                Avskrivningar                        −16 000,00
                Verksamhetens nettokostnader        −144 000,00
                Verksamhetens resultat              −144 000,00
                Finansiella intäkter                       0,00
                Finansiella kostnader                     −0,01
                Resultat efter finansiella poster   −144 000,01
                Extraordinära poster                  −6 000,00
                Årets resultat                      −150 000,01
                """);
    }

    @Test
    void the_transfer_of_the_result_is_no_part_of_it() {
        assertThat(outcome(CLOSED)).isEqualTo(outcome(LOSING));
    }

    @Test
    void the_balance_sheet_is_the_same_before_and_after_the_result_is_transferred() {
        assertThat(sheet(LOSING)).isEqualToNormalizingWhitespace("""
                Immateriella anläggningstillgångar               0,00
                Materiella anläggningstillgångar            54 000,00
                Finansiella anläggningstillgångar                0,00
                Summa anläggningstillgångar                 54 000,00
                Bidrag till infrastruktur                        0,00
                Förråd                                           0,00
                Fordringar                                  25 000,01
                Kortfristiga placeringar                         0,00
                Kassa och bank                             221 999,98
                Summa omsättningstillgångar                246 999,99
                Summa tillgångar                           300 999,99
                Årets resultat                            −150 000,01
                Övrigt eget kapital                        445 000,00
                Summa eget kapital                         294 999,99
                Avsättningar                                     0,00
                Långfristiga skulder                             0,00
                Kortfristiga skulder                         6 000,00
                Summa skulder                                6 000,00
                Summa eget kapital, avsättningar och skulder 300 999,99
                """);
        assertThat(sheet(CLOSED)).isEqualTo(sheet(LOSING));
    }

    @Test
    void the_cash_flow_explains_the_change_of_cash_and_bank() {
        CashFlowStatement flow = CashFlowStatement.of(LOSING, Optional.empty());

        assertThat(flow.rows().stream()
                        .map(row -> row.line().heading() + " " + row.amount())
                        .collect(Collectors.joining("\n")))
                .isEqualToNormalizingWhitespace("""
                        Årets resultat −150 000,01
                        Justering för avskrivningar 16 000,00
                        Förändring av kortfristiga fordringar −20 000,01
                        Förändring av kortfristiga skulder 6 000,00
                        Kassaflöde från den löpande verksamheten −148 000,02
                        Investeringar i anläggningstillgångar, netto −30 000,00
                        Kassaflöde från investeringsverksamheten −30 000,00
                        Förändring av långfristiga skulder 0,00
                        Kassaflöde från finansieringsverksamheten 0,00
                        Årets kassaflöde −178 000,02
                        Likvida medel vid årets början 400 000,00
                        Likvida medel vid årets slut 221 999,98
                        """);
        assertThat(CashFlowStatement.of(CLOSED, Optional.empty())).isEqualTo(flow);
    }

    @Test
    void what_is_seldom_in_a_cash_flow_is_shown_when_it_happens() {
        CashFlowStatement flow = CashFlowStatement.of(Books.of("""
                1410 Förråd           |    100,00 |  50,00 |   0,00
                1810 Placeringar      |      0,00 | 500,00 |   0,00
                1930 Bank             |  1 000,00 | 900,00 | 550,00
                2010 Eget kapital     | -1 100,00 |   0,00 | 200,00
                2210 Avsättningar     |      0,00 |   0,00 | 100,00
                2310 Långfristigt lån |      0,00 |   0,00 | 600,00
                """), Optional.empty());

        assertThat(flow.amount(CashFlowStatement.Line.INVENTORIES)).isEqualTo(Ore.parse("-50"));
        assertThat(flow.amount(CashFlowStatement.Line.SHORT_TERM_INVESTMENTS)).isEqualTo(Ore.parse("-500"));
        assertThat(flow.amount(CashFlowStatement.Line.PROVISIONS)).isEqualTo(Ore.parse("100"));
        assertThat(flow.amount(CashFlowStatement.Line.EQUITY)).isEqualTo(Ore.parse("200"));
        assertThat(flow.amount(CashFlowStatement.Line.FINANCING)).isEqualTo(Ore.parse("800"));
        assertThat(flow.amount(CashFlowStatement.Line.CHANGE)).isEqualTo(Ore.parse("350"));
        assertThat(flow.amount(CashFlowStatement.Line.END)).isEqualTo(Ore.parse("1350"));
    }

    @Test
    void an_account_of_settlements_stands_on_the_side_of_its_balance() {
        List<AccountBalance> books = Books.of("""
                1510 Kundfordringar        |    0,00 | 100,00 | 300,00
                1660 Skattekonto           |  500,00 |   0,00 | 700,00
                2650 Redovisningskonto moms|    0,00 | 900,00 |   0,00
                2710 Personalens källskatt | -500,00 |   0,00 |   0,00
                """);

        BalanceSheet sheet = BalanceSheet.of(books, Optional.empty());

        assertThat(amount(sheet, BalanceSheet.Line.RECEIVABLES))
                .as("moms 900, and the customers' credit, which is no settlement with the state")
                .isEqualTo(Ore.parse("700"));
        assertThat(amount(sheet, BalanceSheet.Line.SHORT_TERM_LIABILITIES))
                .as("skattekonto 200 and källskatt 500")
                .isEqualTo(Ore.parse("700"));
        assertThat(CashFlowStatement.of(books, Optional.empty()).amount(CashFlowStatement.Line.CHANGE))
                .isEqualTo(Ore.ZERO);
    }

    @Test
    void what_there_is_nothing_of_is_missing_and_not_zero() {
        IncomeStatement income = IncomeStatement.of(LOSING, Optional.empty(), Optional.empty());
        BalanceSheet sheet = BalanceSheet.of(LOSING, Optional.empty());
        CashFlowStatement flow = CashFlowStatement.of(LOSING, Optional.empty());

        assertThat(income.rows()).allMatch(row -> row.budget() == null && row.previous() == null);
        assertThat(sheet.rows()).allMatch(row -> row.previous() == null);
        assertThat(flow.rows()).allMatch(row -> row.previous() == null);
        assertThat(Notes.of(LOSING, Optional.empty()).notes())
                .flatExtracting(Notes.Note::rows)
                .allMatch(row -> row.previous() == null);
    }

    @Test
    void last_years_books_and_the_budget_stand_beside_the_outcome() {
        List<AccountBalance> before = Books.of("""
                1930 Bank                 | 300 000,00 | 100 000,00 |       0,00
                2010 Eget kapital         |-300 000,00 |       0,00 |       0,00
                3510 Bidrag från staten   |       0,00 |       0,00 | 900 000,00
                4510 Lämnade bidrag       |       0,00 | 800 000,00 |       0,00
                """);
        Map<StatementRow, Ore> budget = Map.of(
                StatementRow.OPERATING_INCOME, Ore.kronor(4_000_000),
                StatementRow.OPERATING_COSTS, Ore.kronor(-4_050_000));

        IncomeStatement income = IncomeStatement.of(LOSING, Optional.of(budget), Optional.of(before));
        BalanceSheet sheet = BalanceSheet.of(LOSING, Optional.of(before));

        assertThat(income.row(IncomeStatement.Line.RESULT))
                .isEqualTo(new IncomeStatement.Row(
                        IncomeStatement.Line.RESULT, Ore.of(-15_000_001), Ore.kronor(-50_000), Ore.kronor(100_000)));
        assertThat(income.row(IncomeStatement.Line.DEPRECIATION).previous()).isEqualTo(Ore.ZERO);
        assertThat(sheet.row(BalanceSheet.Line.RESULT).previous()).isEqualTo(Ore.kronor(100_000));
        assertThat(sheet.row(BalanceSheet.Line.OTHER_EQUITY).previous()).isEqualTo(Ore.kronor(300_000));
    }

    @Test
    void the_notes_say_which_accounts_each_row_is_made_of() {
        Notes notes = Notes.of(LOSING, Optional.empty());

        assertThat(notes.to("Verksamhetens kostnader").orElseThrow().rows())
                .extracting(Notes.Row::account, Notes.Row::amount)
                .containsExactly(tuple(4510, Ore.kronor(-4_000_000)), tuple(5010, Ore.kronor(-128_000)));
        IncomeStatement income = IncomeStatement.of(LOSING, Optional.empty(), Optional.empty());
        BalanceSheet sheet = BalanceSheet.of(LOSING, Optional.empty());
        assertThat(notes.notes())
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note.total())
                        .as(note.heading())
                        .isEqualTo(rowAmount(income, sheet, note.heading())));
    }

    private static Ore rowAmount(IncomeStatement income, BalanceSheet sheet, String heading) {
        return income.rows().stream()
                .filter(row -> row.line().heading().equals(heading))
                .map(IncomeStatement.Row::outcome)
                .findFirst()
                .orElseGet(() -> sheet.rows().stream()
                        .filter(row -> row.line().heading().equals(heading))
                        .findFirst()
                        .orElseThrow()
                        .amount());
    }

    private static Ore amount(BalanceSheet sheet, BalanceSheet.Line line) {
        return sheet.row(line).amount();
    }

    private static String outcome(List<AccountBalance> books) {
        return IncomeStatement.of(books, Optional.empty(), Optional.empty()).rows().stream()
                .map(row -> row.line().heading() + " " + shown(row.outcome()))
                .collect(Collectors.joining("\n"));
    }

    private static String sheet(List<AccountBalance> books) {
        return BalanceSheet.of(books, Optional.empty()).rows().stream()
                .map(row -> row.line().heading() + " " + shown(row.amount()))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Ore amount) {
        return amount.toString().replace('\u00a0', ' ');
    }

    private static List<AccountBalance> closed(List<AccountBalance> books, String loss) {
        Ore amount = Ore.parse(loss);
        List<AccountBalance> closed = new ArrayList<>(books);
        closed.add(new AccountBalance(2090, "Årets resultat", StatementRow.EQUITY, Ore.ZERO, amount, Ore.ZERO));
        closed.add(new AccountBalance(8990, "Årets resultat", StatementRow.YEAR_RESULT, Ore.ZERO, Ore.ZERO, amount));
        return closed;
    }
}
