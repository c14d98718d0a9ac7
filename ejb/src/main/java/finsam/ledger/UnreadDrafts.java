package finsam.ledger;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.TreeMap;

/** What was typed in a draft and cannot be read: "tusen" for an amount, "förra fredagen" for a date. Kept as typed. */
@Stateless
@PermitAll
public class UnreadDrafts {

    private static final int TYPED_LENGTH = 200;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private DraftBook draftBook;

    @Inject
    private Sql sql;

    /** @param typed by "line field": {@code 2 debit}; line 0 is the head. What was kept before is let go */
    public void keep(String forbund, int year, long draft, Map<String, String> typed) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        draftBook.lock(scope, year, draft).requireOpen();
        if (typed.equals(read(draft))) {
            return;
        }
        em.createNativeQuery("delete from voucher_draft_unread where draft_id = ?")
                .setParameter(1, draft)
                .executeUpdate();
        typed.forEach((place, words) -> em.createNativeQuery(
                        "insert into voucher_draft_unread (forbund_id, draft_id, line, field, typed) values (?, ?, ?, ?, ?)")
                .setParameter(1, scope.forbundId())
                .setParameter(2, draft)
                .setParameter(3, Integer.parseInt(place.split(" ")[0]))
                .setParameter(4, place.split(" ")[1])
                .setParameter(5, words.substring(0, Math.min(words.length(), TYPED_LENGTH)))
                .executeUpdate());
    }

    /** @return what was kept, by "line field" */
    public Map<String, String> of(String forbund, int year, long draft) {
        draftBook.find(access.scope(forbund, Role.readers()), year, draft);
        return read(draft);
    }

    private Map<String, String> read(long draft) {
        Map<String, String> typed = new TreeMap<>();
        sql.each(
                "select line, field, typed from voucher_draft_unread where draft_id = ?",
                row -> typed.put(row.integer("line") + " " + row.text("field"), row.text("typed")),
                draft);
        return typed;
    }
}
