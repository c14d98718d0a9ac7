package finsam.ledger;

import finsam.access.Scope;
import finsam.archive.Archive;
import finsam.archive.AttachmentKind;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.rules.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The documents that prove business events, in the archive: read through, kept once however often they are sent. */
@ApplicationScoped
class Underlag {

    /** Under which such documents are archived. */
    static final String KIND = "ATTACHMENT";

    private static final int NAME_LENGTH = 200;
    private static final int LONGEST_ENDING = 5;
    private static final String NAMELESS = "underlag";

    @Inject
    private Archive archive;

    @Inject
    private Sql sql;

    /**
     * Archives a document, or finds the one of the same content.
     *
     * @param name what the sender calls the file; only its last part counts
     * @throws RuleViolation {@code attachment.…}
     */
    Evidence.Attachment keep(Scope scope, String name, byte[] content) {
        AttachmentKind kind = AttachmentKind.of(content);
        String called = named(name, kind);
        String sha256 = Sha256.of(content);
        long document = sql.first(
                        "select id from document where forbund_id = ? and kind = ? and sha256 = ? order by id",
                        row -> row.number("id"),
                        scope.forbundId(),
                        KIND,
                        sha256)
                .orElseGet(() -> archive.store(
                        scope, new Archive.Label(null, KIND, called, kind.contentType(), Sha256.NONE), content));
        return new Evidence.Attachment(document, sha256, called);
    }

    /** @return the vouchers that have a document of the same content, but for the one of that id */
    List<VoucherNumber> vouchersWith(Scope scope, String sha256, Long except) {
        return sql.list(
                """
                select r.fiscal_year, r.series, r.number
                from voucher_attachment a join registration r on r.voucher_id = a.voucher_id
                where a.forbund_id = ? and a.sha256 = ? and a.voucher_id <> ?
                order by r.fiscal_year, r.series, r.number
                """,
                row -> new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                scope.forbundId(),
                sha256,
                except == null ? -1L : except);
    }

    /** @return the last part of the name, in letters that show, ending as the kind does */
    static String named(String name, AttachmentKind kind) {
        String last = name == null ? "" : name.replaceFirst("(?s)^.*[/\\\\]", "");
        String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
        String called = shown.isEmpty() ? NAMELESS : shown;
        int dot = called.lastIndexOf('.');
        String ending = dot < 0 ? "" : called.substring(dot).toLowerCase(Locale.ROOT);
        return kind.endings().contains(ending)
                ? cut(called.substring(0, dot), NAME_LENGTH - ending.length()) + called.substring(dot)
                : cut(called, NAME_LENGTH - LONGEST_ENDING) + kind.endings().get(0);
    }

    private static String cut(String text, int most) {
        int length = Math.min(text.length(), most);
        boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, half ? length - 1 : length);
    }
}
