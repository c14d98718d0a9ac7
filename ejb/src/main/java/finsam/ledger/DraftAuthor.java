package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That somebody has written on a draft. */
@Entity
@Table(name = "voucher_draft_author")
@IdClass(DraftAuthor.Key.class)
class DraftAuthor {

    @Id
    @Column(name = "draft_id")
    private long draftId;

    @Id
    private String username;

    @Column(name = "forbund_id")
    private long forbundId;

    protected DraftAuthor() {}

    DraftAuthor(Draft draft, String username) {
        this.draftId = draft.id();
        this.forbundId = draft.forbundId();
        this.username = username;
    }

    record Key(long draftId, String username) implements Serializable {}
}
