package finsam.exchange;

import finsam.database.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How far jobs have come that take large files in: told in transactions of their own, since the job's is one whole. */
@Stateless
@PermitAll
public class SieProgress {

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    /** Nothing is done yet. */
    public void begin(long forbund, long file, int total) {
        em.createNativeQuery("delete from sie_progress where import_id = ?")
                .setParameter(1, file)
                .executeUpdate();
        em.createNativeQuery("insert into sie_progress (forbund_id, import_id, done, total) values (?, ?, 0, ?)")
                .setParameter(1, forbund)
                .setParameter(2, file)
                .setParameter(3, total)
                .executeUpdate();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done(long file, int done) {
        em.createNativeQuery(
                        "update sie_progress set done = case when ? > total then total else ? end where import_id = ?")
                .setParameter(1, done)
                .setParameter(2, done)
                .setParameter(3, file)
                .executeUpdate();
    }

    /** Ties the file to the job that takes it in. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void runsAs(long file, long execution) {
        em.createNativeQuery("update sie_progress set execution_id = ? where import_id = ?")
                .setParameter(1, execution)
                .setParameter(2, file)
                .executeUpdate();
    }

    /** @return null if no job takes the file in */
    public SieStanding.Progress of(long file) {
        return sql.first(
                        "select done, total from sie_progress where import_id = ?",
                        row -> new SieStanding.Progress(row.integer("done"), row.integer("total")),
                        file)
                .orElse(null);
    }
}
