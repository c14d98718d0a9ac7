package finsam.audit;

import finsam.access.Scope;
import finsam.audit.VoucherFacts.Attest;
import finsam.audit.VoucherFacts.File;
import finsam.database.Sql;
import finsam.database.Sql.Row;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the controls know of a year's vouchers: one projection, and what lies beside it by the vouchers' ids. */
@ApplicationScoped
class FactsReader {

    private static final Set<String> WRITTEN = Set.of("MANUAL", "COST", "IMPORT");

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return the year's vouchers, chain after chain, each in the order of its numbers */
    List<VoucherFacts> of(Scope scope, int year) {
        Map<Long, Set<String>> documents = texts(scope, year, """
                select a.voucher_id as id, a.sha256 as said from voucher_attachment a
                join voucher v on v.forbund_id = a.forbund_id and v.id = a.voucher_id
                where v.forbund_id = ? and v.fiscal_year = ?
                """);
        Map<Long, Set<String>> writers = texts(scope, year, """
                select v.id, a.username as said from voucher v
                join voucher_draft_author a on a.forbund_id = v.forbund_id and a.draft_id = v.draft_id
                where v.forbund_id = ? and v.fiscal_year = ?
                """);
        Map<Long, List<Attest>> attests = attests(scope, year);
        List<VoucherFacts> facts = new ArrayList<>();
        Pending pending = new Pending(facts, documents, writers, attests);
        sql.each("""
                select v.id, r.fiscal_year, r.series, r.number, v.kind, s.purpose, v.event_date, r.registered_at, r.registered_by,
                    v.text, v.counterparty, v.document_reference, v.corrects_id, v.source_id, v.source_series, v.source_number,
                    (exists (select 1 from voucher c where c.forbund_id = v.forbund_id and c.corrects_id = v.id)) as corrected,
                    p.account, p.amount_ore
                from registration r
                join voucher v on v.id = r.voucher_id
                join series s on s.forbund_id = r.forbund_id and s.code = r.series
                left join posting p on p.voucher_id = v.id
                where r.forbund_id = ? and r.fiscal_year = ? order by r.series, r.number, p.line
                """, row -> pending.take(row), scope.forbundId(), year);
        pending.end();
        return facts;
    }

    /** @return the limits that the förbund's attest knows: of rights that somebody has or had, and from when it is demanded */
    List<Ore> limits(Scope scope) {
        return sql.list("""
                select limit_ore as ore from attest_right where forbund_id = ?
                union select amount_ore as ore from attest_demand where forbund_id = ? and amount_ore > 0
                """, row -> row.ore("ore"), scope.forbundId(), scope.forbundId());
    }

    private Map<Long, Set<String>> texts(Scope scope, int year, String query) {
        Map<Long, Set<String>> texts = new HashMap<>();
        sql.each(
                query,
                row -> texts.computeIfAbsent(row.number("id"), id -> new HashSet<>())
                        .add(row.text("said")),
                scope.forbundId(),
                year);
        return texts;
    }

    private Map<Long, List<Attest>> attests(Scope scope, int year) {
        Map<Long, List<Attest>> attests = new HashMap<>();
        sql.each(
                """
                select v.id, a.step, a.username, u.display_name
                from voucher v join voucher_draft d on d.id = v.draft_id
                join attest a on a.draft_id = d.id and a.revision = d.sent_revision
                join app_user u on u.username = a.username
                where v.forbund_id = ? and v.fiscal_year = ? order by v.id, a.attested_at, a.id
                """,
                row -> attests.computeIfAbsent(row.number("id"), id -> new ArrayList<>())
                        .add(new Attest(row.text("step"), row.text("username"), row.text("display_name"))),
                scope.forbundId(),
                year);
        return attests;
    }

    /** What the lines of a voucher add up to. */
    private static final class Sums {

        private long debit;
        private long cost;
        private int costAccount;
        private long largest;
        private int largestAccount;
        private boolean paysOut;

        void add(int account, long ore) {
            String number = String.valueOf(account);
            boolean isCost = '4' <= number.charAt(0) && number.charAt(0) <= '8';
            paysOut |= ore < 0 && number.startsWith("19");
            if (ore <= 0) {
                return;
            }
            debit += ore;
            if (isCost && ore > cost) {
                cost = ore;
                costAccount = account;
            }
            if (ore > largest) {
                largest = ore;
                largestAccount = account;
            }
        }

        int account() {
            return cost > 0 ? costAccount : largestAccount;
        }
    }

    /** The voucher whose lines are being read; done when the next one begins. */
    private final class Pending {

        private final List<VoucherFacts> facts;
        private final Map<Long, Set<String>> documents;
        private final Map<Long, Set<String>> writers;
        private final Map<Long, List<Attest>> attests;
        private Sums sums = new Sums();
        private Head head;

        Pending(
                List<VoucherFacts> facts,
                Map<Long, Set<String>> documents,
                Map<Long, Set<String>> writers,
                Map<Long, List<Attest>> attests) {
            this.facts = facts;
            this.documents = documents;
            this.writers = writers;
            this.attests = attests;
        }

        void take(Row row) {
            long id = row.number("id");
            if (head == null || head.id != id) {
                end();
                head = new Head(row);
                sums = new Sums();
            }
            if (row.numberOrNull("account") != null) {
                sums.add(row.integer("account"), row.number("amount_ore"));
            }
        }

        void end() {
            if (head != null) {
                facts.add(head.with(sums, documents, writers, attests));
            }
        }
    }

    /** All of a voucher but its lines. */
    private final class Head {

        private final long id;
        private final VoucherFacts bare;

        Head(Row row) {
            this.id = row.number("id");
            Long file = row.numberOrNull("source_id");
            VoucherKind kind = VoucherKind.valueOf(row.text("kind"));
            this.bare = new VoucherFacts(
                    new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                    kind,
                    kind == VoucherKind.ORDINARY && WRITTEN.contains(row.text("purpose")),
                    row.date("event_date"),
                    row.instant("registered_at").atZone(clock.getZone()).toLocalDateTime(),
                    row.text("registered_by"),
                    row.text("text"),
                    row.text("counterparty"),
                    row.text("document_reference"),
                    row.truth("corrected"),
                    row.numberOrNull("corrects_id") != null,
                    file == null ? null : new File(file, row.text("source_series"), row.text("source_number")),
                    Ore.ZERO,
                    0,
                    false,
                    Set.of(),
                    Set.of(),
                    List.of());
        }

        VoucherFacts with(
                Sums sums,
                Map<Long, Set<String>> documents,
                Map<Long, Set<String>> writers,
                Map<Long, List<Attest>> attests) {
            return bare.with(
                    Ore.of(sums.debit),
                    sums.account(),
                    sums.paysOut || sums.cost > 0,
                    documents.getOrDefault(id, Set.of()),
                    writers.getOrDefault(id, Set.of()),
                    attests.getOrDefault(id, List.of()));
        }
    }
}
