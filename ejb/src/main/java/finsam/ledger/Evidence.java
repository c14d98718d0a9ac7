package finsam.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What stands behind a voucher when it is registered: the draft it was written as, the documents that prove it, and who has
 * attested it. From the second form on it is part of what is hashed.
 *
 * @param draftId the draft, or null
 * @param attachments in the order they are listed
 * @param attests in the order they were given
 */
public record Evidence(Long draftId, List<Attachment> attachments, List<Attest> attests) {

    /** Nothing but the voucher itself. */
    public static final Evidence NONE = new Evidence(null, List.of(), List.of());

    /** A document. @param documentId under which it is archived @param sha256 of its bytes */
    public record Attachment(long documentId, String sha256, String name) {}

    /** That somebody has received, or decided on, what the voucher says. */
    public record Attest(Step step, String username, Instant at) {}

    /** The two halves of attest, which are never the same person's. */
    public enum Step {
        /** Mottagningsattest: what was ordered has come, and the document says so rightly. */
        RECEPTION,
        /** Beslutsattest: it is to be paid for, by this förbund, on these accounts. */
        DECISION
    }

    public Evidence {
        attachments = List.copyOf(attachments);
        attests = List.copyOf(attests);
    }
}
