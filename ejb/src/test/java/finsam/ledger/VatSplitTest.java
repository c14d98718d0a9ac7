package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatSplitTest {

    @ParameterizedTest
    @CsvSource({
        "25,  125.00,   100.00,  25.00",
        "25,  100.00,    80.00,  20.00",
        "25,    0.01,     0.01,   0.00",
        "25,    0.02,     0.02,   0.00",
        "25,    0.03,     0.02,   0.01",
        "12,  112.00,   100.00,  12.00",
        "12,  100.00,    89.29,  10.71",
        "6,   106.00,   100.00,   6.00",
        "6,   100.00,    94.34,   5.66",
        "6,     0.53,     0.50,   0.03",
        "0,   100.00,   100.00,   0.00",
        "25, -125.00,  -100.00, -25.00",
        "25,   -0.03,    -0.02,  -0.01",
        "23.46, 123.46, 100.00,  23.46"
    })
    void vat_is_gross_times_rate_over_hundred_and_the_rate_rounded_half_up(
            String percent, String gross, String net, String vat) {
        assertThat(VatSplit.at(new BigDecimal(percent), Ore.parse(gross)))
                .isEqualTo(new VatSplit(Ore.parse(gross), Ore.parse(net), Ore.parse(vat)));
    }

    @Test
    void a_rate_lies_between_nothing_and_the_whole() {
        for (String rate : new String[] {"-0.01", "100.01"}) {
            assertThatThrownBy(() -> VatSplit.at(new BigDecimal(rate), Ore.of(100)))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void half_an_ore_is_rounded_up() {
        // 0,01 at 100 % holds half an öre of VAT.
        assertThat(VatSplit.at(BigDecimal.valueOf(100), Ore.of(1)).vat()).isEqualTo(Ore.of(1));
        assertThat(VatSplit.at(BigDecimal.valueOf(100), Ore.of(-1)).vat()).isEqualTo(Ore.of(-1));
    }

    @Test
    void the_vat_of_the_invoice_is_taken_as_it_is_within_the_amount() {
        assertThat(VatSplit.withVat(Ore.parse("19,99"), Ore.parse("100")).net()).isEqualTo(Ore.parse("80,01"));
        assertThat(VatSplit.withVat(Ore.parse("-19,99"), Ore.parse("-100")).net())
                .isEqualTo(Ore.parse("-80,01"));
        for (String vat : new String[] {"100,01", "-0,01"}) {
            assertThatThrownBy(() -> VatSplit.withVat(Ore.parse(vat), Ore.parse("100")))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            broken -> assertThat(broken.ruleId()).isEqualTo("vat.beyond"));
        }
    }
}
