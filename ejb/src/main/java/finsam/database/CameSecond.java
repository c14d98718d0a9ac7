package finsam.database;

import finsam.rules.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Around every call of every service: whoever loses a race for the same thing gets an answer and not a failure. What the call
 * has changed is written before it returns, so that the database says so in time.
 */
public class CameSecond {

    /** Unique violation, serialization failure, deadlock, lock not gained. */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "55P03", "HYT00");

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @AroundInvoke
    public Object answer(InvocationContext call) throws Exception {
        int depth = enter();
        try {
            Object result = call.proceed();
            if (depth == 1 && isActive()) {
                em.flush();
            }
            return result;
        } catch (RuntimeException e) {
            if (is(e)) {
                throw new RuleViolation("api.changed-meanwhile");
            }
            throw e;
        } finally {
            leave(depth);
        }
    }

    /** @return whether the error says that somebody else was first */
    static boolean is(Throwable error) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .anyMatch(e -> e instanceof OptimisticLockException
                        || e instanceof SQLException sql
                                && sql.getSQLState() != null
                                && STATES.contains(sql.getSQLState()));
    }

    private boolean isActive() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** @return how many calls within each other the transaction is in, this one with them; zero without a transaction */
    private int enter() {
        if (!isActive()) {
            return 0;
        }
        int depth = transaction.getResource(CameSecond.class) instanceof Integer around ? around + 1 : 1;
        transaction.putResource(CameSecond.class, depth);
        return depth;
    }

    private void leave(int depth) {
        if (depth > 0) {
            transaction.putResource(CameSecond.class, depth - 1);
        }
    }
}
