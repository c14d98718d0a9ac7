package finsam.ledger;

import finsam.ledger.Attachments.View;
import finsam.screen.Place;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** The draft in which what is typed is kept, from the first change on, so that a lost session or a restarted server loses nothing. */
@Dependent
public class EntryDraft implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

    @Inject
    private Place place;

    @Inject
    private Drafts drafts;

    @Inject
    private Attests attests;

    @Inject
    private Corrections corrections;

    @Inject
    private UnreadDrafts unread;

    @Inject
    private Attachments attachments;

    private String key = UUID.randomUUID().toString();
    private Long id;
    private int revision;
    private Instant savedAt;

    /** Takes up a draft again. @return the draft as it is now: it may have been sent or posted */
    Drafts.View open(long draft, VoucherEntry entry) {
        Drafts.View view = drafts.draft(place.forbund(), place.year(), draft);
        take(view);
        entry.take(view.content(), unread.of(place.forbund(), place.year(), draft));
        return view;
    }

    /**
     * Saves what has been typed, on the revision that was seen.
     *
     * @throws finsam.rules.RuleViolation {@code draft.changed-meanwhile} among others; nothing is then overwritten
     */
    void save(EntryContent typed) {
        DraftContent content = typed.draft();
        take(
                id == null
                        ? drafts.begin(place.forbund(), place.year(), key, content)
                        : drafts.save(place.forbund(), place.year(), id, revision, content));
        unread.keep(place.forbund(), place.year(), id, typed.unread());
    }

    private void take(Drafts.View view) {
        id = view.id();
        revision = view.revision();
        savedAt = view.changedAt();
    }

    /** From now on, what is typed is kept in a draft of its own. */
    void startAnew() {
        id = null;
        key = UUID.randomUUID().toString();
    }

    Ledger.Preview preview() {
        return drafts.preview(place.forbund(), place.year(), id);
    }

    VoucherNumber post() {
        return drafts.post(place.forbund(), place.year(), id, revision);
    }

    /** Sends it for attest, as it stands in the revision that was seen. */
    Drafts.View send() {
        return attests.send(place.forbund(), place.year(), id, revision);
    }

    void discard() {
        if (id != null) {
            drafts.discard(place.forbund(), place.year(), id, revision);
        }
    }

    void attach(String name, byte[] content) {
        attachments.attach(place.forbund(), place.year(), id, name, content);
        take(drafts.draft(place.forbund(), place.year(), id));
    }

    void detach(long document) {
        attachments.detach(place.forbund(), place.year(), id, document);
        take(drafts.draft(place.forbund(), place.year(), id));
    }

    /** @return what lies beside the draft */
    public List<View> documents() {
        return id == null ? List.of() : attachments.ofDraft(place.forbund(), place.year(), id);
    }

    /** @return the corrected voucher that it is written in place of, or null */
    public VoucherNumber getReplaced() {
        return id == null
                ? null
                : corrections.replacedByDraft(place.forbund(), id).orElse(null);
    }

    /** @return the draft's id, or null before anything was typed */
    public Long getId() {
        return id;
    }

    /** @return when it was saved, {@code 14:32}, or null */
    public String getSavedAt() {
        return savedAt == null ? null : CLOCK.format(savedAt);
    }
}
