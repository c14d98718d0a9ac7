package finsam.financing;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.forbund.ExampleProfiles;
import finsam.money.Ore;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FinancingPlanProperties {

    @Property
    void the_members_shares_are_the_total_to_the_ore(
            @ForAll @LongRange(min = 1, max = Ore.LIMIT) long total,
            @ForAll @IntRange(min = 1, max = 100_000) int first,
            @ForAll @IntRange(min = 0, max = 100_000) int second,
            @ForAll @IntRange(min = 0, max = 100_000) int third) {
        FinancingPlan plan = FinancingPlan.of(Ore.of(total), ExampleProfiles.of("""
                        FORSAKRINGSKASSAN  fk
                        ARBETSFORMEDLINGEN af
                        REGION             region
                        KOMMUN             almvik    %d
                        KOMMUN             bjorkdala %d
                        KOMMUN             cederby   %d
                        """.formatted(first, second, third)));

        assertThat(Ore.sum(plan.byMember().values(), o -> o)).isEqualTo(Ore.of(total));
        assertThat(Math.abs(2 * plan.byMember().get("fk").ore() - total)).isLessThan(2);
    }
}
