package finsam.ledger;

import static finsam.rules.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import finsam.ledger.Draft.Purpose;
import finsam.ledger.Draft.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A draft goes its way, one revision at a time, and no other way. */
class DraftTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Draft draft = draft(null);

    @Test
    void it_begins_as_it_was_typed() {
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.year()).isEqualTo(2026);
        assertThat(draft.purpose()).isEqualTo(Purpose.MANUAL);
        assertThat(draft.owner()).isEqualTo("anna");
        assertThat(draft.changedBy()).isEqualTo("anna");
        assertThat(draft.changedAt()).isEqualTo(MORNING);
        assertThat(draft.sentRevision()).isNull();
        assertThat(draft.voucherId()).isNull();
        assertThat(draft.head()).isEqualTo(content("Hyra"));
    }

    @Test
    void a_change_is_a_revision_by_whoever_made_it() {
        draft.write(content("Hyra mars"), "bo", NOON);
        assertThat(draft.head().text()).isEqualTo("Hyra mars");
        assertThat(draft.revision()).isEqualTo(2);
        assertThat(draft.changedBy()).isEqualTo("bo");
        assertThat(draft.changedAt()).isEqualTo(NOON);
        assertThat(draft.owner()).isEqualTo("anna");
    }

    @Test
    void what_was_sent_is_received_decided_on_and_posted_as_it_was_sent() {
        draft.send("anna", NOON);
        assertThat(draft.status()).isEqualTo(Status.SENT);
        assertThat(draft.sentRevision()).isEqualTo(2);
        refuses("draft.sent-already", () -> draft.write(content("Annat"), "anna", NOON));
        refuses("draft.sent-already", () -> draft.send("anna", NOON));
        refuses("draft.sent-already", () -> draft.discard("anna", NOON));
        refuses("attest.not-waiting", () -> draft.decide(NOON));
        draft.receive(NOON);
        assertThat(draft.status()).isEqualTo(Status.RECEIVED);
        refuses("attest.not-waiting", () -> draft.receive(NOON));
        draft.decide(NOON);
        assertThat(draft.status()).isEqualTo(Status.ATTESTED);
        assertThat(draft.sentRevision()).isEqualTo(2);
        assertThat(draft.revision()).isEqualTo(4);
        assertThat(draft.changedBy()).isEqualTo("anna");
        draft.post(7, "cilla", NOON);
        assertThat(draft.status()).isEqualTo(Status.POSTED);
        assertThat(draft.voucherId()).isEqualTo(7);
        assertThat(draft.changedBy()).isEqualTo("cilla");
        refuses("draft.posted", draft::requireOpen);
        refuses("draft.posted", () -> draft.takeBack("anna", NOON));
        refuses("draft.posted", () -> draft.write(content("Annat"), "anna", NOON));
    }

    @Test
    void taken_back_it_is_written_again_and_no_attest_of_it_counts() {
        refuses("draft.not-sent", () -> draft.takeBack("anna", NOON));
        draft.send("anna", NOON);
        draft.receive(NOON);
        draft.takeBack("bo", NOON);
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.sentRevision()).isNull();
        assertThat(draft.changedBy()).isEqualTo("bo");
        assertThatCode(draft::requireBeingWritten).doesNotThrowAnyException();
    }

    @Test
    void discarded_it_is_nothing_more_and_leaves_its_key_free() {
        Draft keyed = draft("cost:7");
        assertThat(keyed.key()).isEqualTo("cost:7");
        keyed.discard("bo", NOON);
        assertThat(keyed.status()).isEqualTo(Status.DISCARDED);
        assertThat(keyed.key()).startsWith("draft:");
        refuses("draft.discarded", keyed::requireOpen);
        refuses("draft.discarded", () -> keyed.send("bo", NOON));
    }

    private static Draft draft(String postingKey) {
        return new Draft(1, 2026, Purpose.MANUAL, "form:1", postingKey, content("Hyra"), "anna", MORNING);
    }

    private static DraftContent content(String text) {
        return new DraftContent("A", LocalDate.of(2026, 3, 1), text, "Värden", "F 1", null);
    }
}
