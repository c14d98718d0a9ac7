package finsam.access;

import java.time.Instant;

/** What was done, before it has a number in the behandlingshistorik. */
record Occurrence(
        Long forbundId,
        Instant happenedAt,
        String username,
        Origin origin,
        String action,
        String subject,
        String detail) {

    HistoryEvent numbered(String previousHash, long number, String forbund) {
        return new HistoryEvent(
                HistoryEvent.FORM,
                previousHash,
                number,
                forbund,
                happenedAt,
                username,
                origin.channel(),
                origin.address(),
                action,
                subject,
                detail,
                null);
    }
}
