package finsam.access;

import finsam.access.Origin.Channel;
import finsam.database.Sha256;
import java.time.Instant;

/**
 * An event of the behandlingshistorik, whole, as its hash is over it. {@code docs/canonical-form.md} says the form in full.
 *
 * @param form the version of the canonical form; 0 for what was recorded before events were chained
 * @param forbund organisation number, or null for what concerns no förbund
 * @param number from 1 in its chain; 0 before the chain, where there are no hashes either
 */
public record HistoryEvent(
        int form,
        String previousHash,
        long number,
        String forbund,
        Instant happenedAt,
        String username,
        Channel channel,
        String address,
        String action,
        String subject,
        String detail,
        String hash) {

    /** The version of the form that events are recorded in now. */
    static final int FORM = 1;

    /** @return the hash of the form's text */
    public String computedHash() {
        return Sha256.of(text());
    }

    /** @return the text that the hash is over: one field a line */
    String text() {
        StringBuilder text = new StringBuilder();
        field(text, "finsam-handelse", form);
        field(text, "previous", previousHash);
        field(text, "number", number);
        field(text, "forbund", forbund);
        field(text, "happened-at", happenedAt);
        field(text, "user", username);
        field(text, "channel", channel);
        field(text, "address", address);
        field(text, "action", action);
        field(text, "subject", subject);
        field(text, "detail", detail);
        return text.toString();
    }

    private static void field(StringBuilder text, String name, Object value) {
        text.append(name)
                .append('|')
                .append(value == null ? "" : escaped(String.valueOf(value)))
                .append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("|", "\\p")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
