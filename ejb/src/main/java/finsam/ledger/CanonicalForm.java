package finsam.ledger;

import finsam.database.Sha256;
import finsam.ledger.VoucherDraft.HistoryRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The text that a voucher's hash is taken over: one field a line, every field and line of the voucher, its number and the hash
 * of the voucher before it, and, from version 2 on, the documents and the attests it was posted with.
 * {@code docs/canonical-form.md} says it in full, so that anyone can recompute it.
 */
public final class CanonicalForm {

    /** The version written into every registration. A new form gets a new number; old vouchers keep theirs. */
    public static final int VERSION = 2;

    private static final int WITH_EVIDENCE = 2;

    private final StringBuilder text = new StringBuilder();

    private CanonicalForm() {}

    /** @return the hash that chains the voucher to the one before it */
    public static String hash(Voucher voucher) {
        return Sha256.of(text(voucher));
    }

    /** @return the text the hash is over */
    public static String text(Voucher v) {
        CanonicalForm form = new CanonicalForm();
        form.field("finsam-verifikation", v.form());
        form.field("previous", v.previousHash());
        form.field("number", v.number().number());
        form.field("registered-at", v.registeredAt());
        form.field("registered-by", v.registeredBy());
        form.content(
                v.forbund(),
                v.number().year(),
                v.number().series(),
                v.kind(),
                v.date(),
                v.text(),
                v.counterparty(),
                v.documentReference(),
                v.postings(),
                v.corrects(),
                v.idempotencyKey());
        if (v.source() != null) {
            form.source(
                    v.source().sha256(),
                    v.source().series(),
                    v.source().number(),
                    v.source().history());
        }
        if (v.form() >= WITH_EVIDENCE) {
            form.evidence(v.evidence());
        }
        return form.text.toString();
    }

    /** @return the hash of what was asked for, without number and time: by it a repeated request is recognised */
    static String contentHash(String forbund, int year, VoucherDraft d, String sourceSha256) {
        CanonicalForm form = new CanonicalForm();
        form.content(
                forbund,
                year,
                d.series(),
                d.kind(),
                d.date(),
                d.text(),
                d.counterparty(),
                d.documentReference(),
                d.postings(),
                d.corrects(),
                d.idempotencyKey());
        if (d.origin() != null) {
            form.source(
                    sourceSha256,
                    d.origin().series(),
                    d.origin().number(),
                    d.origin().history());
        }
        return Sha256.of(form.text.toString());
    }

    private void content(
            String forbund,
            int year,
            String series,
            VoucherKind kind,
            LocalDate date,
            String words,
            String counterparty,
            String documentReference,
            List<Posting> postings,
            VoucherNumber corrects,
            String idempotencyKey) {
        field("forbund", forbund);
        field("year", year);
        field("series", series);
        field("kind", kind);
        field("date", date);
        field("text", words);
        field("counterparty", counterparty);
        field("document", documentReference);
        field("corrects", corrects == null ? null : corrects.year() + " " + corrects);
        field("key", idempotencyKey);
        int line = 0;
        for (Posting posting : postings) {
            line++;
            field("posting", line, posting.account(), posting.amount().ore(), posting.text());
            for (var object : posting.objects().entrySet()) {
                field("object", line, object.getKey(), object.getValue());
            }
        }
    }

    private void source(String sha256, String series, String number, List<HistoryRow> history) {
        field("source", sha256, series, number);
        for (HistoryRow row : history) {
            field("history", row.kind(), row.content());
        }
    }

    private void evidence(Evidence evidence) {
        int n = 0;
        for (Evidence.Attachment attachment : evidence.attachments()) {
            field("attachment", ++n, attachment.sha256(), attachment.name());
        }
        for (Evidence.Attest attest : evidence.attests()) {
            field("attested", attest.step(), attest.username(), attest.at());
        }
    }

    private void field(String name, Object... values) {
        text.append(name);
        for (Object value : values) {
            text.append('|').append(value == null ? "" : escaped(String.valueOf(value)));
        }
        text.append('\n');
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("|", "\\p")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** @return a time as the books keep it: in whole milliseconds */
    static Instant instant(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
