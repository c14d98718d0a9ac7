package finsam.it;

import static finsam.it.TestBooks.CHEF;
import static finsam.it.TestBooks.EKONOM;
import static finsam.it.TestBooks.REVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.access.Scope;
import finsam.audit.AuditNotes;
import finsam.audit.AuditQuestions;
import finsam.audit.AuditSamples;
import finsam.audit.BookControls;
import finsam.audit.ControlKind;
import finsam.audit.PrintedHeads;
import finsam.audit.SampleQuestion;
import finsam.audit.SampleQuestion.Method;
import finsam.database.Sql;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nobody can do to an auditor's papers, and to the heads that are printed, with the application's own database login. */
@ExtendWith(ArquillianExtension.class)
class AuditPromptIT {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final VoucherNumber FIRST = new VoucherNumber(2024, "A", 1);

    private static String forbund;
    private static String other;
    private static long question;

    @Inject
    private TestBooks books;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Recount recount;

    @Inject
    private AuditNotes notes;

    @Inject
    private AuditSamples samples;

    @Inject
    private AuditQuestions questions;

    @Inject
    private BookControls controls;

    @Inject
    private PrintedHeads heads;

    @Inject
    private Sql sql;

    @BeforeEach
    void papers() throws Exception {
        if (forbund != null) {
            return;
        }
        String made = books.forbund(2024);
        books.post(made, MARCH, Ore.kronor(100), "a");
        books.post(made, MARCH, Ore.kronor(250), "b");
        books.plan(made, 2024);
        question = books.as(made, REVISOR, () -> {
            notes.write(made, 2024, ControlKind.DUPLICATES, FIRST, "Min egen");
            samples.draw(made, 2024, new SampleQuestion(Method.RANDOM, "frö", 2, null, null, 0, 0, null, null));
            return questions.ask(made, 2024, FIRST, null, "Vad är det?");
        });
        other = books.forbund(2024);
        books.post(other, MARCH, Ore.kronor(100), "a");
        forbund = made;
    }

    @Test
    void papers_are_not_changed_and_not_removed() throws Exception {
        for (String table : List.of(
                "audit_note",
                "audit_sample",
                "audit_sample_item",
                "audit_sample_head",
                "audit_question",
                "audit_question_entry",
                "decision_head")) {
            prompt.refuses(
                    "append-only",
                    "update " + table + " set forbund_id = forbund_id where forbund_id = " + id(forbund));
            prompt.refuses("append-only", "delete from " + table + " where forbund_id = " + id(forbund));
            prompt.refuses(
                    isH2() ? "cannot truncate" : "append-only", "truncate table " + table + (isH2() ? "" : " cascade"));
        }
    }

    @Test
    void nothing_points_across_the_wall() throws Exception {
        String note =
                "insert into audit_note (id, forbund_id, fiscal_year, control, voucher_id, username, text, written_at)"
                        + " select -1, %s, 2024, 'GAPS', v.id, 'it-ekonom', 'x', current_timestamp from voucher v where v.forbund_id = %s and v.series = 'A'"
                        + " order by v.id fetch first 1 row only";
        prompt.refuses("audit_note_voucher", note.formatted(id(forbund), id(other)));
        prompt.refuses("audit_sample_item_", """
                insert into audit_sample_item (forbund_id, sample_id, place, voucher_id, line, points)
                select s.forbund_id, s.id, 99, v.id, 1, 1 from audit_sample s join voucher v on v.forbund_id = %s
                where s.forbund_id = %s and v.series = 'A' order by s.id fetch first 1 row only
                """.formatted(id(other), id(forbund)));
        prompt.refuses("decision_head_", """
                insert into decision_head (forbund_id, matter_id, fiscal_year, series, number, hash)
                select m.forbund_id, m.id, 2024, 'B', 99, repeat('f', 64) from matter m where m.forbund_id = %s
                order by m.id fetch first 1 row only
                """.formatted(id(forbund)));
    }

    @Test
    void a_question_has_no_gap_and_no_word_after_its_closing() throws Exception {
        String entry =
                "insert into audit_question_entry (forbund_id, question_id, entry, previous, previous_open, kind, stays_open, text,"
                        + " written_by, written_at) values (" + id(forbund) + ", " + question
                        + ", %d, %s, %s, '%s', %s, 'x', 'it-ekonom', current_timestamp)";
        prompt.refuses("audit_question_entry_", entry.formatted(3, "2", "true", "ANSWER", "true"));
        prompt.refuses("audit_question_entry_", entry.formatted(2, "null", "null", "ANSWER", "true"));
        prompt.refuses("audit_question_entry_", entry.formatted(2, "1", "false", "ANSWER", "true"));
        prompt.refuses("audit_question_entry_", entry.formatted(2, "1", "true", "ANSWER", "false"));

        String made = books.forbund(2024);
        long asked = books.as(made, REVISOR, () -> questions.ask(made, 2024, null, "Konto 1930", "Vad?"));
        books.as(made, REVISOR, () -> {
            questions.close(made, asked, null);
            return null;
        });
        String after = entry.replace("(" + id(forbund) + ", " + question, "(" + id(made) + ", " + asked);
        prompt.refuses("audit_question_entry_", after.formatted(3, "2", "true", "ANSWER", "true"));
        prompt.refuses("audit_question_entry_", after.formatted(3, "2", "false", "ANSWER", "true"));
    }

    @Test
    void of_many_who_answer_and_close_at_once_each_is_after_the_other() throws Exception {
        String busy = books.forbund(2024);
        long asked = books.as(busy, REVISOR, () -> questions.ask(busy, 2024, null, "Konto 1930", "Vad?"));
        Callable<Void> answer = () -> books.as(busy, CHEF, () -> {
            questions.answer(busy, asked, "Ett svar");
            return null;
        });
        Callable<Void> close = () -> books.as(busy, REVISOR, () -> {
            questions.close(busy, asked, "Tack");
            return null;
        });

        Race.of(List.of(answer, close, answer, close, answer, close));

        List<String> kinds = books.as(busy, EKONOM, () -> questions.question(busy, asked)).entries().stream()
                .map(AuditQuestions.Entry::kind)
                .toList();
        assertThat(kinds).startsWith("QUESTION").contains("CLOSING");
        assertThat(kinds.indexOf("CLOSING")).isEqualTo(kinds.size() - 1);
    }

    @Test
    void a_head_is_found_by_its_beginning_and_a_chain_that_was_bent_is_told_of() throws Exception {
        String made = books.forbund(2024);
        books.post(made, MARCH, Ore.kronor(100), "a");
        PrintedHeads.Head printed =
                books.as(made, EKONOM, () -> heads.now(made, 2024)).get(0);
        assertThat(find(made, printed.brief()))
                .isEqualTo(new PrintedHeads.Answer(PrintedHeads.Outcome.IS_THE_END, printed, 0, true));

        books.post(made, MARCH, Ore.kronor(100), "b");
        books.post(made, MARCH, Ore.kronor(100), "c");
        assertThat(find(made, printed.hash().toUpperCase()))
                .isEqualTo(new PrintedHeads.Answer(PrintedHeads.Outcome.HAS_GONE_ON, printed, 2, true));
        assertThat(find(made, "0123 4567").outcome()).isEqualTo(PrintedHeads.Outcome.NOT_THERE);
        assertThat(find(other, printed.brief()).outcome()).isEqualTo(PrintedHeads.Outcome.NOT_THERE);
        assertThat(books.as(made, EKONOM, () -> heads.find(made, "0123 4567", "A", 1L))
                        .outcome())
                .isEqualTo(PrintedHeads.Outcome.DIFFERS);
        assertThatThrownBy(() -> find(made, "3f2a"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.ruleId()).isEqualTo("head.unreadable"));

        books.post(made, MARCH, Ore.kronor(1), "d");
        PrintedHeads.Head good =
                books.as(made, EKONOM, () -> heads.now(made, 2024)).get(0);
        assertThat(find(made, good.hash()).unbroken()).isTrue();
    }

    private PrintedHeads.Answer find(String of, String written) throws Exception {
        return books.as(of, EKONOM, () -> heads.find(of, written, null, null));
    }

    @Test
    void the_controls_read_what_was_posted_and_the_decision_keeps_the_heads() throws Exception {
        Scope scope = recount.scope(forbund);
        assertThat(controls.run(scope, 2024, ControlKind.GAPS, Map.of()).hits()).isEmpty();
        assertThat(controls.run(scope, 2024, ControlKind.BACKDATED, Map.of()).hits())
                .hasSize(2);
        assertThat(controls.run(scope, 2024, ControlKind.DUPLICATES, Map.of("least", "0", "days", "1"))
                        .hits())
                .isEmpty();
        assertThat(books.as(forbund, EKONOM, () -> heads.atDecisions(forbund)).values())
                .singleElement()
                .satisfies(kept -> assertThat(kept)
                        .extracting(head -> head.last().toString())
                        .containsExactly("A 2"));
        recount.assertHolds(forbund);
    }

    private long id(String code) {
        return sql.one("select id from forbund where code = ?", row -> row.number("id"), code);
    }

    private boolean isH2() {
        return sql.product().equals("H2");
    }
}
