package finsam.archive;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Every document taken in or given out: its bytes, their SHA-256, who asked for it, and the state of the books it shows. */
@Stateless
@PermitAll
public class Archive {

    private static final int PART = 512 * 1024;

    /** What a document is archived as. @param year the fiscal year it concerns, or null */
    public record Label(Integer year, String kind, String name, String contentType, String stateOfBooks) {}

    /** A document as a list shows one. */
    public record Entry(
            long id,
            Integer year,
            String kind,
            String name,
            String contentType,
            long size,
            String sha256,
            String stateOfBooks,
            String requestedBy,
            Instant archivedAt) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return the id of the archived document */
    public long store(Scope scope, Label label, byte[] content) {
        try {
            return store(scope, label, content.length, Sha256.of(content), new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Stores what lies in a file, piece by piece, however large it is. @return the id of the archived document */
    public long store(Scope scope, Label label, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return store(scope, label, Files.size(file), Sha256.of(file), content);
        }
    }

    /**
     * Stores what comes piece by piece.
     *
     * @param size in bytes
     * @throws IllegalStateException if what came is not what was said
     */
    public long store(Scope scope, Label label, long size, String sha256, InputStream content) throws IOException {
        DigestInputStream digested = new DigestInputStream(content, Sha256.digest());
        Document document = new Document(
                scope.forbundId(),
                label,
                size,
                (int) ((size + PART - 1) / PART),
                sha256,
                scope.username(),
                clock.instant());
        em.persist(document);
        em.flush();
        for (int part = 1; part <= document.parts(); part++) {
            DocumentPart piece = new DocumentPart(document, part, digested.readNBytes(PART));
            em.persist(piece);
            em.flush();
            em.detach(piece);
        }
        if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(sha256)) {
            throw new IllegalStateException("Document " + label.name() + " is not what was to be archived");
        }
        audit.record(scope, "document.archive", label.name(), document.sha256());
        return document.id();
    }

    /** @return the documents of the förbund, latest first */
    public List<Entry> list(String forbund) {
        Scope scope = access.scope(forbund, Role.readers());
        return sql.list(
                "select * from document where forbund_id = ? order by id desc", Archive::entry, scope.forbundId());
    }

    public Entry entry(String forbund, long id) {
        return entry(access.scope(forbund, Role.readers()), id);
    }

    public Entry entry(Scope scope, long id) {
        return sql.first(
                        "select * from document where forbund_id = ? and id = ?", Archive::entry, scope.forbundId(), id)
                .orElseThrow(() -> new RuleViolation("document.unknown", id));
    }

    /** @return the document's bytes, which are the ones that were archived */
    public byte[] content(String forbund, long id) {
        return content(access.scope(forbund, Role.readers()), id);
    }

    public byte[] content(Scope scope, long id) {
        Entry entry = entry(scope, id);
        ByteBuffer content = ByteBuffer.allocate((int) entry.size());
        sql.each(
                "select content from document_part where forbund_id = ? and document_id = ? order by part",
                row -> content.put(row.bytes("content")),
                scope.forbundId(),
                id);
        if (!Sha256.of(content.array()).equals(entry.sha256())) {
            throw new IllegalStateException("Document " + id + " is not what was archived");
        }
        return content.array();
    }

    /**
     * Writes the document's bytes piece by piece. They are read twice: nothing is written before they are known to be the
     * ones that were archived.
     */
    public void copy(String forbund, long id, OutputStream out) throws IOException {
        Scope scope = access.scope(forbund, Role.readers());
        Entry entry = entry(scope, id);
        MessageDigest digest = Sha256.digest();
        pieces(scope, entry, digest::update);
        if (!HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw new IllegalStateException("Document " + id + " is not what was archived");
        }
        pieces(scope, entry, out::write);
    }

    /** What is done with a piece. */
    private interface Piece {
        void take(byte[] bytes) throws IOException;
    }

    /** One query a piece: a database's driver may hold all rows of a query. */
    private void pieces(Scope scope, Entry entry, Piece piece) throws IOException {
        for (int part = 1; part <= (entry.size() + PART - 1) / PART; part++) {
            piece.take(sql.one(
                    "select content from document_part where forbund_id = ? and document_id = ? and part = ?",
                    row -> row.bytes("content"),
                    scope.forbundId(),
                    entry.id(),
                    part));
        }
    }

    private static Entry entry(Sql.Row row) {
        Long year = row.numberOrNull("fiscal_year");
        return new Entry(
                row.number("id"),
                year == null ? null : year.intValue(),
                row.text("kind"),
                row.text("name"),
                row.text("content_type"),
                row.number("size_bytes"),
                row.text("sha256"),
                row.text("state_of_books"),
                row.text("requested_by"),
                row.instant("archived_at"));
    }
}
