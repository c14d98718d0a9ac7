package finsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.HistoryChain.Break;
import finsam.access.HistoryChain.Fault;
import finsam.access.Origin.Channel;
import finsam.database.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryChainTest {

    private static final HistoryEvent EVENT = event(Sha256.NONE, 1, "Budget 2026 | version 1", "127.0.0.1");

    @Test
    void the_form_is_one_field_a_line_and_every_field_of_the_event() {
        assertThat(EVENT.text()).isEqualTo("""
                        finsam-handelse|1
                        previous|0000000000000000000000000000000000000000000000000000000000000000
                        number|1
                        forbund|222000-9902
                        happened-at|2026-03-02T08:15:30.123Z
                        user|eva
                        channel|SCREEN
                        address|127.0.0.1
                        action|matter.propose
                        subject|Budget 2026 \\p version 1
                        detail|första\\nandra
                        """);
    }

    /** Events that were recorded with version 1 keep their hashes forever: this one must never change. */
    @Test
    void version_one_is_what_it_was() {
        assertThat(EVENT.computedHash()).isEqualTo("5d426df73b7bb73443c83e7a375ac813bf66e3a35ac26c34bddd4109d28e58b1");
    }

    @Test
    void a_chain_that_nobody_has_touched_holds() {
        assertThat(HistoryChain.breaks(List.of())).isEmpty();
        assertThat(HistoryChain.breaks(chain(20))).isEmpty();
    }

    @Test
    void an_event_that_was_changed_is_found() {
        List<HistoryEvent> chain = chain(5);
        HistoryEvent third = chain.get(2);
        chain.set(2, hashed(event(third.previousHash(), 3, "något annat", null), third.hash()));

        assertThat(HistoryChain.breaks(chain)).containsExactly(new Break(3, Fault.CHANGED));
    }

    @Test
    void an_event_that_was_changed_with_its_hash_is_found_at_the_next() {
        List<HistoryEvent> chain = chain(5);
        HistoryEvent forged = event(chain.get(2).previousHash(), 3, "något annat", null);
        chain.set(2, hashed(forged, forged.computedHash()));

        assertThat(HistoryChain.breaks(chain)).containsExactly(new Break(4, Fault.UNCHAINED));
    }

    @Test
    void an_event_that_was_removed_or_stands_twice_is_found() {
        List<HistoryEvent> removed = chain(5);
        removed.remove(1);
        List<HistoryEvent> twice = chain(5);
        twice.add(2, twice.get(1));

        assertThat(HistoryChain.breaks(removed))
                .containsExactly(new Break(3, Fault.GAP), new Break(3, Fault.UNCHAINED));
        assertThat(HistoryChain.breaks(twice)).contains(new Break(2, Fault.GAP));
    }

    @Test
    void where_an_event_came_from_is_part_of_it() {
        assertThat(EVENT.computedHash())
                .isNotEqualTo(event(Sha256.NONE, 1, "Budget 2026 | version 1", "127.0.0.2")
                        .computedHash());
    }

    private static List<HistoryEvent> chain(int length) {
        List<HistoryEvent> chain = new ArrayList<>();
        String head = Sha256.NONE;
        for (int number = 1; number <= length; number++) {
            HistoryEvent event = event(head, number, "ämne " + number, "10.0.0.1");
            head = event.computedHash();
            chain.add(hashed(event, head));
        }
        return chain;
    }

    private static HistoryEvent event(String previous, long number, String subject, String address) {
        return new HistoryEvent(
                1,
                previous,
                number,
                "222000-9902",
                Instant.parse("2026-03-02T08:15:30.123Z"),
                "eva",
                Channel.SCREEN,
                address,
                "matter.propose",
                subject,
                "första\nandra",
                null);
    }

    private static HistoryEvent hashed(HistoryEvent e, String hash) {
        return new HistoryEvent(
                e.form(),
                e.previousHash(),
                e.number(),
                e.forbund(),
                e.happenedAt(),
                e.username(),
                e.channel(),
                e.address(),
                e.action(),
                e.subject(),
                e.detail(),
                hash);
    }
}
