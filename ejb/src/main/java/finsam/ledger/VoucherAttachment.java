package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a document was added to a voucher after it had been posted. Those known at posting are {@link VoucherStore}'s to write. */
@Entity
@Table(name = "voucher_attachment")
@IdClass(VoucherAttachment.Key.class)
class VoucherAttachment {

    @Id
    @Column(name = "voucher_id")
    private long voucherId;

    @Id
    private int line;

    @Column(name = "forbund_id")
    private long forbundId;

    @Column(name = "document_id")
    private long documentId;

    private String sha256;
    private String name;

    @Column(name = "at_posting")
    private boolean atPosting;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected VoucherAttachment() {}

    VoucherAttachment(
            long forbundId, long voucherId, int line, Evidence.Attachment document, String addedBy, Instant addedAt) {
        this.forbundId = forbundId;
        this.voucherId = voucherId;
        this.line = line;
        this.documentId = document.documentId();
        this.sha256 = document.sha256();
        this.name = document.name();
        this.atPosting = false;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    record Key(long voucherId, int line) implements Serializable {}
}
