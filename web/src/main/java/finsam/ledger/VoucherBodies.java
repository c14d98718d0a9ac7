package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Vouchers as the API reads and writes them. */
public final class VoucherBodies {

    private VoucherBodies() {}

    /** A voucher to post. */
    public record NewVoucher(
            String series,
            LocalDate date,
            String text,
            String counterparty,
            String documentReference,
            List<PostingBody> postings) {

        /** @return the voucher of a body that cannot do without one */
        static NewVoucher given(NewVoucher voucher) {
            require(voucher != null, "api.unreadable-field", "voucher");
            return voucher;
        }

        VoucherDraft draft(String key) {
            return VoucherDraft.of(series, date, text, PostingBody.postings(postings), key)
                    .with(counterparty, documentReference);
        }
    }

    /** A line of a voucher. @param amount debit positive, credit negative @param objects by the dimension's number */
    public record PostingBody(int account, Ore amount, String text, SortedMap<Integer, String> objects) {

        /** @param bodies null for none, which the ledger then refuses */
        static List<Posting> postings(List<PostingBody> bodies) {
            return bodies == null
                    ? List.of()
                    : bodies.stream().map(PostingBody::posting).toList();
        }

        static PostingBody of(Posting p) {
            return new PostingBody(p.account(), p.amount(), p.text(), p.objects());
        }

        Posting posting() {
            return new Posting(account, amount, text, objects);
        }
    }

    public record PreviewView(
            int year,
            String series,
            LocalDate date,
            String text,
            List<PostingBody> postings,
            SortedMap<Integer, String> accountNames,
            List<String> remarks,
            boolean toAttest) {

        public static PreviewView of(Ledger.Preview preview) {
            VoucherDraft draft = preview.draft();
            return new PreviewView(
                    preview.year(),
                    draft.series(),
                    draft.date(),
                    draft.text(),
                    draft.postings().stream().map(PostingBody::of).toList(),
                    new TreeMap<>(preview.accountNames()),
                    preview.remarks(),
                    preview.toAttest());
        }
    }

    /** A voucher as it stands in the books. @param source the file it was taken from, or null */
    public record VoucherView(
            VoucherNumber number,
            VoucherKind kind,
            LocalDate date,
            String text,
            String counterparty,
            String documentReference,
            List<PostingBody> postings,
            Ore turnover,
            Voucher.Source source,
            VoucherNumber corrects,
            List<VoucherNumber> correctedBy,
            Instant registeredAt,
            String registeredBy,
            String registeredByName,
            int form,
            String previousHash,
            String hash,
            EvidenceView evidence) {

        /** @param names the name of a user, by the username */
        static VoucherView of(Voucher v, UnaryOperator<String> names) {
            return new VoucherView(
                    v.number(),
                    v.kind(),
                    v.date(),
                    v.text(),
                    v.counterparty(),
                    v.documentReference(),
                    v.postings().stream().map(PostingBody::of).toList(),
                    v.turnover(),
                    v.source(),
                    v.corrects(),
                    v.correctedBy(),
                    v.registeredAt(),
                    v.registeredBy(),
                    names.apply(v.registeredBy()),
                    v.form(),
                    v.previousHash(),
                    v.hash(),
                    EvidenceView.of(v.evidence(), names));
        }
    }

    /** What a voucher was posted with. @param draftId the draft it was written as, or null */
    public record EvidenceView(Long draftId, List<Evidence.Attachment> attachments, List<AttestView> attests) {

        static EvidenceView of(Evidence evidence, UnaryOperator<String> names) {
            return new EvidenceView(
                    evidence.draftId(),
                    evidence.attachments(),
                    evidence.attests().stream()
                            .map(a -> new AttestView(a.step(), a.username(), names.apply(a.username()), a.at()))
                            .toList());
        }
    }

    /** Who attested. @param name the one that people know the user by */
    public record AttestView(Evidence.Step step, String username, String name, Instant at) {}
}
