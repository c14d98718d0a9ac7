package finsam.ledger;

import finsam.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of drafts: their lines, what those concern, and who has written on them. */
@ApplicationScoped
class DraftLines {

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    /** Takes the draft's lines away. */
    void clear(Draft draft) {
        em.flush();
        em.createQuery(
                        "delete from DraftObject o where o.lineId in (select l.id from DraftLine l where l.draftId = :draft)")
                .setParameter("draft", draft.id())
                .executeUpdate();
        em.createQuery("delete from DraftLine l where l.draftId = :draft")
                .setParameter("draft", draft.id())
                .executeUpdate();
    }

    void write(Draft draft, List<DraftContent.Line> typed) {
        for (int i = 0; i < typed.size(); i++) {
            DraftLine line = new DraftLine(draft, i + 1, typed.get(i));
            em.persist(line);
            typed.get(i).objects().forEach((dimension, code) -> em.persist(new DraftObject(line, dimension, code)));
        }
    }

    void flush() {
        em.flush();
    }

    void noteAuthor(Draft draft, String username) {
        if (em.find(DraftAuthor.class, new DraftAuthor.Key(draft.id(), username)) == null) {
            em.persist(new DraftAuthor(draft, username));
        }
    }

    /** @return all that was typed */
    DraftContent content(Draft draft) {
        Map<Long, TreeMap<Integer, String>> objects = new HashMap<>();
        sql.each(
                """
                select o.line_id, o.dimension, o.object_code
                from voucher_draft_object o join voucher_draft_line l on l.id = o.line_id where l.draft_id = ?
                """,
                row -> objects.computeIfAbsent(row.number("line_id"), id -> new TreeMap<>())
                        .put(row.integer("dimension"), row.text("object_code")),
                draft.id());
        List<DraftContent.Line> lines = sql.list(
                "select * from voucher_draft_line where draft_id = ? order by line",
                row -> new DraftContent.Line(
                        row.text("account"),
                        row.ore("debit_ore"),
                        row.ore("credit_ore"),
                        row.text("text"),
                        objects.get(row.number("id"))),
                draft.id());
        DraftContent head = draft.head();
        return new DraftContent(
                head.series(), head.date(), head.text(), head.counterparty(), head.documentReference(), lines);
    }
}
