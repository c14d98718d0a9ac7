package finsam.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.financing.FinancingPlan.Share;
import finsam.forbund.ExampleProfiles;
import finsam.forbund.ForbundRegister.Profile;
import finsam.forbund.Party;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FinancingPlanTest {

    @Test
    void half_is_the_states_and_the_kommuner_share_their_quarter_by_the_key() {
        Profile forbund = ExampleProfiles.of("""
                FORSAKRINGSKASSAN  fk
                ARBETSFORMEDLINGEN af
                REGION             region
                KOMMUN             almvik    3
                KOMMUN             bjorkdala 2
                KOMMUN             cederby   1
                """);

        FinancingPlan plan = FinancingPlan.of(Ore.parse("1 000 000,00"), forbund);

        assertThat(plan.byMember())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "fk", Ore.parse("500 000,00"),
                        "region", Ore.parse("250 000,00"),
                        "almvik", Ore.parse("125 000,00"),
                        "bjorkdala", Ore.parse("83 333,33"),
                        "cederby", Ore.parse("41 666,67")));
    }

    @Test
    void each_ore_is_explained() {
        Profile forbund = ExampleProfiles.of("""
                FORSAKRINGSKASSAN  fk
                ARBETSFORMEDLINGEN af
                REGION             region
                KOMMUN             almvik    1
                KOMMUN             bjorkdala 2
                """);

        Share almvik = FinancingPlan.of(Ore.parse("100,00"), forbund).shares().stream()
                .filter(s -> s.memberCode().equals("almvik"))
                .findFirst()
                .orElseThrow();

        assertThat(almvik.amount()).isEqualTo(Ore.parse("8,33"));
        assertThat(almvik.explanation())
                .contains(
                        "100,00 × 1/4 = 25,00.",
                        "25,00 × 1/3 = 8,33 och 1/3 öre, avrundat nedåt.",
                        "Nyckel: vikter i testet.");
    }

    @Test
    void a_kommun_outside_any_region_pays_half_where_no_region_takes_part() {
        Profile forbund = ExampleProfiles.of("""
                FORSAKRINGSKASSAN  fk
                ARBETSFORMEDLINGEN af
                KOMMUN/UTANFOR     gotland
                """);

        assertThat(FinancingPlan.of(Ore.parse("0,05"), forbund).byMember())
                .isEqualTo(Map.of("fk", Ore.of(2), "gotland", Ore.of(3)));
    }

    @Test
    void a_kommun_outside_any_region_stands_among_the_regions_too() {
        Profile forbund = ExampleProfiles.of("""
                FORSAKRINGSKASSAN  fk
                ARBETSFORMEDLINGEN af
                REGION             region  3
                KOMMUN             almvik  1
                KOMMUN/UTANFOR     gotland 1
                """);

        FinancingPlan plan = FinancingPlan.of(Ore.kronor(800), forbund);

        assertThat(plan.shares().stream()
                        .filter(s -> s.memberCode().equals("gotland"))
                        .map(Share::party))
                .containsExactly(Party.REGION, Party.KOMMUN);
        assertThat(plan.byMember().get("gotland")).isEqualTo(Ore.kronor(50 + 100));
    }

    @Test
    void several_kommuner_without_a_key_are_asked_for_one() {
        Profile forbund = ExampleProfiles.of("""
                FORSAKRINGSKASSAN  fk
                ARBETSFORMEDLINGEN af
                REGION             region
                KOMMUN             almvik
                KOMMUN             bjorkdala
                """);

        assertThatThrownBy(() -> FinancingPlan.of(Ore.kronor(100), forbund))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo("financing.key-missing"));
    }

    @Test
    void an_offer_beyond_what_the_others_match_is_shown_and_not_used() {
        Matching matching = Matching.of(
                Map.of(Party.STATE, Ore.kronor(500), Party.REGION, Ore.kronor(240), Party.KOMMUN, Ore.kronor(260)));

        assertThat(matching.fundable()).isEqualTo(Ore.kronor(960));
        assertThat(matching.isComplete()).isFalse();
        assertThat(matching.unmatched())
                .isEqualTo(Map.of(Party.STATE, Ore.kronor(20), Party.REGION, Ore.ZERO, Party.KOMMUN, Ore.kronor(20)));
    }
}
