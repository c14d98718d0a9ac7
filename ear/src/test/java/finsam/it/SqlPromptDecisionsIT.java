package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.board.Decision.Outcome;
import finsam.database.Sql;
import finsam.exchange.SieImports;
import finsam.exchange.SieTaking;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nobody can do to decisions, money and documents with the application's own database login. */
@ExtendWith(ArquillianExtension.class)
class SqlPromptDecisionsIT {

    private static final long NEW = 900_000_001;

    /**
     * The förbund that is attacked: 1 000 000 kr budgeted for an insats, 400 000 granted, two proposals of 350 000 before the
     * board, one refused. In another förbund the same insats has a proposal of its own.
     */
    private static String forbund;

    private static long ours;
    private static long theirs;

    @Inject
    private TestBooks books;

    @Inject
    private SieImports imports;

    @Inject
    private SieTaking taking;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Sql sql;

    @BeforeEach
    void write() throws Exception {
        if (forbund != null) {
            return;
        }
        String written = books.forbund(2024);
        books.plan(written, 2024);
        decide(written, 400_000, Outcome.APPROVED);
        decide(written, 50_000, Outcome.REJECTED);
        books.proposeAllocation(written, 2024, 350_000);
        books.proposeAllocation(written, 2024, 350_000);
        books.proposeBudget(written, 2024, 900_000);
        books.as(
                written,
                TestBooks.EKONOM,
                () -> taking.take(
                        written,
                        imports.upload(written, "liten.se", """
                #FLAGGA 0
                #PROGRAM "Test" 1
                #FORMAT PC8
                #GEN 20240101
                #SIETYP 4
                #FNAMN "Test"
                #RAR 0 20240101 20241231
                """.getBytes(StandardCharsets.US_ASCII))
                                .id(),
                        new SieTaking.Choices(false, null)));
        String other = books.forbund(2024);
        books.plan(other, 2024);
        books.proposeAllocation(other, 2024, 350_000);
        ours = id("select id from forbund where code = ?", written);
        theirs = id("select id from forbund where code = ?", other);
        forbund = written;
    }

    private void decide(String code, long kronor, Outcome outcome) throws Exception {
        books.decide(code, TestBooks.LEDAMOT, books.proposeAllocation(code, 2024, kronor), outcome);
    }

    private long id(String query, Object... arguments) {
        return sql.one(query, row -> row.number("id"), arguments);
    }

    private long allocation(long of, String status) {
        return id("select max(id) as id from allocation where forbund_id = ? and status = ?", of, status);
    }

    private long matterOf(long allocation) {
        return id("select matter_id as id from allocation where id = ?", allocation);
    }

    /** What the board would decide, written by hand. */
    private String decision(long matter, String by) {
        return """
                insert into decision (id, forbund_id, matter_id, proposed_by, fingerprint, outcome, meeting_on, paragraph,
                    decided_by, decided_at)
                select %d, forbund_id, id, proposed_by, fingerprint, 'APPROVED', date '2024-01-15', '§ 1', %s, proposed_at
                from matter where id = %d
                """.formatted(NEW + matter, by, matter);
    }

    private String grant(long allocation) {
        return "update allocation set status = 'GRANTED', decision_id = %d where id = %d"
                .formatted(NEW + matterOf(allocation), allocation);
    }

    // Decisions

    @Test
    void nobody_decides_on_their_own_proposal() throws Exception {
        long matter = matterOf(allocation(ours, "PROPOSED"));
        prompt.refuses("decision_by_another", decision(matter, "proposed_by"));
        prompt.refuses("stays as it is", "update matter set proposed_by = 'another' where id = " + matter);
    }

    @Test
    void a_decision_is_on_what_was_proposed_and_is_taken_once() throws Exception {
        long open = matterOf(allocation(ours, "PROPOSED"));
        long decided = matterOf(allocation(ours, "GRANTED"));
        prompt.refuses(
                "decision_on_what_was_proposed",
                decision(open, "'x'")
                        .replace(
                                "proposed_by, fingerprint, 'APPROVED'",
                                "proposed_by, '" + "0".repeat(64) + "', 'APPROVED'"));
        prompt.refuses("decision_once", decision(decided, "'x'"));
        prompt.refuses("stays as it is", "update matter set status = 'OPEN' where id = " + decided);
        prompt.refuses(
                "was withdrawn", "update matter set status = 'WITHDRAWN' where id = " + open, decision(open, "'x'"));
    }

    @Test
    void what_was_proposed_and_decided_stays() throws Exception {
        prompt.refuses("stays as it is", "update matter set title = 'x' where forbund_id = " + ours);
        prompt.refuses("append-only", "update decision set outcome = 'APPROVED' where forbund_id = " + ours);
        for (String table : List.of("matter", "decision", "budget", "allocation")) {
            prompt.refuses("append-only", "delete from " + table + " where forbund_id = " + ours);
        }
    }

    @Test
    void a_decision_does_not_reach_across_the_wall() throws Exception {
        long matter = matterOf(allocation(theirs, "PROPOSED"));
        prompt.refuses(
                "decision_on_what_was_proposed",
                decision(matter, "'x'").replace("forbund_id, id, proposed_by", ours + ", id, proposed_by"));
    }

    // The budget and what is allocated of it

    @Test
    void no_more_is_allocated_than_the_line_holds() throws Exception {
        String ofInsats = " where code = 'STEGET' and budget_id = "
                + id("select id from budget where forbund_id = ? and status = 'ADOPTED'", ours);
        prompt.refuses("granted", "update budget_line set allocated_ore = amount_ore + 1" + ofInsats);
        prompt.refuses("granted", "update budget_line set allocated_ore = 0" + ofInsats);

        long first = id("select min(id) as id from allocation where forbund_id = ? and status = 'PROPOSED'", ours);
        long second = allocation(ours, "PROPOSED");
        prompt.refuses(
                "does not hold",
                decision(matterOf(first), "'x'"),
                grant(first),
                decision(matterOf(second), "'x'"),
                grant(second));
    }

    @Test
    void an_allocation_is_granted_by_the_boards_approval_of_it_alone() throws Exception {
        long proposed = allocation(ours, "PROPOSED");
        long refused = allocation(ours, "REJECTED");
        prompt.refuses("is not decided so", "update allocation set status = 'GRANTED' where id = " + proposed);
        String another = "update allocation set status = 'GRANTED', decision_id = %d where id = %d";
        for (String status : List.of("GRANTED", "REJECTED")) {
            long decision = id("select decision_id as id from allocation where id = ?", allocation(ours, status));
            prompt.refuses("is not decided so", another.formatted(decision, proposed));
        }
        prompt.refuses("stays as it was proposed", "update allocation set status = 'GRANTED' where id = " + refused);
        prompt.refuses("stays as it was proposed", "update allocation set amount_ore = 1 where id = " + proposed);
        prompt.refuses("begins as a proposal", """
                insert into allocation (id, forbund_id, fiscal_year, insats_code, amount_ore, reason, status, matter_id, decision_id)
                select %d, forbund_id, fiscal_year, insats_code, amount_ore, reason, status, matter_id, decision_id
                from allocation where id = %d
                """.formatted(NEW, allocation(ours, "GRANTED")));
    }

    @Test
    void an_allocation_does_not_reach_across_the_wall() throws Exception {
        String insert = """
                insert into allocation (id, forbund_id, fiscal_year, insats_code, amount_ore, reason, status, matter_id)
                values (%d, %d, 2024, '%s', 100, 'x', 'PROPOSED', %s)
                """;
        prompt.refuses(
                "allocation_insats",
                "update insats set code = 'THEIRS' where forbund_id = " + theirs + " and 1 = 0",
                insert.formatted(NEW, ours, "THEIRS", "null"));
        prompt.refuses(
                "allocation_matter",
                insert.formatted(NEW, ours, TestBooks.INSATS, matterOf(allocation(theirs, "PROPOSED"))));
    }

    @Test
    void a_budget_stays_as_it_was_proposed() throws Exception {
        for (String status : List.of("ADOPTED", "PROPOSED")) {
            long budget = id("select id from budget where forbund_id = ? and status = ?", ours, status);
            prompt.refuses("not of a draft", "update budget_line set amount_ore = 1 where budget_id = " + budget);
            prompt.refuses("not of a draft", "delete from budget_line where budget_id = " + budget);
            prompt.refuses("not of a draft", """
                    insert into budget_line (id, forbund_id, budget_id, line, kind, code, name, amount_ore, second_year_ore,
                        third_year_ore, allocated_ore)
                    values (%d, %d, %d, 9, 'INSATS', 'ATTACK', 'x', 100, 0, 0, 0)
                    """.formatted(NEW, ours, budget));
            prompt.refuses("stays as it was proposed", "update budget set saved_funds_ore = 1 where id = " + budget);
        }
    }

    @Test
    void a_budget_is_adopted_by_the_boards_approval_of_it_alone_and_stays_in_force() throws Exception {
        long proposed = id("select id from budget where forbund_id = ? and status = 'PROPOSED'", ours);
        long adopted = id("select id from budget where forbund_id = ? and status = 'ADOPTED'", ours);
        prompt.refuses(
                "does not go from proposed to adopted",
                "update budget set status = 'ADOPTED', decision_id = %d where id = %d"
                        .formatted(id("select decision_id as id from budget where id = ?", adopted), proposed));
        prompt.refuses("does not go from", "update budget set status = 'SUPERSEDED' where id = " + adopted);
        prompt.refuses("does not go from", "update budget set status = 'DRAFT' where id = " + adopted);
        prompt.refuses(
                "begins as a draft",
                "insert into budget (id, forbund_id, fiscal_year, version, status, saved_funds_ore, decision_id, lock_version)"
                        + " select %d, forbund_id, fiscal_year, 9, status, 0, decision_id, 0 from budget where id = %d"
                                .formatted(NEW, adopted));
    }

    @Test
    void a_later_budget_takes_over_what_is_granted_with_nothing_in_its_way() throws Exception {
        String planned = books.forbund(2024);
        books.plan(planned, 2024);
        decide(planned, 400_000, Outcome.APPROVED);

        books.decide(planned, TestBooks.LEDAMOT, books.proposeBudget(planned, 2024, 900_000), Outcome.APPROVED);
        decide(planned, 500_000, Outcome.APPROVED);

        assertThat(sql.list(
                        """
                        select b.version, b.status, l.allocated_ore from budget b join budget_line l on l.budget_id = b.id
                        join forbund f on f.id = b.forbund_id where f.code = ? order by b.version
                        """,
                        row -> row.integer("version") + " " + row.text("status") + " "
                                + row.ore("allocated_ore").toPlain(),
                        planned))
                .containsExactly("1 SUPERSEDED 400000.00", "2 ADOPTED 900000.00");
    }

    // Money and documents

    @Test
    void financing_and_documents_are_neither_changed_nor_removed() throws Exception {
        for (String change : List.of(
                "financing set total_ore = total_ore + 1",
                "contribution set amount_ore = amount_ore + 1",
                "instalment set due_on = date '2030-01-01'",
                "document set sha256 = '" + "0".repeat(64) + "'",
                "document_part set content = content")) {
            String table = change.substring(0, change.indexOf(' '));
            prompt.refuses("append-only", "update " + change + " where forbund_id = " + ours);
            prompt.refuses("append-only", "delete from " + table + " where forbund_id = " + ours);
        }
    }

    @Test
    void nothing_is_added_to_a_document() throws Exception {
        prompt.refuses("document_part_within_document", """
                insert into document_part (forbund_id, document_id, parts, part, content)
                select forbund_id, document_id, parts, 2, content from document_part where forbund_id = %d
                """.formatted(ours));
    }

    @Test
    void a_finding_is_acted_on_once_and_points_at_what_was_done() throws Exception {
        for (int rent : new int[] {100, 200}) {
            byte[] file = new String(SieFiles.soFar(rent), StandardCharsets.US_ASCII)
                    .replace("2025", "2024")
                    .getBytes(StandardCharsets.US_ASCII);
            books.as(
                    forbund,
                    TestBooks.EKONOM,
                    () -> taking.take(
                            forbund, imports.upload(forbund, "a.se", file).id(), new SieTaking.Choices(false, null)));
        }
        long open = id("select max(id) as id from sie_finding where forbund_id = ?", ours);
        String settle = "update sie_finding set note = 'x', settled_by = 'x', settled_at = current_timestamp";

        prompt.refuses("sie_finding_outcome", "update sie_finding set outcome = 'LEFT' where id = " + open);
        prompt.refuses("sie_finding_corrected", settle + ", outcome = 'CORRECTED' where id = " + open);
        prompt.refuses(
                "sie_finding_correction",
                settle + ", outcome = 'CORRECTED', correction_year = 2024, correction_series = 'A',"
                        + " correction_number = 99 where id = " + open);
        prompt.does(settle + ", outcome = 'LEFT' where id = " + open);
        prompt.refuses("settled once", "update sie_finding set outcome = 'CORRECTED' where id = " + open);
        prompt.refuses("settled once", "update sie_finding set draft_id = 1 where id = " + open);
    }

    @Test
    void no_table_is_emptied() throws SQLException {
        for (String table : List.of(
                "voucher",
                "posting",
                "posting_object",
                "voucher_history_row",
                "registration",
                "voucher_chain",
                "fiscal_year",
                "period",
                "matter",
                "decision",
                "audit_event",
                "document",
                "document_part",
                "financing",
                "contribution",
                "instalment",
                "budget",
                "budget_line",
                "allocation")) {
            String because = sql.product().equals("H2") ? "cannot truncate" : "append-only";
            prompt.refuses(because, "truncate table " + table + (sql.product().equals("H2") ? "" : " cascade"));
        }
    }
}
