package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.ledger.Account.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LocalDate YEAR_2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static final State MATERIAL = new State(" Material ", StatementRow.OPERATING_COSTS, null, true);

    private final Account account = TestAccounts.account(
            6410,
            YEAR_2020,
            History.<State>none()
                    .with(YEAR_2020, MATERIAL)
                    .with(MARCH, MATERIAL.as("Kontorsmaterial", StatementRow.OPERATING_COSTS))
                    .with(JULY, MATERIAL.open(false)));

    @Test
    void an_account_is_what_its_version_in_force_says() {
        assertThat(account.on(MARCH.minusDays(1)).name()).isEqualTo("Material");
        assertThat(account.on(MARCH).name()).isEqualTo("Kontorsmaterial");
        assertThat(account.on(JULY).name()).isEqualTo("Material");
    }

    @Test
    void before_its_first_version_it_is_what_that_one_says_and_cannot_be_posted_to() {
        LocalDate before = YEAR_2020.minusDays(1);
        assertThat(account.on(before).name()).isEqualTo("Material");
        assertThat(account.isOpenOn(before)).isFalse();
        assertThat(account.isOpenOn(YEAR_2020)).isTrue();
    }

    @Test
    void a_closed_account_is_closed_from_its_day() {
        assertThat(account.isOpenOn(JULY.minusDays(1))).isTrue();
        assertThat(account.isOpenOn(JULY)).isFalse();
    }

    @Test
    void an_account_serves_a_purpose_on_a_day_or_later_unless_the_version_was_replaced() {
        State bank = new State("Bank", StatementRow.CASH_AND_BANK, AccountPurpose.BANK, true);
        Account serving = TestAccounts.account(
                1930,
                YEAR_2020,
                History.<State>none().with(YEAR_2020, bank.serving(null)).with(JULY, bank));
        assertThat(serving.serves(AccountPurpose.BANK, MARCH)).isTrue();
        assertThat(serving.serves(AccountPurpose.PAYABLES, MARCH)).isFalse();
        Account replaced =
                TestAccounts.account(1930, YEAR_2020, serving.history().with(MARCH, bank.serving(null)));
        assertThat(replaced.serves(AccountPurpose.BANK, MARCH)).isFalse();
    }

    @Test
    void each_purpose_fits_the_row_it_has_in_the_chart_and_none_of_the_other_side() {
        assertThat(AccountPurpose.BANK.fits(StatementRow.CASH_AND_BANK)).isTrue();
        assertThat(AccountPurpose.BANK.fits(StatementRow.OPERATING_COSTS)).isFalse();
        assertThat(AccountPurpose.YEAR_RESULT_EQUITY.fits(StatementRow.EQUITY)).isTrue();
        assertThat(AccountPurpose.YEAR_RESULT_EQUITY.fits(StatementRow.YEAR_RESULT))
                .isFalse();
        assertThat(AccountPurpose.CONTRIBUTION_INCOME_STATE.fits(StatementRow.OPERATING_INCOME))
                .isTrue();
    }
}
