package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a document lies beside a draft. */
@Entity
@Table(name = "draft_attachment")
@IdClass(DraftAttachment.Key.class)
class DraftAttachment {

    @Id
    @Column(name = "draft_id")
    private long draftId;

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Column(name = "forbund_id")
    private long forbundId;

    private String name;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected DraftAttachment() {}

    DraftAttachment(Draft draft, long documentId, String name, String addedBy, Instant addedAt) {
        this.draftId = draft.id();
        this.forbundId = draft.forbundId();
        this.documentId = documentId;
        this.name = name;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    record Key(long draftId, long documentId) implements Serializable {}
}
