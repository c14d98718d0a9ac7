package finsam.ledger;

import static finsam.ledger.Posting.credit;
import static finsam.ledger.Posting.debit;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.ledger.Evidence.Attest;
import finsam.ledger.Evidence.Step;
import finsam.ledger.Series.Purpose;
import finsam.money.Ore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestShapeTest {

    private static final Ore AMOUNT = Ore.kronor(100);

    @ParameterizedTest
    @CsvSource({
        "6410, 1930, true, a payment from the bank",
        "2440, 1930, true, the payment of a debt",
        "6410, 2440, true, a cost that is owed to a supplier",
        "4010, 2440, true, the lowest account of costs",
        "8910, 1510, true, the highest",
        "6410, 1710, false, a cost that was paid before and is moved here",
        "6410, 2990, false, a cost that is accrued",
        "3510, 2440, false, income that is paid back later is no cost",
        "1510, 3510, false, a claim on a member",
        "1930, 1510, false, a payment that comes in",
        "9010, 2440, false, what is no cost"
    })
    void what_pays_or_owes_a_cost_demands_attest(int debit, int credit, boolean demanded, String what) {
        assertThat(AttestShape.isToAttest(draft(debit, credit), Purpose.MANUAL))
                .as(what)
                .isEqualTo(demanded);
    }

    @Test
    void only_what_is_entered_demands_it() {
        VoucherDraft payment = draft(6410, 1930);
        assertThat(AttestShape.isToAttest(payment, Purpose.COST)).isTrue();
        assertThat(AttestShape.isToAttest(payment, Purpose.CONTRIBUTION)).isFalse();
        assertThat(AttestShape.isToAttest(payment, Purpose.IMPORT)).isFalse();
        assertThat(AttestShape.isToAttest(payment.as(VoucherKind.OPENING), Purpose.MANUAL))
                .isFalse();
        assertThat(AttestShape.isToAttest(payment.correcting(new VoucherNumber(2026, "A", 1)), Purpose.MANUAL))
                .isFalse();
        assertThat(AttestShape.isToAttest(
                        payment.from(new VoucherDraft.Origin(1, "A", "1", List.of())), Purpose.MANUAL))
                .isFalse();
    }

    @Test
    void the_amount_is_the_sum_of_the_debits() {
        VoucherDraft draft = lines(debit(6410, AMOUNT), debit(2640, Ore.kronor(25)), credit(1930, Ore.kronor(125)));
        assertThat(AttestShape.amount(draft)).isEqualTo(Ore.kronor(125));
    }

    @Test
    void two_people_attest_and_one_for_both_is_none() {
        assertThat(AttestShape.isAttested(List.of())).isFalse();
        assertThat(AttestShape.isAttested(List.of(by("anna", Step.RECEPTION)))).isFalse();
        assertThat(AttestShape.isAttested(List.of(by("anna", Step.DECISION), by("bo", Step.DECISION))))
                .isFalse();
        assertThat(AttestShape.isAttested(List.of(by("anna", Step.RECEPTION), by("bo", Step.RECEPTION))))
                .isFalse();
        assertThat(AttestShape.isAttested(List.of(by("anna", Step.RECEPTION), by("anna", Step.DECISION))))
                .isFalse();
        assertThat(AttestShape.isAttested(List.of(by("anna", Step.RECEPTION), by("bo", Step.DECISION))))
                .isTrue();
        assertThat(AttestShape.isAttested(List.of(by("bo", Step.DECISION), by("anna", Step.RECEPTION))))
                .isTrue();
    }

    private static Attest by(String username, Step step) {
        return new Attest(step, username, Instant.EPOCH);
    }

    private static VoucherDraft draft(int debited, int credited) {
        return lines(debit(debited, AMOUNT), credit(credited, AMOUNT));
    }

    private static VoucherDraft lines(Posting... postings) {
        return VoucherDraft.of("A", LocalDate.of(2026, 3, 1), "Material", List.of(postings), "key");
    }
}
