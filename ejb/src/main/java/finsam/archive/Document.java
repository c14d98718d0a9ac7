package finsam.archive;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;

@Entity
class Document extends ForbundRow {

    @Column(name = "fiscal_year")
    private Integer year;

    private String kind;
    private String name;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "size_bytes")
    private long size;

    private int parts;
    private String sha256;

    @Column(name = "state_of_books")
    private String stateOfBooks;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "archived_at")
    private Instant archivedAt;

    protected Document() {}

    Document(
            long forbundId,
            Archive.Label label,
            long size,
            int parts,
            String sha256,
            String requestedBy,
            Instant archivedAt) {
        super(forbundId);
        this.year = label.year();
        this.kind = label.kind();
        this.name = label.name();
        this.contentType = label.contentType();
        this.stateOfBooks = label.stateOfBooks();
        this.size = size;
        this.parts = parts;
        this.sha256 = sha256;
        this.requestedBy = requestedBy;
        this.archivedAt = archivedAt;
    }

    int parts() {
        return parts;
    }

    String sha256() {
        return sha256;
    }
}
