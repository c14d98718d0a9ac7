package finsam.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A piece of a document's bytes, small enough for any database. */
@Entity
@Table(name = "document_part")
@IdClass(DocumentPart.Key.class)
class DocumentPart {

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Id
    private int part;

    private int parts;

    @Column(name = "forbund_id")
    private long forbundId;

    private byte[] content;

    protected DocumentPart() {}

    DocumentPart(Document document, int part, byte[] content) {
        this.forbundId = document.forbundId();
        this.documentId = document.id();
        this.parts = document.parts();
        this.part = part;
        this.content = content;
    }

    record Key(long documentId, int part) implements Serializable {}
}
