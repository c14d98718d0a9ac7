package finsam.access;

import finsam.database.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Gives what a transaction has done its numbers in the behandlingshistorik, in that transaction, when all else in it is done: a
 * chain is locked last, by all in the same order, for as long as it takes to write the events and commit.
 */
@ApplicationScoped
class AuditChains {

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    /** Adds it to what the current transaction will write before it ends. */
    void add(Occurrence what) {
        if (transaction.getResource(AuditChains.class) instanceof Pending pending) {
            pending.occurrences.add(what);
            return;
        }
        Pending pending = new Pending();
        pending.occurrences.add(what);
        transaction.putResource(AuditChains.class, pending);
        transaction.registerInterposedSynchronization(pending);
    }

    private void write(List<Occurrence> occurrences) {
        em.flush();
        TreeMap<Long, List<Occurrence>> byChain = new TreeMap<>();
        occurrences.forEach(what -> byChain.computeIfAbsent(AuditChain.key(what.forbundId()), k -> new ArrayList<>())
                .add(what));
        byChain.values().forEach(this::writeOne);
        em.flush();
    }

    private void writeOne(List<Occurrence> occurrences) {
        Long forbundId = occurrences.get(0).forbundId();
        AuditChain chain = locked(forbundId);
        String forbund = forbundId == null
                ? null
                : sql.one(
                        "select organisation_number from forbund where id = ?",
                        row -> row.text("organisation_number"),
                        forbundId);
        occurrences.forEach(what -> em.persist(chain.add(what, forbund)));
    }

    /** @return the chain, which a förbund gets in the transaction that registers it */
    private AuditChain locked(Long forbundId) {
        AuditChain chain = em.find(AuditChain.class, AuditChain.key(forbundId), LockModeType.PESSIMISTIC_WRITE);
        if (chain == null) {
            chain = new AuditChain(forbundId);
            em.persist(chain);
            em.flush();
        }
        return chain;
    }

    private final class Pending implements Synchronization {

        private final List<Occurrence> occurrences = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            write(occurrences);
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
