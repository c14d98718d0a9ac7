package finsam.money;

import static finsam.rules.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.rules.RuleViolation;
import java.math.BigDecimal;
import java.util.List;
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

    @Test
    void the_limit_itself_is_an_amount_and_an_ore_more_is_none() {
        for (long sign : new long[] {1, -1}) {
            assertThat(Ore.of(sign * Ore.LIMIT).ore()).isEqualTo(sign * Ore.LIMIT);
            assertThat(Ore.kronor(sign * Ore.LIMIT / 100)).isEqualTo(Ore.of(sign * Ore.LIMIT));
            assertThat(Ore.of(BigDecimal.valueOf(sign * Ore.LIMIT, 2))).isEqualTo(Ore.of(sign * Ore.LIMIT));
            refuses("money.beyond-limit", () -> Ore.of(sign * (Ore.LIMIT + 1)));
            refuses("money.beyond-limit", () -> Ore.of(BigDecimal.valueOf(sign * (Ore.LIMIT + 1), 2)));
            refuses("money.beyond-limit", () -> Ore.kronor(sign * (Ore.LIMIT / 100 + 1)));
        }
        refuses("money.beyond-limit", () -> Ore.kronor(Long.MAX_VALUE));
        assertThatThrownBy(() -> Ore.of(Ore.LIMIT + 1)).hasMessageContaining("100000000000,01");
    }

    @Test
    void from_kronor_in_decimals_nothing_is_rounded() {
        assertThat(Ore.of(new BigDecimal("12.50000"))).isEqualTo(Ore.of(1250));
        assertThat(Ore.of(new BigDecimal("1E+3"))).isEqualTo(Ore.of(100_000));
        refuses("money.three-decimals", () -> Ore.of(new BigDecimal("0.001")));
        assertThat(Ore.of(-1250).toKronor()).isEqualTo(new BigDecimal("-12.50"));
    }

    @Test
    void an_ore_this_or_that_side_of_zero_is_on_that_side() {
        Ore one = Ore.of(1);
        Ore minus = Ore.of(-1);
        assertThat(one.isPositive()).isTrue();
        assertThat(Ore.ZERO.isPositive()).isFalse();
        assertThat(minus.isPositive()).isFalse();
        assertThat(minus.isNegative()).isTrue();
        assertThat(Ore.ZERO.isNegative()).isFalse();
        assertThat(one.isNegative()).isFalse();
        assertThat(Ore.ZERO.isZero()).isTrue();
        assertThat(one.isZero()).isFalse();
        assertThat(minus.abs()).isEqualTo(one);
        assertThat(one.abs()).isSameAs(one);
        assertThat(Ore.ZERO.abs()).isSameAs(Ore.ZERO);
        assertThat(one.negated()).isEqualTo(minus);
    }

    @Test
    void amounts_are_compared_by_their_ore() {
        Ore one = Ore.of(1);
        Ore two = Ore.of(2);
        assertThat(one.min(two)).isEqualTo(two.min(one)).isEqualTo(one);
        assertThat(one.max(two)).isEqualTo(two.max(one)).isEqualTo(two);
        Ore another = new Ore(1);
        assertThat(one.min(another)).isSameAs(one);
        assertThat(one.max(another)).isSameAs(one);
        assertThat(two.exceeds(one)).isTrue();
        assertThat(one.exceeds(another)).isFalse();
        assertThat(one.exceeds(two)).isFalse();
        assertThat(one).isLessThan(two).isEqualByComparingTo(another);
        assertThat(two).isGreaterThan(one);
    }

    @Test
    void amounts_add_up_to_the_ore() {
        assertThat(Ore.of(5).plus(Ore.of(-7))).isEqualTo(Ore.of(-2));
        assertThat(Ore.of(5).minus(Ore.of(-7))).isEqualTo(Ore.of(12));
        assertThat(Ore.of(5).times(-3)).isEqualTo(Ore.of(-15));
        assertThat(Ore.sum(List.of(1L, 2L, 3L), Ore::of)).isEqualTo(Ore.of(6));
        assertThat(Ore.sum(List.<Long>of(), Ore::of)).isEqualTo(Ore.ZERO);
    }
}
