package finsam.ledger;

import finsam.access.Scope;
import finsam.rules.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Where drafts are found, within the wall of their förbund and year. */
@ApplicationScoped
class DraftBook {

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    Draft find(Scope scope, int year, long id) {
        return find(scope, year, id, LockModeType.NONE);
    }

    /** @return the draft, locked until the transaction ends, so that one after the other writes on it */
    Draft lock(Scope scope, int year, long id) {
        return find(scope, year, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return the draft, of whichever year */
    Draft any(Scope scope, long id) {
        return find(scope, em.find(Draft.class, id).year(), id);
    }

    private Draft find(Scope scope, int year, long id, LockModeType lock) {
        Draft draft = em.find(Draft.class, id, lock);
        if (draft == null || draft.forbundId() != scope.forbundId() || draft.year() != year) {
            throw new RuleViolation("draft.unknown", id, year);
        }
        return draft;
    }
}
