package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.rules.RuleViolation;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Test
    void an_account_is_open_from_its_first_day() {
        Account account = account(6410, " Material ");

        assertThat(account.number()).isEqualTo(6410);
        assertThat(account.name()).isEqualTo("Material");
        assertThat(account.statementRow()).isEqualTo(StatementRow.OPERATING_COSTS);
        assertThat(account.purpose()).isEqualTo(AccountPurpose.YEAR_RESULT);
        assertThat(account.isOpenOn(FROM)).isTrue();
        assertThat(account.isOpenOn(FROM.minusDays(1))).isFalse();
    }

    @Test
    void an_account_reaches_back_and_never_forth() {
        Account account = account(6410, "Material");

        account.reachBackTo(FROM.plusDays(1));
        assertThat(account.isOpenOn(FROM)).isTrue();
        account.reachBackTo(FROM.minusDays(1));
        assertThat(account.isOpenOn(FROM.minusDays(1))).isTrue();
    }

    @Test
    void a_number_has_four_digits_to_eight_and_the_name_fits() {
        assertThat(account(1000, "x").number()).isEqualTo(1000);
        assertThat(account(99_999_999, "x").number()).isEqualTo(99_999_999);
        assertThat(account(1930, "x".repeat(200)).name()).hasSize(200);
        refuses("account.number-form", () -> account(999, "x"));
        refuses("account.number-form", () -> account(100_000_000, "x"));
        refuses("account.name-missing", () -> account(1930, " "));
        refuses("account.name-missing", () -> account(1930, null));
        assertThatThrownBy(() -> account(1930, "x".repeat(201))).isInstanceOf(RuleViolation.class);
    }

    private static void refuses(String rule, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo(rule));
    }

    private static Account account(int number, String name) {
        return new Account(1, number, name, StatementRow.OPERATING_COSTS, AccountPurpose.YEAR_RESULT, FROM);
    }
}
