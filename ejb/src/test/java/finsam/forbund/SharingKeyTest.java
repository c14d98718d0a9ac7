package finsam.forbund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.rules.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharingKeyTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final List<Member> KOMMUNER = List.of(
            new Member(1, "almvik", "Almvik", MemberKind.KOMMUN, false, FROM),
            new Member(1, "bjorkdala", "Björkdala", MemberKind.KOMMUN, false, FROM));

    @Test
    void a_key_covers_every_kommun() {
        assertRefused(Map.of("almvik", 1L), "key.not-covering", "bjorkdala");
    }

    @Test
    void a_key_names_nobody_else() {
        assertRefused(Map.of("almvik", 1L, "bjorkdala", 1L, "cederby", 1L), "key.not-a-member", "cederby");
    }

    @Test
    void a_kommun_may_agree_to_pay_nothing_but_not_less() {
        assertThat(key(Map.of("almvik", 1L, "bjorkdala", 0L)).weights()).containsEntry("bjorkdala", 0L);
        assertRefused(Map.of("almvik", 1L, "bjorkdala", -1L), "key.negative", "bjorkdala");
        assertRefused(Map.of("almvik", 0L, "bjorkdala", 0L), "apportionment.no-weight", "");
    }

    private static SharingKey key(Map<String, Long> weights) {
        return new SharingKey(1, Party.KOMMUN, FROM, "folkmängd", weights, KOMMUNER);
    }

    private static void assertRefused(Map<String, Long> weights, String rule, String named) {
        assertThatThrownBy(() -> key(weights)).isInstanceOfSatisfying(RuleViolation.class, v -> {
            assertThat(v.ruleId()).isEqualTo(rule);
            assertThat(v).hasMessageContaining(named);
        });
    }
}
