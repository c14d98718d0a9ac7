package finsam.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.rules.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenSumTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50          | 123450",
                "1234.5            | 123450",
                "1\u202f234,50     | 123450",
                "1\u00a0234.50     | 123450",
                "\u2212500         | -50000",
                "- 500             | -50000",
                "100+25            | 12500",
                "100 + 25,50       | 12550",
                "=100+25           | 12500",
                "1 000-250,50      | 74950",
                "1 000\u2212250,50 | 74950",
                "-1+0,99           | -1",
                "+7                | 700",
                "0                 | 0"
            })
    void one_amount_or_a_simple_sum_is_read(String written, long ore) {
        assertThat(WrittenSum.parse(written)).isEqualTo(Ore.of(ore));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100++25        | money.unreadable",
                "100+           | money.unreadable",
                "+              | money.unreadable",
                "=              | money.unreadable",
                "12*3           | money.unreadable",
                "tusen          | money.unreadable",
                "12 34,50       | money.unreadable",
                "1,234          | money.three-decimals",
                "1+0,001        | money.three-decimals",
                "99999999999999 | money.beyond-limit",
                "''             | money.missing",
            })
    void what_is_no_amount_is_told_of_as_it_was_written(String written, String rule) {
        assertThatThrownBy(() -> WrittenSum.parse(written)).isInstanceOfSatisfying(RuleViolation.class, broken -> {
            assertThat(broken.ruleId()).isEqualTo(rule);
            if (!rule.equals("money.beyond-limit")) {
                assertThat(broken.getMessage()).contains(written.strip());
            }
        });
    }

    @Test
    void what_is_far_too_long_is_not_repeated_whole() {
        assertThatThrownBy(() -> WrittenSum.parse("1+".repeat(10_000) + "1"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.getMessage()).hasSizeLessThan(300));
    }
}
