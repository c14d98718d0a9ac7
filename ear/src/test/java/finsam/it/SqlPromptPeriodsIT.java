package finsam.it;

import static finsam.it.TestBooks.CHEF;
import static finsam.it.TestBooks.EKONOM;

import finsam.database.Sql;
import finsam.ledger.Periods;
import finsam.ledger.Reopenings;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody with a SQL prompt opens what is closed, unless another person has agreed to it. */
@ExtendWith(ArquillianExtension.class)
class SqlPromptPeriodsIT {

    private static final long NEW = 900_000_101;
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

    /** 2023 is closed; of 2024, January has been opened and closed again, and February is closed and asked for. */
    private static String forbund;

    private static long ours;
    private static long used;
    private static long waiting;

    @Inject
    private TestBooks books;

    @Inject
    private Periods periods;

    @Inject
    private Reopenings reopenings;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Sql sql;

    @BeforeEach
    void write() throws Exception {
        if (forbund != null) {
            return;
        }
        String written = books.forbund(2023, 2024);
        books.post(written, LocalDate.of(2023, 5, 1), Ore.kronor(100), "a");
        used = books.as(written, EKONOM, () -> {
            yearEnd.close(written, 2023);
            periods.close(written, 2024, JANUARY);
            return reopenings.askForMonth(written, 2024, JANUARY, "Fel konto");
        });
        books.as(written, CHEF, () -> {
            reopenings.open(written, used);
            periods.closeThrough(written, 2024, FEBRUARY);
            return null;
        });
        waiting = books.as(written, EKONOM, () -> reopenings.askForMonth(written, 2024, FEBRUARY, "Fel konto"));
        ours = sql.one("select id from forbund where code = ?", row -> row.number("id"), written);
        forbund = written;
    }

    private static String opens(LocalDate month) {
        return "update period set status = 'OPEN' where forbund_id = %d and fiscal_year = %d and starts_on = date '%s'"
                .formatted(ours, month.getYear(), month);
    }

    private static String opensYear() {
        return "update fiscal_year set status = 'OPEN' where forbund_id = " + ours + " and fiscal_year = 2023";
    }

    private static String reopening(LocalDate from, boolean wholeYear, int closing) {
        return """
                insert into reopening (id, forbund_id, fiscal_year, starts_on, whole_year, closing, reason, asked_by, asked_at)
                values (%d, %d, %d, date '%s', %s, %d, 'Attack', 'mallory', current_timestamp)
                """.formatted(NEW, ours, from.getYear(), from, wholeYear, closing);
    }

    private static String answer(long reopening, String askedBy, String outcome, String by) {
        return """
                insert into reopening_answer (reopening_id, forbund_id, asked_by, outcome, answered_by, answered_at)
                values (%d, %d, '%s', '%s', '%s', current_timestamp)
                """.formatted(reopening, ours, askedBy, outcome, by);
    }

    @Test
    void what_is_closed_is_not_opened_without_a_reopening() throws Exception {
        prompt.refuses("nobody else agreed", opens(JANUARY));
        prompt.refuses("nobody else agreed", opens(FEBRUARY));
        prompt.refuses("nobody else agreed", opensYear());
    }

    @Test
    void a_request_that_nobody_has_answered_or_that_was_refused_opens_nothing() throws Exception {
        prompt.refuses(
                "nobody else agreed", answer(waiting, forbund + ".ekonom", "REFUSED", "mallory"), opens(FEBRUARY));
        prompt.refuses(
                "nobody else agreed",
                answer(waiting, forbund + ".ekonom", "WITHDRAWN", forbund + ".ekonom"),
                opens(FEBRUARY));
    }

    @Test
    void nobody_opens_what_they_asked_for_themselves_not_even_under_another_name() throws Exception {
        prompt.refuses(
                "reopening_answered_by_another", answer(waiting, forbund + ".ekonom", "OPENED", forbund + ".ekonom"));
        prompt.refuses("reopening_answer_of", answer(waiting, "nobody", "OPENED", forbund + ".ekonom"));
        prompt.refuses(
                "reopening_answered_by_another",
                reopening(JANUARY, false, 2),
                answer(NEW, "mallory", "OPENED", "mallory"));
    }

    @Test
    void a_reopening_is_used_once_and_answered_once() throws Exception {
        prompt.refuses("is not one that stands", reopening(JANUARY, false, 1));
        prompt.refuses("nobody else agreed", opens(JANUARY));
        prompt.refuses("", answer(used, forbund + ".ekonom", "OPENED", "mallory"));
    }

    @Test
    void a_reopening_opens_exactly_what_it_was_asked_for() throws Exception {
        String agreed = answer(NEW, "mallory", "OPENED", "eve");
        prompt.refuses("nobody else agreed", reopening(JANUARY, false, 2), agreed, opens(FEBRUARY));
        prompt.refuses("nobody else agreed", reopening(LocalDate.of(2023, 1, 1), false, 1), agreed, opensYear());
        prompt.refuses(
                "nobody else agreed",
                reopening(LocalDate.of(2023, 1, 1), true, 1),
                agreed,
                opens(LocalDate.of(2023, 1, 1)));
        prompt.refuses("is not one that stands", reopening(LocalDate.of(2024, 1, 1), true, 1));
        prompt.refuses("is not one that stands", reopening(LocalDate.of(2024, 4, 1), false, 0));
    }

    @Test
    void no_month_of_a_closed_year_is_opened_even_if_another_agrees() throws Exception {
        prompt.refuses(
                "is not of an open year",
                reopening(LocalDate.of(2023, 5, 1), false, 1),
                answer(NEW, "mallory", "OPENED", "eve"),
                opens(LocalDate.of(2023, 5, 1)));
    }

    @Test
    void a_year_with_an_open_month_is_not_closed() throws Exception {
        prompt.refuses(
                "has an open month",
                "update fiscal_year set status = 'CLOSED' where forbund_id = " + ours + " and fiscal_year = 2024");
    }

    @Test
    void the_count_of_closings_is_the_databases_own() throws Exception {
        prompt.refuses(
                "nobody else agreed",
                "update period set closings = 1 where forbund_id = " + ours + " and starts_on = date '2024-01-01'",
                opens(JANUARY));
        prompt.refuses("is not one that stands", """
                insert into closing (id, forbund_id, fiscal_year, starts_on, whole_year, closing, closed_by, closed_at)
                values (%d, %d, 2024, date '2024-02-01', false, 2, 'mallory', current_timestamp)
                """.formatted(NEW, ours));
        prompt.refuses("closing_once", """
                insert into closing (id, forbund_id, fiscal_year, starts_on, whole_year, closing, closed_by, closed_at)
                values (%d, %d, 2024, date '2024-02-01', false, 1, 'mallory', current_timestamp)
                """.formatted(NEW, ours));
    }

    @Test
    void closings_requests_and_answers_stay_as_they_were_written() throws Exception {
        for (String table : new String[] {"closing", "reopening", "reopening_answer"}) {
            prompt.refuses(
                    "append-only", "update " + table + " set forbund_id = forbund_id where forbund_id = " + ours);
            prompt.refuses("append-only", "delete from " + table + " where forbund_id = " + ours);
            prompt.refuses("", "truncate table " + table);
        }
        prompt.refuses("reopening_has_a_reason", reopening(JANUARY, false, 2).replace("Attack", "  "));
    }

    @Test
    void no_reopening_points_across_the_wall() throws Exception {
        long theirs = sql.one("select id from forbund where code = ?", row -> row.number("id"), books.forbund(2024));
        prompt.refuses(
                "is not one that stands",
                reopening(FEBRUARY, false, 1)
                        .replace("(%d, %d,".formatted(NEW, ours), "(%d, %d,".formatted(NEW, theirs)));
        prompt.refuses(
                "reopening_answer_of",
                answer(waiting, forbund + ".ekonom", "OPENED", "mallory")
                        .replace("(%d, %d,".formatted(waiting, ours), "(%d, %d,".formatted(waiting, theirs)));
    }
}
