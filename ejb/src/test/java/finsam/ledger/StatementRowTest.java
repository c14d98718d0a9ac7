package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementRowTest {

    @ParameterizedTest
    @CsvSource({
        "1210, TANGIBLE_ASSETS,       TANGIBLE_ASSETS",
        "1650, RECEIVABLES,           RECEIVABLES",
        "1930, CASH_AND_BANK,         CASH_AND_BANK",
        "2010, EQUITY,                EQUITY",
        "2350, LONG_TERM_LIABILITIES, LONG_TERM_LIABILITIES",
        "2510, SHORT_TERM_LIABILITIES, SHORT_TERM_LIABILITIES",
        "3510, OPERATING_INCOME,      OPERATING_INCOME",
        "4510, OPERATING_COSTS,       OPERATING_COSTS",
        "7832, DEPRECIATION,          DEPRECIATION",
        "7960, DEPRECIATION,          OPERATING_COSTS",
        "8410, FINANCIAL_INCOME,      FINANCIAL_COSTS",
        "8510, FINANCIAL_COSTS,       EXTRAORDINARY",
        "8310, EXTRAORDINARY,         FINANCIAL_INCOME",
        "8910, EXTRAORDINARY,         EXTRAORDINARY",
        "8999, YEAR_RESULT,           YEAR_RESULT"
    })
    void a_number_has_its_row_in_each_chart(int number, StatementRow kommunBas, StatementRow bas) {
        assertThat(StatementRow.inKommunBas(number)).isEqualTo(kommunBas);
        assertThat(StatementRow.inBas(number)).isEqualTo(bas);
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATING_INCOME, INCOME,                 false, Verksamhetens intäkter",
        "YEAR_RESULT,      TRANSFER,               false, Årets resultat (överföring)",
        "CASH_AND_BANK,    ASSETS,                 true,  Kassa och bank",
        "EQUITY,           EQUITY_AND_LIABILITIES, true,  Eget kapital"
    })
    void a_row_stands_in_a_part_of_the_arsredovisning_under_its_heading(
            StatementRow row, StatementRow.Statement statement, boolean onBalanceSheet, String heading) {
        assertThat(row.statement()).isEqualTo(statement);
        assertThat(row.isOnBalanceSheet()).isEqualTo(onBalanceSheet);
        assertThat(row.heading()).isEqualTo(heading);
    }
}
