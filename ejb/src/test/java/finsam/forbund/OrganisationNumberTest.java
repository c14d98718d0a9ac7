package finsam.forbund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.rules.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    @Test
    void a_number_is_written_with_its_hyphen() {
        assertThat(new OrganisationNumber("2220009902").value()).isEqualTo("222000-9902");
    }

    @ParameterizedTest
    @ValueSource(strings = {"222000-9903", "222000-990", "abcdef-ghij", "", "2220009902x"})
    void a_slip_of_the_keyboard_is_caught(String number) {
        assertThatThrownBy(() -> new OrganisationNumber(number)).isInstanceOf(RuleViolation.class);
    }
}
