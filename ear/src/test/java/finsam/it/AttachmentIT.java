package finsam.it;

import static finsam.it.TestBooks.EKONOM;
import static finsam.it.TestBooks.LEDAMOT;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.archive.Archive;
import finsam.ledger.Attachments;
import finsam.ledger.DraftContent;
import finsam.ledger.DraftContent.Line;
import finsam.ledger.Drafts;
import finsam.ledger.Inbox;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documents behind vouchers: what is taken and what is refused, where they lie, and that they stay. */
@ExtendWith(ArquillianExtension.class)
class AttachmentIT {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final int YEAR = 2024;

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private Drafts drafts;

    @Inject
    private Attachments attachments;

    @Inject
    private Inbox inbox;

    @Inject
    private Archive archive;

    @Inject
    private SqlPrompt prompt;

    @Test
    void a_voucher_carries_what_lay_beside_its_draft_and_takes_what_comes_late() throws Exception {
        String forbund = books.forbund(YEAR);
        Drafts.View draft = begin(forbund, "Hyra");
        byte[] invoice = Samples.pdf("Faktura 17");
        byte[] photo = Samples.png(20, 10, 20, 10);
        Attachments.View first = attach(forbund, draft, "C:\\Mina filer\\Faktura 17.pdf", invoice);
        attach(forbund, draft, "kvitto", photo);
        Attachments.View wrong = attach(forbund, draft, "fel.pdf", Samples.pdf("Fel"));
        as(forbund, () -> {
            attachments.detach(forbund, YEAR, draft.id(), wrong.document());
            return null;
        });
        assertThat(attach(forbund, draft, "igen.pdf", invoice))
                .as("the same file again")
                .isEqualTo(first);

        VoucherNumber posted = post(forbund, draft);
        byte[] late = Samples.pdf("Bilaga");
        Attachments.View added = as(forbund, () -> attachments.add(forbund, posted, "bilaga.PDF", late));

        List<Attachments.View> all = as(forbund, () -> attachments.ofVoucher(forbund, posted));
        assertThat(all)
                .extracting(Attachments.View::name)
                .containsExactly("Faktura 17.pdf", "kvitto.png", "bilaga.PDF");
        assertThat(all).extracting(Attachments.View::atPosting).containsExactly(true, true, false);
        assertThat(added).isEqualTo(all.get(2));
        assertThat(as(forbund, () -> archive.content(forbund, all.get(0).document())))
                .isEqualTo(invoice);
        assertThat(as(forbund, () -> archive.content(forbund, all.get(1).document())))
                .isEqualTo(photo);
        assertThat(refusal(forbund, () -> attachments.add(forbund, posted, "bilaga.pdf", late)))
                .isEqualTo("attachment.there-already");
        assertThat(refusal(forbund, () -> attachments.attach(forbund, YEAR, draft.id(), "sen.pdf", late)))
                .isEqualTo("draft.posted");
        recount.assertHolds(forbund);
    }

    @Test
    void the_same_file_at_two_vouchers_is_told_with_the_others_number() throws Exception {
        String forbund = books.forbund(YEAR);
        byte[] invoice = Samples.pdf("Faktura 18");
        Drafts.View one = begin(forbund, "Hyra");
        attach(forbund, one, "a.pdf", invoice);
        VoucherNumber first = post(forbund, one);
        Drafts.View other = begin(forbund, "Hyra igen");

        assertThat(attach(forbund, other, "b.pdf", invoice).alsoAt()).containsExactly(first);
        VoucherNumber second = post(forbund, other);
        assertThat(as(forbund, () -> attachments.ofVoucher(forbund, first))
                        .get(0)
                        .alsoAt())
                .containsExactly(second);
        assertThat(as(forbund, () -> archive.list(forbund)))
                .as("one file, kept once")
                .hasSize(1);
    }

    @Test
    void what_is_no_document_is_refused_and_nothing_is_kept() throws Exception {
        String forbund = books.forbund(YEAR);
        Drafts.View draft = begin(forbund, "Hyra");
        byte[] pdf = Samples.pdf("Faktura");

        assertThat(refused(forbund, draft, null)).isEqualTo("attachment.empty");
        assertThat(refused(forbund, draft, new byte[0])).isEqualTo("attachment.empty");
        assertThat(refused(forbund, draft, new byte[21 * 1024 * 1024])).isEqualTo("attachment.too-large");
        assertThat(refused(forbund, draft, "Hej".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("attachment.kind");
        assertThat(refused(forbund, draft, "MZ\u0090 program".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("attachment.program");
        assertThat(refused(forbund, draft, "PK\u0003\u0004 bomb".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("attachment.archive");
        assertThat(refused(forbund, draft, Arrays.copyOf(pdf, pdf.length - 30))).isEqualTo("attachment.damaged");
        assertThat(refused(forbund, draft, Samples.png(20, 10, 100_000, 100_000)))
                .isEqualTo("attachment.picture-size");
        assertThat(as(forbund, () -> attachments.ofDraft(forbund, YEAR, draft.id())))
                .isEmpty();
        assertThat(as(forbund, () -> archive.list(forbund))).isEmpty();
    }

    private String refused(String forbund, Drafts.View draft, byte[] content) throws Exception {
        return refusal(forbund, () -> attachments.attach(forbund, YEAR, draft.id(), "faktura.pdf", content));
    }

    @Test
    void who_may_not_book_leaves_a_document_that_the_ekonom_begins_a_draft_with() throws Exception {
        String forbund = books.forbund(YEAR);
        byte[] receipt = Samples.pdf("Kvitto");
        Inbox.View left =
                books.as(forbund, LEDAMOT, () -> inbox.leave(forbund, "kvitto.pdf", " Tåg till mötet ", receipt));

        assertThat(as(forbund, () -> inbox.waiting(forbund))).containsExactly(left);
        assertThat(Race.outcome(() -> books.as(forbund, LEDAMOT, () -> inbox.take(forbund, YEAR, left.id())))
                        .ruleId())
                .isEqualTo("access.wrong-role");
        Drafts.View draft = as(forbund, () -> inbox.take(forbund, YEAR, left.id()));
        assertThat(as(forbund, () -> inbox.take(forbund, YEAR, left.id()))).isEqualTo(draft);

        assertThat(draft.content().text()).isEqualTo("Tåg till mötet");
        assertThat(as(forbund, () -> attachments.ofDraft(forbund, YEAR, draft.id())))
                .extracting(Attachments.View::sha256)
                .containsExactly(left.sha256());
        assertThat(as(forbund, () -> inbox.waiting(forbund))).isEmpty();
        as(forbund, () -> {
            drafts.discard(forbund, YEAR, draft.id(), draft.revision());
            return null;
        });
        assertThat(as(forbund, () -> inbox.waiting(forbund)))
                .as("it waits again when its draft is discarded")
                .containsExactly(left);
        assertThat(refusal(forbund, () -> dismiss(forbund, left, " "))).isEqualTo("inbox.reason-missing");
        dismiss(forbund, left, "privat");
        assertThat(as(forbund, () -> inbox.waiting(forbund))).isEmpty();
        assertThat(refusal(forbund, () -> dismiss(forbund, left, "igen"))).isEqualTo("inbox.handled");
    }

    private Void dismiss(String forbund, Inbox.View left, String reason) throws Exception {
        return as(forbund, () -> {
            inbox.dismiss(forbund, left.id(), reason);
            return null;
        });
    }

    @Test
    void nothing_reaches_across_the_wall() throws Exception {
        String forbund = books.forbund(YEAR);
        String other = books.forbund(YEAR);
        Drafts.View draft = begin(forbund, "Hyra");
        byte[] pdf = Samples.pdf("Faktura");
        Attachments.View attached = attach(forbund, draft, "a.pdf", pdf);
        VoucherNumber posted = post(forbund, draft);
        Inbox.View left = as(forbund, () -> inbox.leave(forbund, "b.pdf", null, Samples.pdf("Kvitto")));

        assertThat(refusal(other, () -> archive.content(other, attached.document())))
                .isEqualTo("document.unknown");
        assertThat(refusal(other, () -> attachments.ofDraft(other, YEAR, draft.id())))
                .isEqualTo("draft.unknown");
        assertThat(refusal(other, () -> attachments.attach(other, YEAR, draft.id(), "a.pdf", pdf)))
                .isEqualTo("draft.unknown");
        assertThat(refusal(other, () -> attachments.add(other, posted, "a.pdf", pdf)))
                .isEqualTo("voucher.unknown");
        assertThat(refusal(other, () -> inbox.take(other, YEAR, left.id()))).isEqualTo("inbox.unknown");
        assertThat(as(other, () -> inbox.waiting(other))).isEmpty();
        Drafts.View theirs = begin(other, "Hyra");
        assertThat(attach(other, theirs, "a.pdf", pdf).alsoAt())
                .as("what others have is nobody's to know")
                .isEmpty();
    }

    @Test
    void what_stands_behind_a_voucher_is_neither_changed_nor_removed_by_a_prompt() throws Exception {
        String forbund = books.forbund(YEAR);
        Drafts.View draft = begin(forbund, "Hyra");
        attach(forbund, draft, "a.pdf", Samples.pdf("Faktura"));
        VoucherNumber posted = post(forbund, draft);
        long voucher = recount.vouchers(forbund, YEAR).get(0).id();
        long ours = recount.scope(forbund).forbundId();
        Attachments.View late = as(forbund, () -> attachments.add(forbund, posted, "b.pdf", Samples.pdf("Bilaga")));

        prompt.refuses("append-only", "update voucher_attachment set name = 'x' where voucher_id = " + voucher);
        prompt.refuses("append-only", "delete from voucher_attachment where voucher_id = " + voucher);
        prompt.refuses("append-only", "delete from voucher_draft_author where draft_id = " + draft.id());
        prompt.refuses("voucher_attachment", "truncate table voucher_attachment");
        prompt.refuses("at another time", attachment(ours, voucher, 3, late.document(), late.sha256(), true));
        Drafts.View other = begin(forbund, "El");
        long elsewhere = attach(forbund, other, "c.pdf", Samples.pdf("El")).document();
        prompt.refuses("voucher_attachment_document", attachment(ours, voucher, 3, elsewhere, "f".repeat(64), false));
    }

    private static String attachment(
            long forbund, long voucher, int line, long document, String sha256, boolean atPosting) {
        return """
                insert into voucher_attachment (forbund_id, voucher_id, line, document_id, sha256, name, at_posting, added_by, added_at)
                values (%d, %d, %d, %d, '%s', 'x', %s, 'prompt', current_timestamp)
                """.formatted(forbund, voucher, line, document, sha256, atPosting);
    }

    private Attachments.View attach(String forbund, Drafts.View draft, String name, byte[] content) throws Exception {
        return as(forbund, () -> attachments.attach(forbund, YEAR, draft.id(), name, content));
    }

    private VoucherNumber post(String forbund, Drafts.View draft) throws Exception {
        return as(forbund, () -> drafts.post(forbund, YEAR, draft.id(), draft.revision()));
    }

    private Drafts.View begin(String forbund, String text) throws Exception {
        return as(
                forbund,
                () -> drafts.begin(
                        forbund,
                        YEAR,
                        null,
                        new DraftContent(
                                "A",
                                MARCH,
                                text,
                                "Fastighets AB",
                                "F 17",
                                List.of(
                                        new Line("6010", Ore.kronor(8_500), null, null, null),
                                        new Line("1930", null, Ore.kronor(8_500), null, null)))));
    }

    private <T> T as(String forbund, Callable<T> work) throws Exception {
        return books.as(forbund, EKONOM, work);
    }

    private String refusal(String forbund, Callable<?> attempt) throws Exception {
        return Race.outcome(() -> as(forbund, attempt)).ruleId();
    }
}
