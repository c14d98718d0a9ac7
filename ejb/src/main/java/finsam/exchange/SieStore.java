package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.archive.Archive;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.rules.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where staged files lie, outside the ledger: their bytes, their sources, and what is mapped for each source. */
@ApplicationScoped
class SieStore {

    private static final String KIND = "SIE_IN";
    private static final int PART = 512 * 1024;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Archive archive;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    Optional<SieImport> withContent(Scope scope, String sha256) {
        return em.createQuery(
                        "select i from SieImport i where i.forbundId = :forbund and i.sha256 = :sha256",
                        SieImport.class)
                .setParameter("forbund", scope.forbundId())
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /** @return the förbund's files, latest first */
    List<SieImport> files(Scope scope) {
        return em.createQuery(
                        "select i from SieImport i where i.forbundId = :forbund order by i.id desc", SieImport.class)
                .setParameter("forbund", scope.forbundId())
                .getResultList();
    }

    /** @throws finsam.rules.RuleViolation {@code sie.unknown} */
    SieImport find(Scope scope, long id) {
        return theirs(scope, id, em.find(SieImport.class, id));
    }

    /** The same, and nobody else does anything to it meanwhile. Nobody waits for a job that takes it in. */
    SieImport locked(Scope scope, long id) {
        sql.first(
                        "select taken_by from sie_import where forbund_id = ? and id = ? and status = 'TAKING'",
                        row -> row.text("taken_by"),
                        scope.forbundId(),
                        id)
                .ifPresent(by -> {
                    throw new RuleViolation("sie.being-taken", by);
                });
        return theirs(scope, id, em.find(SieImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The file of a job, whosever it is. */
    SieImport any(long id) {
        return em.find(SieImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static SieImport theirs(Scope scope, long id, SieImport file) {
        require(file != null && file.forbundId() == scope.forbundId(), "sie.unknown", id);
        return file;
    }

    void keep(SieImport file, byte[] content) {
        em.persist(file);
        em.flush();
        for (int part = 1, at = 0; at < content.length; part++, at += PART) {
            em.createNativeQuery("insert into sie_part (forbund_id, import_id, part, content) values (?, ?, ?, ?)")
                    .setParameter(1, file.forbundId())
                    .setParameter(2, file.id())
                    .setParameter(3, part)
                    .setParameter(4, Arrays.copyOfRange(content, at, Math.min(at + PART, content.length)))
                    .executeUpdate();
        }
    }

    /** @return the file's bytes, which are the ones that were uploaded */
    byte[] content(Scope scope, SieImport file) {
        if (file.documentId() != null) {
            return archive.content(scope, file.documentId());
        }
        ByteBuffer content = ByteBuffer.allocate((int) file.size());
        for (int part = 1; part <= parts(file); part++) {
            content.put(part(file, part));
        }
        if (!Sha256.of(content.array()).equals(file.sha256())) {
            throw new IllegalStateException("File " + file.id() + " is not what was uploaded");
        }
        return content.array();
    }

    /** Puts the file's bytes into the archive, piece by piece. @return the id of the document */
    long archive(Scope scope, SieImport file) {
        Archive.Label label = new Archive.Label(null, KIND, file.fileName(), "application/octet-stream", Sha256.NONE);
        Iterator<InputStream> pieces = IntStream.rangeClosed(1, parts(file))
                .<InputStream>mapToObj(part -> new ByteArrayInputStream(part(file, part)))
                .iterator();
        try (InputStream content = new SequenceInputStream(enumeration(pieces))) {
            return archive.store(scope, label, file.size(), file.sha256(), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int parts(SieImport file) {
        return (int) ((file.size() + PART - 1) / PART);
    }

    private byte[] part(SieImport file, int part) {
        return sql.one(
                "select content from sie_part where forbund_id = ? and import_id = ? and part = ?",
                row -> row.bytes("content"),
                file.forbundId(),
                file.id(),
                part);
    }

    private static <T> Enumeration<T> enumeration(Iterator<T> iterator) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return iterator.hasNext();
            }

            @Override
            public T nextElement() {
                return iterator.next();
            }
        };
    }

    /** The bytes lie in the archive now, or nowhere. */
    void removeContent(SieImport file) {
        for (String table : List.of("sie_part", "sie_progress")) {
            em.createNativeQuery("delete from " + table + " where forbund_id = ? and import_id = ?")
                    .setParameter(1, file.forbundId())
                    .setParameter(2, file.id())
                    .executeUpdate();
        }
    }

    void remove(SieImport file) {
        removeContent(file);
        em.remove(file);
        em.flush();
    }

    /** @return the id of the source, which is known from now on */
    long source(Scope scope, SieSource.Name name) {
        return sql.first(
                        "select id from sie_source where forbund_id = ? and program = ? and company = ?",
                        row -> row.number("id"),
                        scope.forbundId(),
                        name.program(),
                        name.company())
                .orElseGet(() -> {
                    SieSource source = new SieSource(scope.forbundId(), name);
                    em.persist(source);
                    em.flush();
                    return source.id();
                });
    }

    /** @param source null for a file that came before sources were known */
    SieMapping mapping(Scope scope, Long source) {
        Map<String, Integer> accounts = new HashMap<>();
        Map<String, Integer> dimensions = new HashMap<>();
        if (source != null) {
            sql.each(
                    "select kind, theirs, ours from sie_map where forbund_id = ? and source_id = ?",
                    row -> (row.text("kind").equals("ACCOUNT") ? accounts : dimensions)
                            .put(row.text("theirs"), row.integer("ours")),
                    scope.forbundId(),
                    source);
        }
        return SieMapping.of(accounts, dimensions);
    }

    /** What was mapped for the source gives way to this. */
    void map(Scope scope, long source, SieMapping mapping) {
        em.createNativeQuery("delete from sie_map where forbund_id = ? and source_id = ?")
                .setParameter(1, scope.forbundId())
                .setParameter(2, source)
                .executeUpdate();
        mapping.accounts().forEach((theirs, ours) -> map(scope, source, "ACCOUNT", theirs, ours));
        mapping.dimensions().forEach((theirs, ours) -> map(scope, source, "DIMENSION", theirs, ours));
    }

    private void map(Scope scope, long source, String kind, String theirs, int ours) {
        em.createNativeQuery("insert into sie_map (forbund_id, source_id, kind, theirs, ours, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, scope.forbundId())
                .setParameter(2, source)
                .setParameter(3, kind)
                .setParameter(4, theirs)
                .setParameter(5, ours)
                .setParameter(6, scope.username())
                .setParameter(7, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }
}
