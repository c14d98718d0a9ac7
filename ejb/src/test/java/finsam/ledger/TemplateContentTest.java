package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.ledger.TemplateContent.Line;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateContentTest {

    @Test
    void shares_of_an_amount_sum_to_it_to_the_ore() {
        TemplateContent template = template(share(6010, 3333), share(4610, 6667), share(2510, -10_000));

        assertThat(template.amounts(Ore.parse("100,00")))
                .containsExactly(Ore.parse("33,33"), Ore.parse("66,67"), Ore.parse("-100"));
        assertThat(Ore.sum(template.amounts(Ore.of(1)), amount -> amount)).isEqualTo(Ore.ZERO);
    }

    @Test
    void amounts_stay_and_what_has_neither_is_left_open() {
        assertThat(template(line(6010, Ore.parse("12,50")), line(1930, null)).amounts(null))
                .containsExactly(Ore.parse("12,50"), null);
    }

    @Test
    void lines_are_kept_as_shares_that_are_the_whole() {
        TemplateContent template = TemplateContent.inShares(
                "Tredjedelar",
                null,
                null,
                List.of(line(6010, Ore.of(1)), line(4610, Ore.of(1)), line(7010, Ore.of(1)), line(2510, Ore.of(-3))));

        assertThat(template.lines().stream().map(Line::basisPoints)).containsExactly(3334, 3333, 3333, -10_000);
    }

    @Test
    void shares_that_are_not_the_whole_are_refused() {
        refused("template.not-whole", () -> template(share(6010, 9000), share(2510, -10_000)));
        refused("template.share", () -> share(6010, 10_001));
        refused("template.share", () -> share(6010, 0));
        refused("template.empty", () -> template());
        refused("template.amount-and-share", () -> new Line(6010, Ore.of(1), 1, null, null));
        refused("template.amount-missing", () -> template(share(6010, 10_000)).amounts(null));
        refused("template.amount-missing", () -> template(share(6010, 10_000)).amounts(Ore.of(-1)));
    }

    private static void refused(String rule, Runnable something) {
        assertThatThrownBy(something::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.ruleId()).isEqualTo(rule));
    }

    private static TemplateContent template(Line... lines) {
        return new TemplateContent("Mall", null, null, List.of(lines));
    }

    private static Line line(int account, Ore amount) {
        return new Line(account, amount, null, null, null);
    }

    private static Line share(int account, int basisPoints) {
        return new Line(account, null, basisPoints, null, null);
    }
}
