package finsam.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.rules.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OreTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,50       | 123450",
                "1234.5        | 123450",
                "1 234 567,89  | 123456789",
                "1\u00a0234,50 | 123450",
                "-0,01         | -1",
                "\u22125 000   | -500000",
                "+7            | 700",
                "0             | 0"
            })
    void an_amount_is_read_as_people_write_it(String written, long ore) {
        assertThat(Ore.parse(written)).isEqualTo(Ore.of(ore));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234         | money.three-decimals",
                "0.001         | money.three-decimals",
                "1.234,50      | money.unreadable",
                "1,234.50      | money.unreadable",
                "12 34,50      | money.unreadable",
                "tusen         | money.unreadable",
                "1e5           | money.unreadable",
                "--5           | money.unreadable",
                "''            | money.missing",
                "100000000001  | money.beyond-limit",
                "999999999999999999 | money.unreadable"
            })
    void what_is_not_an_amount_is_refused(String written, String rule) {
        assertThatThrownBy(() -> Ore.parse(written))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo(rule));
    }

    @Test
    void an_amount_is_shown_with_thousands_apart_and_a_true_minus() {
        assertThat(Ore.of(-123456789)).hasToString("\u22121\u00a0234\u00a0567,89");
        assertThat(Ore.of(-5).toPlain()).isEqualTo("-0.05");
    }

    @Test
    void a_sum_beyond_the_limit_is_refused_and_never_wraps() {
        assertThatThrownBy(() -> Ore.of(Ore.LIMIT).plus(Ore.of(1))).isInstanceOf(RuleViolation.class);
    }
}
