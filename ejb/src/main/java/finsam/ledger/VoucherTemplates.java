package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegister;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The förbund's konteringsmallar: saved, saved anew, ended; the last version of each name counts. */
@Stateless
@PermitAll
public class VoucherTemplates {

    /** A template in use. */
    public record View(long id, int version, TemplateContent content, Instant savedAt, String savedBy) {}

    private static final String IN_USE = """
            from voucher_template t
            where t.forbund_id = ? and not exists (select 1 from voucher_template n
                    where n.forbund_id = t.forbund_id and n.name = t.name and n.version > t.version)
                and not exists (select 1 from voucher_template_end e where e.template_id = t.id)
            """;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private Chart chart;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return the templates in use, by name */
    public List<View> inUse(String forbund) {
        return inUse(access.scope(forbund, Role.readers()));
    }

    private List<View> inUse(Scope scope) {
        Map<Long, List<TemplateContent.Line>> lines = lines(scope);
        return sql.list(
                "select t.* " + IN_USE + " order by lower(t.name), t.id",
                row -> new View(
                        row.number("id"),
                        row.integer("version"),
                        new TemplateContent(
                                row.text("name"),
                                row.text("text"),
                                row.text("counterparty"),
                                lines.get(row.number("id"))),
                        row.instant("saved_at"),
                        row.text("saved_by")),
                scope.forbundId());
    }

    /** @throws RuleViolation {@code template.unknown} */
    public View template(String forbund, long id) {
        return find(access.scope(forbund, Role.readers()), id);
    }

    private View find(Scope scope, long id) {
        return inUse(scope).stream()
                .filter(t -> t.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("template.unknown", id));
    }

    /** Saves a template; if there is one of the name, this is its next version. */
    public View save(String forbund, TemplateContent content) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        register.lock(scope);
        requireThere(scope, content);
        int version = 1
                + sql.one(
                        "select coalesce(max(version), 0) as last from voucher_template where forbund_id = ? and name = ?",
                        row -> row.integer("last"),
                        scope.forbundId(),
                        content.name() == null ? "" : content.name().strip());
        VoucherTemplate template =
                new VoucherTemplate(scope.forbundId(), version, content, scope.username(), clock.instant());
        em.persist(template);
        em.flush();
        int number = 0;
        for (TemplateContent.Line line : content.lines()) {
            int at = ++number;
            em.persist(new VoucherTemplate.Line(template, at, line));
            line.objects()
                    .forEach((dimension, code) ->
                            em.persist(new VoucherTemplate.Concern(template, at, dimension, code)));
        }
        audit.record(scope, "template.save", content.name().strip(), "version " + version + ", " + number + " rader");
        return find(scope, template.id());
    }

    private void requireThere(Scope scope, TemplateContent content) {
        Map<Integer, Account> accounts = chart.accounts(scope);
        List<String> objects = chart.objects(scope).stream()
                .map(o -> o.dimension() + " " + o.code())
                .toList();
        content.lines().forEach(line -> {
            require(accounts.containsKey(line.account()), "account.unknown", line.account());
            require(
                    line.amount() == null || !line.amount().abs().exceeds(PostingRules.LARGEST),
                    "posting.too-large",
                    line.amount(),
                    line.account(),
                    PostingRules.LARGEST);
            line.objects()
                    .forEach((dimension, code) -> require(
                            objects.contains(dimension + " " + code), "posting.unknown-object", code, dimension));
        });
    }

    /** Ends the template: it is offered no more, and stays in the history. */
    public void end(String forbund, long id) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        register.lock(scope);
        View ended = find(scope, id);
        em.persist(new VoucherTemplate.End(em.find(VoucherTemplate.class, id), scope.username(), clock.instant()));
        audit.record(scope, "template.end", ended.content().name(), "version " + ended.version());
    }

    private Map<Long, List<TemplateContent.Line>> lines(Scope scope) {
        Map<String, SortedMap<Integer, String>> objects = new HashMap<>();
        sql.each(
                "select template_id, line, dimension, object_code from voucher_template_object where forbund_id = ?",
                row -> objects.computeIfAbsent(
                                row.number("template_id") + " " + row.integer("line"), key -> new TreeMap<>())
                        .put(row.integer("dimension"), row.text("object_code")),
                scope.forbundId());
        Map<Long, List<TemplateContent.Line>> lines = new HashMap<>();
        sql.each(
                "select * from voucher_template_line where forbund_id = ? order by template_id, line",
                row -> lines.computeIfAbsent(row.number("template_id"), id -> new ArrayList<>())
                        .add(new TemplateContent.Line(
                                row.integer("account"),
                                row.ore("amount_ore"),
                                row.numberOrNull("basis_points") == null ? null : row.integer("basis_points"),
                                row.text("text"),
                                objects.get(row.number("template_id") + " " + row.integer("line")))),
                scope.forbundId());
        return lines;
    }
}
