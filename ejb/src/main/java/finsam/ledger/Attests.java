package finsam.ledger;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.access.Users;
import finsam.database.Sql;
import finsam.ledger.AttestBook.Held;
import finsam.ledger.Evidence.Step;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Attest: the ekonom sends a draft; one person receives it, another decides; then it can be posted. Nobody attests what they
 * have written or have the cost of themselves, and an attest binds to the draft as it was sent.
 */
@Stateless
@PermitAll
public class Attests {

    private static final int REASON_LENGTH = 500;

    /** That a draft was attested. @param name the one that people know the user by */
    public record Given(Step step, String username, String name, Instant at) {}

    /** That a draft was sent back. @param name the one that people know the user by */
    public record Return(String username, String name, String reason, Instant at) {}

    /**
     * What somebody who is to attest sees.
     *
     * @param fingerprint of the draft and its documents, which the attest binds to
     * @param next which attest it waits for, or null
     * @param hindrance why the reader may not give that attest, in a sentence; null if the reader may
     */
    public record Sheet(
            Drafts.View draft,
            List<Attachments.View> documents,
            List<Given> attests,
            List<Return> returns,
            String fingerprint,
            Step next,
            String hindrance) {

        public boolean isMine() {
            return next != null && hindrance == null;
        }
    }

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private Users users;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private DraftBook book;

    @Inject
    private DraftSending sending;

    @Inject
    private DraftViews views;

    @Inject
    private AttestBook attestBook;

    @Inject
    private AttachmentRows attachments;

    /**
     * Asks for attest of the draft in the revision that was seen. It must be such as could be posted but for that. Asked again,
     * it is sent once.
     */
    public Drafts.View send(String forbund, int year, long id, int revision) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = book.lock(scope, year, id);
        if (draft.wasSentFrom(revision)) {
            return views.view(draft);
        }
        draft.requireBeingWritten();
        DraftViews.requireSeen(draft, revision);
        sending.send(scope, draft);
        return views.view(draft);
    }

    /** Takes a draft back that was sent, to be changed: what was attested of it no longer counts. */
    public Drafts.View takeBack(String forbund, int year, long id) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = book.lock(scope, year, id);
        draft.takeBack(scope.username(), clock.instant());
        audit.record(scope, "attest.take-back", DraftViews.subject(draft), "");
        return views.view(draft);
    }

    /** @return the drafts of all years that wait for an attest that the caller may give, oldest first */
    public List<Sheet> mine(String forbund) {
        Scope scope = access.scope(forbund, Role.values());
        return attestBook.held(scope).isEmpty()
                ? List.of()
                : waiting(scope).stream().filter(Sheet::isMine).toList();
    }

    /** @return the drafts of all years that wait for any attest, oldest first */
    public List<Sheet> waiting(String forbund) {
        return waiting(access.scope(forbund, Role.readers()));
    }

    private List<Sheet> waiting(Scope scope) {
        return sql.list("""
                        select id from voucher_draft where forbund_id = ? and status in ('SENT', 'RECEIVED')
                        order by changed_at, id
                        """, row -> row.number("id"), scope.forbundId()).stream()
                .map(id -> sheet(scope, book.any(scope, id)))
                .toList();
    }

    /** @return the draft and all that is needed to judge it, for readers of the books and for those with a right to attest */
    public Sheet sheet(String forbund, int year, long id) {
        Scope scope = access.scope(forbund, Role.values());
        require(
                List.of(Role.readers()).stream().anyMatch(scope::is)
                        || !attestBook.held(scope).isEmpty(),
                "access.wrong-role");
        return sheet(scope, book.find(scope, year, id));
    }

    private Sheet sheet(Scope scope, Draft draft) {
        Step next = next(draft);
        String hindrance = null;
        if (next != null) {
            try {
                right(scope, draft, next);
            } catch (RuleViolation refused) {
                hindrance = refused.getMessage();
            }
        }
        return new Sheet(
                views.view(draft),
                attachments.ofDraft(scope, draft.id()),
                given(draft),
                returns(draft),
                attestBook.fingerprint(scope, draft),
                next,
                hindrance);
    }

    private static Step next(Draft draft) {
        return switch (draft.status()) {
            case SENT -> Step.RECEPTION;
            case RECEIVED -> Step.DECISION;
            default -> null;
        };
    }

    private List<Given> given(Draft draft) {
        return attestBook.attests(draft).stream()
                .map(attest ->
                        new Given(attest.step(), attest.username(), users.displayName(attest.username()), attest.at()))
                .toList();
    }

    private List<Return> returns(Draft draft) {
        return sql.list(
                """
                select r.username, u.display_name, r.reason, r.returned_at
                from attest_return r join app_user u on u.username = r.username
                where r.draft_id = ? order by r.returned_at, r.id
                """,
                row -> new Return(
                        row.text("username"), row.text("display_name"), row.text("reason"), row.instant("returned_at")),
                draft.id());
    }

    /**
     * Gives the attest that the draft waits for.
     *
     * @param step which one is meant: it is not given as the other
     * @param fingerprint of what was seen
     */
    public Sheet attest(String forbund, int year, long id, Step step, String fingerprint) {
        Scope scope = access.scope(forbund, Role.values());
        require(step != null, "attest.step-missing");
        Draft draft = book.lock(scope, year, id);
        List<Evidence.Attest> given = attestBook.attests(draft);
        if (given.stream().anyMatch(a -> a.step() == step && a.username().equals(scope.username()))
                && attestBook.isAttestedAs(draft, fingerprint)) {
            return sheet(scope, draft);
        }
        require(next(draft) == step, "attest.not-waiting");
        Held right = right(scope, draft, step);
        require(attestBook.fingerprint(scope, draft).equals(fingerprint), "attest.changed");
        Instant now = clock.instant();
        em.persist(new AttestRow(draft, fingerprint, step, scope.username(), right.id(), now));
        em.flush();
        if (step == Step.RECEPTION) {
            draft.receive(now);
        } else {
            draft.decide(now);
        }
        audit.record(scope, "attest." + step, DraftViews.subject(draft), fingerprint);
        return sheet(scope, draft);
    }

    /** Sends the draft back to the ekonom instead of attesting it. */
    public Drafts.View sendBack(String forbund, int year, long id, String reason) {
        Scope scope = access.scope(forbund, Role.values());
        require(reason != null && !reason.isBlank(), "attest.reason-missing");
        requireFits("Skälet", reason, REASON_LENGTH);
        Draft draft = book.lock(scope, year, id);
        Step next = next(draft);
        require(next != null, "attest.not-waiting");
        right(scope, draft, next);
        Instant now = clock.instant();
        em.persist(new AttestReturn(draft, scope.username(), reason.strip(), now));
        em.flush();
        draft.takeBack(scope.username(), now);
        audit.record(scope, "attest.send-back", DraftViews.subject(draft), reason.strip());
        return views.view(draft);
    }

    /** @return the right by which the caller may give the attest, or the refusal */
    private Held right(Scope scope, Draft draft, Step step) {
        List<Held> held = new ArrayList<>(attestBook.held(scope));
        held.removeIf(h -> h.step() != step);
        require(!held.isEmpty(), step == Step.RECEPTION ? "attest.no-reception-right" : "attest.no-decision-right");
        require(!attestBook.isAuthor(draft, scope.username()), "attest.own-draft");
        require(
                attestBook.attests(draft).stream().noneMatch(a -> a.username().equals(scope.username())),
                "attest.two-people");
        DraftContent content = views.content(draft);
        require(
                content.counterparty() == null
                        || !content.counterparty().equalsIgnoreCase(users.displayName(scope.username())),
                "attest.own-cost");
        held.removeIf(h -> !h.covers(content));
        require(!held.isEmpty(), "attest.other-responsibility");
        Ore amount = content.amount();
        require(
                !amount.exceeds(held.get(0).limit()),
                "attest.over-limit",
                amount,
                held.get(0).limit());
        return held.get(0);
    }
}
