package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.money.Ore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known of attest: what the förbund demands today, who may, who has, and what it binds to. */
@ApplicationScoped
class AttestBook {

    /** A right that holds today. @param responsibility null for all @param limit in öre */
    record Held(long id, Evidence.Step step, String responsibility, Ore limit) {

        /** @return whether it holds for what the draft says, if its amount is within the limit */
        boolean covers(DraftContent content) {
            if (responsibility == null) {
                return true;
            }
            Set<String> named = new TreeSet<>();
            content.lines().forEach(line -> {
                String code = line.objects().get(Dimension.RESPONSIBILITY.number());
                if (code != null) {
                    named.add(code);
                }
            });
            return named.equals(Set.of(responsibility));
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private DraftLines lines;

    @Inject
    private AttachmentRows attachments;

    /** @return from which amount on attest is demanded today, in öre; none if it is not */
    Optional<Ore> demand(Scope scope) {
        return sql
                .list(
                        "select amount_ore from attest_in_force where forbund_id = ?",
                        row -> Optional.ofNullable(row.ore("amount_ore")),
                        scope.forbundId())
                .stream()
                .findFirst()
                .flatMap(amount -> amount);
    }

    /** @return the caller's rights that hold today */
    List<Held> held(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                """
                select id, step, responsibility, limit_ore from attest_right
                where forbund_id = ? and username = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
                order by limit_ore desc, id
                """,
                row -> new Held(
                        row.number("id"),
                        Evidence.Step.valueOf(row.text("step")),
                        row.text("responsibility"),
                        row.ore("limit_ore")),
                scope.forbundId(),
                scope.username(),
                today,
                today);
    }

    boolean isResponsibility(Scope scope, String code) {
        return sql.first(
                        "select code from dimension_object where forbund_id = ? and dimension = ? and code = ?",
                        row -> row.text("code"),
                        scope.forbundId(),
                        Dimension.RESPONSIBILITY.number(),
                        code)
                .isPresent();
    }

    boolean isAuthor(Draft draft, String username) {
        return sql.first(
                        "select username from voucher_draft_author where draft_id = ? and username = ?",
                        row -> row.text("username"),
                        draft.id(),
                        username)
                .isPresent();
    }

    /** @return the attests of the draft as it was last sent, in the order they were given */
    List<Evidence.Attest> attests(Draft draft) {
        return draft.sentRevision() == null
                ? List.of()
                : sql.list(
                        "select step, username, attested_at from attest where draft_id = ? and revision = ? order by attested_at, id",
                        row -> new Evidence.Attest(
                                Evidence.Step.valueOf(row.text("step")),
                                row.text("username"),
                                row.instant("attested_at")),
                        draft.id(),
                        draft.sentRevision());
    }

    /** @return whether every attest of the draft was of this content */
    boolean isAttestedAs(Draft draft, String fingerprint) {
        return sql
                .list(
                        "select fingerprint from attest where draft_id = ? and revision = ?",
                        row -> row.text("fingerprint"),
                        draft.id(),
                        draft.sentRevision())
                .stream()
                .allMatch(fingerprint::equals);
    }

    /** @return the hash of everything that is attested: the head, every line and object, the documents */
    String fingerprint(Scope scope, Draft draft) {
        DraftContent content = lines.content(draft);
        StringBuilder text = new StringBuilder("finsam-draft|1|" + draft.id() + "|" + draft.year() + "\n");
        add(text, "head", content.series(), content.date(), content.text(), content.counterparty());
        add(text, "document", content.documentReference());
        content.lines().forEach(line -> {
            add(text, "line", line.account(), line.debit(), line.credit(), line.text());
            line.objects().forEach((dimension, code) -> add(text, "object", dimension, code));
        });
        attachments
                .evidence(scope, draft)
                .forEach(attachment -> add(text, "attachment", attachment.sha256(), attachment.name()));
        return Sha256.of(text.toString());
    }

    private static void add(StringBuilder text, String name, Object... values) {
        text.append(name);
        for (Object value : values) {
            String shown = value == null ? "" : value instanceof Ore ore ? String.valueOf(ore.ore()) : value.toString();
            text.append('|').append(CanonicalForm.escaped(shown));
        }
        text.append('\n');
    }
}
