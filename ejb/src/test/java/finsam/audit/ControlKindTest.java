package finsam.audit;

import static finsam.audit.FactsFixture.hits;
import static finsam.audit.FactsFixture.pointedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.ledger.VoucherNumber;
import finsam.rules.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each control on a few vouchers that can be read. 2025-03-03 is a Monday. */
class ControlKindTest {

    @Test
    void a_number_that_is_missing_is_named_in_our_series_and_in_the_files() {
        List<Hit> hits = hits(ControlKind.GAPS, """
                A 1 | 2025-03-03 | 2025-03-03T10:00 | anna | Hyra | 1,00
                A 4 | 2025-03-03 | 2025-03-03T10:00 | anna | Hyra | 1,00
                F 1 | 2025-03-03 | 2025-03-03T10:00 | anna | Tom  | 0,00 | empty | source=L 17
                F 2 | 2025-03-03 | 2025-03-03T10:00 | anna | Hyra | 1,00 | source=L 19
                F 3 | 2025-03-03 | 2025-03-03T10:00 | anna | Hyra | 1,00 | source=L 20
                """);

        assertThat(hits)
                .extracting(Hit::reason)
                .containsExactly(
                        "Nummer 2–3 saknas i serien.", "Verifikationen är tom.", "Nummer 18 saknas i filens serie L.");
        assertThat(hits.get(2).with()).containsExactly(new VoucherNumber(2025, "F", 1));
    }

    @Test
    void the_same_amount_to_the_same_counterparty_within_days_is_pointed_at_twice_and_a_correction_never() {
        String vouchers = """
                A 1 | 2025-03-03 | 2025-03-03T10:00 | anna | Rekvisition våren | 5 000,00 | to=Alvby  kommun
                A 2 | 2025-03-20 | 2025-03-20T10:00 | anna | Rekv. vår         | 5 000,00 | to=ALVBY KOMMUN.
                A 3 | 2025-06-20 | 2025-06-20T10:00 | anna | Sommaren          | 5 000,00 | to=Alvby kommun
                A 4 | 2025-03-21 | 2025-03-21T10:00 | anna | Annat             | 5 000,01 | to=Alvby kommun
                A 5 | 2025-03-22 | 2025-03-22T10:00 | anna | Fel               | 5 000,00 | to=Alvby kommun | corrected
                A 6 | 2025-03-22 | 2025-03-22T10:00 | anna | Rättar            | 5 000,00 | to=Alvby kommun | corrects
                A 7 | 2025-03-22 | 2025-03-22T10:00 | anna | Krav              | 5 000,00 | to=Alvby kommun | system
                """;

        assertThat(pointedAt(ControlKind.DUPLICATES, vouchers)).containsExactly("A 1", "A 2");
        assertThat(pointedAt(ControlKind.DUPLICATES, vouchers, "days=100")).containsExactly("A 1", "A 2", "A 3");
        assertThat(pointedAt(ControlKind.DUPLICATES, vouchers, "days=16")).isEmpty();
        assertThat(pointedAt(ControlKind.DUPLICATES, vouchers, "least=5000,01")).isEmpty();
    }

    @Test
    void one_document_behind_two_vouchers_is_pointed_at_however_far_apart_they_are() {
        List<Hit> hits = hits(ControlKind.DUPLICATES, """
                A 1 | 2025-01-03 | 2025-01-03T10:00 | anna | Ett  | 700,00 | doc=F-17
                A 2 | 2025-09-03 | 2025-09-03T10:00 | anna | Två  | 700,00 | doc=f 17
                A 3 | 2025-02-03 | 2025-02-03T10:00 | anna | Tre  | 900,00 | file=ab
                A 4 | 2025-10-03 | 2025-10-03T10:00 | anna | Fyra | 900,00 | file=ab
                A 5 | 2025-04-01 | 2025-04-01T10:00 | anna | Hyra | 300,00
                A 6 | 2025-04-05 | 2025-04-05T10:00 | anna | hyra | 300,00
                """);

        assertThat(hits)
                .extracting(hit -> hit.voucher().number() + " " + hit.reason() + " " + hit.with())
                .containsExactly(
                        "A 1 Samma belopp och underlagsnummer som [A 2]",
                        "A 2 Samma belopp och underlagsnummer som [A 1]",
                        "A 3 Samma belopp och samma fil som [A 4]",
                        "A 4 Samma belopp och samma fil som [A 3]",
                        "A 5 Samma belopp och text som [A 6]",
                        "A 6 Samma belopp och text som [A 5]");
    }

    @Test
    void what_is_registered_long_after_its_date_or_late_in_a_later_month_is_pointed_at() {
        String vouchers = """
                A 1 | 2025-03-03 | 2025-04-02T10:00 | anna | 30 dagar, i tid | 1,00
                A 2 | 2025-03-02 | 2025-04-02T10:00 | anna | 31 dagar        | 1,00
                A 3 | 2025-03-31 | 2025-04-10T10:00 | anna | sista dagen     | 1,00
                A 4 | 2025-03-31 | 2025-04-11T10:00 | anna | en dag sent     | 1,00
                A 5 | 2025-03-31 | 2025-04-11T10:00 | anna | ur fil          | 1,00 | source=L 1
                A 6 | 2025-03-31 | 2025-03-01T10:00 | anna | i förväg        | 1,00
                """;

        assertThat(pointedAt(ControlKind.BACKDATED, vouchers)).containsExactly("A 2", "A 4");
        assertThat(pointedAt(ControlKind.BACKDATED, vouchers, "files=true")).containsExactly("A 2", "A 4", "A 5");
        assertThat(pointedAt(ControlKind.BACKDATED, vouchers, "days=3660", "grace=0"))
                .containsExactly("A 1", "A 2", "A 3", "A 4");
    }

    @Test
    void whoever_attests_their_own_is_named() {
        List<Hit> hits = hits(ControlKind.SELF_ATTEST, """
                A 1 | 2025-03-03 | 2025-03-03T10:00 | anna | Av två andra     | 9,00 | writer=anna | attest=RECEPTION bo Bo Ek | attest=DECISION cia Cia Alm
                A 2 | 2025-03-03 | 2025-03-03T10:00 | bo   | Bokförde själv   | 9,00 | writer=anna | attest=RECEPTION bo Bo Ek | attest=DECISION cia Cia Alm
                A 3 | 2025-03-03 | 2025-03-03T10:00 | anna | Skrev själv      | 9,00 | writer=cia  | attest=RECEPTION bo Bo Ek | attest=DECISION cia Cia Alm
                A 4 | 2025-03-03 | 2025-03-03T10:00 | anna | Får pengarna     | 9,00 | writer=anna | attest=RECEPTION bo Bo Ek | attest=DECISION cia Cia Alm | to=cia alm
                A 5 | 2025-03-03 | 2025-03-03T10:00 | anna | Båda stegen      | 9,00 | writer=anna | attest=RECEPTION bo Bo Ek | attest=DECISION bo Bo Ek
                A 6 | 2025-03-03 | 2025-03-03T10:00 | anna | Ensam            | 9,00 | writer=anna
                A 7 | 2025-03-03 | 2025-03-03T10:00 | anna | Två händer       | 9,00 | writer=bo
                A 8 | 2025-03-03 | 2025-03-03T10:00 | anna | Ingen kostnad    | 9,00 | free
                """);

        assertThat(hits)
                .extracting(hit -> hit.voucher().number() + " " + hit.reason())
                .containsExactly(
                        "A 2 Attesterad av Bo Ek, som skrev eller bokförde den.",
                        "A 3 Attesterad av Cia Alm, som skrev eller bokförde den.",
                        "A 4 Attesterad av Cia Alm, som är motpart.",
                        "A 5 En och samma person har attesterat båda stegen.",
                        "A 6 Skriven och bokförd av anna ensam, utan attest.");
    }

    @Test
    void a_hand_that_is_seldom_in_a_series_is_pointed_at() {
        String usual = "A %d | 2025-03-03 | 2025-03-03T10:00 | anna | Hyra | 1,00\n";
        StringBuilder vouchers = new StringBuilder();
        for (int number = 1; number <= 19; number++) {
            vouchers.append(usual.formatted(number));
        }
        vouchers.append("A 20 | 2025-03-03 | 2025-03-03T10:00 | bo | Hyra | 1,00\n");
        vouchers.append("B 1 | 2025-03-03 | 2025-03-03T10:00 | bo | Bidrag | 1,00\n");

        assertThat(hits(ControlKind.UNUSUAL_HANDS, vouchers.toString()))
                .extracting(Hit::reason)
                .containsExactly("bo har registrerat 1 av seriens 20 verifikationer.");
        assertThat(pointedAt(ControlKind.UNUSUAL_HANDS, vouchers.toString(), "percent=4"))
                .isEmpty();
    }

    @Test
    void a_round_amount_is_pointed_at_from_the_least_one() {
        String vouchers = """
                A 1 | 2025-03-03 | 2025-03-03T10:00 | anna | Jämnt  | 10 000,00
                A 2 | 2025-03-03 | 2025-03-03T10:00 | anna | Nästan | 10 000,01
                A 3 | 2025-03-03 | 2025-03-03T10:00 | anna | Litet  | 9 000,00
                """;

        assertThat(pointedAt(ControlKind.ROUND_AMOUNTS, vouchers)).containsExactly("A 1");
        assertThat(pointedAt(ControlKind.ROUND_AMOUNTS, vouchers, "least=0")).containsExactly("A 1", "A 3");
        assertThat(pointedAt(ControlKind.ROUND_AMOUNTS, vouchers, "step=20000")).isEmpty();
    }

    @Test
    void weekends_holidays_and_nights_are_pointed_at() {
        List<Hit> hits = hits(ControlKind.OFF_HOURS, """
                A 1 | 2025-03-03 | 2025-03-03T06:00 | anna | Måndag morgon | 1,00
                A 2 | 2025-03-03 | 2025-03-03T05:59 | anna | För tidigt    | 1,00
                A 3 | 2025-03-03 | 2025-03-03T20:00 | anna | För sent      | 1,00
                A 4 | 2025-03-03 | 2025-03-08T10:00 | anna | Lördag        | 1,00
                A 5 | 2025-03-03 | 2025-04-18T10:00 | anna | Helgdag       | 1,00
                A 6 | 2025-03-03 | 2025-03-08T10:00 | anna | Ur fil        | 1,00 | source=L 1
                """);

        assertThat(hits)
                .extracting(hit -> hit.voucher().number() + " " + hit.reason())
                .containsExactly(
                        "A 2 Registrerad kl. 05:59, måndag.",
                        "A 3 Registrerad kl. 20:00, måndag.",
                        "A 4 Registrerad på en ledig dag: lördag.",
                        "A 5 Registrerad på en ledig dag: långfredagen.");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, påskdagen", "2025-04-21, annandag påsk", "2025-05-29, Kristi himmelsfärdsdag",
                "2025-06-08, pingstdagen",
        "2025-06-20, midsommarafton", "2026-06-20, midsommardagen", "2026-10-31, alla helgons dag",
                "2025-11-01, alla helgons dag",
        "2026-06-06, nationaldagen", "2026-11-22, söndag"
    })
    void swedish_holidays_are_known(LocalDate day, String name) {
        assertThat(SwedishHolidays.free(day)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-17", "2025-05-30", "2025-10-31", "2026-11-25"})
    void a_working_day_is_none(LocalDate day) {
        assertThat(SwedishHolidays.free(day)).isEmpty();
    }

    @Test
    void what_has_no_document_is_pointed_at_and_its_number_is_enough_unless_it_is_asked_for() {
        String vouchers = """
                A 1 | 2025-03-03 | 2025-03-03T10:00 | anna | Bild    | 1,00 | file=ab
                A 2 | 2025-03-03 | 2025-03-03T10:00 | anna | Nummer  | 1,00 | doc=F 17
                A 3 | 2025-03-03 | 2025-03-03T10:00 | anna | Inget   | 1,00
                A 4 | 2025-03-03 | 2025-03-03T10:00 | anna | Rättar  | 1,00 | corrects
                A 5 | 2025-03-03 | 2025-03-03T10:00 | anna | Krav    | 1,00 | system
                A 6 | 2025-03-03 | 2025-03-03T10:00 | anna | Ur fil  | 1,00 | source=L 1
                """;

        assertThat(pointedAt(ControlKind.NO_DOCUMENT, vouchers)).containsExactly("A 3");
        assertThat(pointedAt(ControlKind.NO_DOCUMENT, vouchers, "strict=true", "files=true"))
                .containsExactly("A 2", "A 3", "A 6");
    }

    @Test
    void a_cost_that_is_cut_in_pieces_below_an_attest_limit_is_put_together_again() {
        String vouchers = """
                A 1 | 2025-03-03 | 2025-03-03T10:00 | anna | Konsult del 1  | 30 000,00 | to=Råd AB
                A 2 | 2025-03-10 | 2025-03-10T10:00 | anna | Konsult del 2  | 19 999,99 | to=Råd AB
                A 3 | 2025-03-17 | 2025-03-17T10:00 | anna | Konsult del 3  | 0,01      | to=Råd AB
                A 4 | 2025-03-11 | 2025-03-11T10:00 | anna | Annan          | 30 000,00 | to=Andra AB
                A 5 | 2025-03-11 | 2025-03-11T10:00 | anna | Utan namn      | 6 000,00  | account=6410
                A 6 | 2025-03-12 | 2025-03-12T10:00 | anna | Utan namn      | 4 000,00  | account=6410
                A 7 | 2025-03-12 | 2025-03-12T10:00 | anna | Annat konto    | 4 000,00  | account=6500
                """;

        assertThat(pointedAt(ControlKind.SPLIT, vouchers)).containsExactly("A 5", "A 6");
        assertThat(pointedAt(ControlKind.SPLIT, vouchers, "percent=0"))
                .as("with the small one, one öre from the first, they are exactly the limit")
                .containsExactly("A 5", "A 6", "A 1", "A 2", "A 3");
        assertThat(pointedAt(ControlKind.SPLIT, vouchers, "percent=0", "days=13"))
                .containsExactly("A 5", "A 6");
        assertThat(pointedAt(ControlKind.SPLIT, vouchers, "limit=49999,99")).containsExactly("A 1", "A 2");
    }

    @ParameterizedTest
    @EnumSource(ControlKind.class)
    void a_control_of_no_vouchers_points_at_nothing_and_says_how_it_was_set(ControlKind kind) {
        assertThat(hits(kind, "")).isEmpty();
        assertThat(ControlSettings.of(kind, Map.of(), List.of()).words()).doesNotContain("null");
        assertThat(kind.description()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "DUPLICATES, days, x, control.number",
        "DUPLICATES, days, 99999, control.number",
        "DUPLICATES, days, '', control.number",
        "DUPLICATES, least, 1.234, money.three-decimals",
        "DUPLICATES, least, -1, control.negative",
        "OFF_HOURS, files, ja, control.truth",
        "OFF_HOURS, until, 25, control.number"
    })
    void what_is_set_wrongly_is_refused_by_name(ControlKind kind, String key, String value, String rule) {
        assertThatThrownBy(() -> ControlSettings.of(kind, Map.of(key, value), List.of()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.ruleId()).isEqualTo(rule));
    }
}
