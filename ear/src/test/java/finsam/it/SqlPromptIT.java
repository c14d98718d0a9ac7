package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.database.Sql;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What nobody can do to the books with the application's own database login: each attack is refused by the database, for the
 * right reason, and leaves everything as it was.
 */
@ExtendWith(ArquillianExtension.class)
class SqlPromptIT {

    private static final String ANY_HASH = "f".repeat(64);
    private static final long NEW = 900_000_001;

    /** The books that are attacked, and others beyond the wall; 2023 is closed, January 2024 too; three vouchers in 2024. */
    private static String forbund;

    private static long ours;
    private static long theirs;

    @Inject
    private TestBooks books;

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
        books.as(written, TestBooks.EKONOM, () -> {
            yearEnd.close(written, 2023);
            return null;
        });
        for (String key : List.of("b", "c", "d")) {
            books.post(written, LocalDate.of(2024, 3, 1), Ore.kronor(200), key);
        }
        theirs = id("select id from forbund where code = ?", books.forbund(2024));
        ours = id("select id from forbund where code = ?", written);
        prompt.does("update period set status = 'CLOSED' where forbund_id = " + ours
                + " and starts_on = date '2024-01-01'");
        forbund = written;
    }

    private long id(String query, Object... arguments) {
        return sql.one(query, row -> row.number("id"), arguments);
    }

    // What an attacker writes

    private static String voucher(long forbundId, int year, String date) {
        return """
                insert into voucher (id, forbund_id, fiscal_year, series, kind, event_date, text, idempotency_key, content_hash)
                values (%d, %d, %d, 'A', 'ORDINARY', date '%s', 'Attack', 'attack', '%s')
                """.formatted(NEW, forbundId, year, date, ANY_HASH);
    }

    private static String line(long forbundId, long voucher, int line, long ore) {
        return "insert into posting (forbund_id, voucher_id, line, account, amount_ore) values (%d, %d, %d, 1930, %d)"
                .formatted(forbundId, voucher, line, ore);
    }

    private String registration(long forbundId, int year, long number, long previous, String previousHash) {
        return """
                insert into registration (voucher_id, forbund_id, fiscal_year, series, number, registered_at, registered_by,
                    form, previous_number, previous_hash, hash)
                values (%d, %d, %d, 'A', %d, current_timestamp, 'prompt', 1, %s, '%s', '%s')
                """.formatted(NEW, forbundId, year, number, previous == 0 ? "null" : previous, previousHash, ANY_HASH);
    }

    /** The registration that would be the next of 2024. */
    private String next() {
        return registration(ours, 2024, 4, 3, head(3));
    }

    private String head(long number) {
        return sql.one(
                "select hash from registration where forbund_id = ? and fiscal_year = 2024 and series = 'A' and number = ?",
                row -> row.text("hash"),
                ours,
                number);
    }

    private long posted() {
        return id("select max(voucher_id) as id from registration where forbund_id = ?", ours);
    }

    // Balance and chain

    @Test
    void a_voucher_that_does_not_balance_is_not_registered() throws Exception {
        prompt.refuses(
                "does not balance",
                voucher(ours, 2024, "2024-03-01"),
                line(ours, NEW, 1, 100),
                line(ours, NEW, 2, -99),
                next());
    }

    @Test
    void a_voucher_without_lines_or_with_one_of_zero_is_not_registered() throws Exception {
        prompt.refuses("has 0 lines", voucher(ours, 2024, "2024-03-01"), next());
        prompt.refuses("posting_not_zero", voucher(ours, 2024, "2024-03-01"), line(ours, NEW, 1, 0));
    }

    @Test
    void a_number_is_not_left_out() throws Exception {
        refusesRegistration("registration_follows", registration(ours, 2024, 6, 5, head(3)));
        refusesRegistration("registration_unbroken", registration(ours, 2024, 5, 3, head(3)));
        refusesRegistration("registration_unbroken", registration(ours, 2024, 5, 0, "0".repeat(64)));
    }

    @Test
    void a_number_is_not_given_twice() throws Exception {
        refusesRegistration("registration_number_unique", registration(ours, 2024, 3, 2, head(2)));
        refusesRegistration("registration_number_unique", registration(ours, 2024, 1, 0, "0".repeat(64)));
    }

    @Test
    void a_voucher_is_not_chained_to_another_hash() throws Exception {
        refusesRegistration("registration_follows", registration(ours, 2024, 4, 3, head(2)));
        refusesRegistration("registration_follows", registration(ours, 2024, 4, 3, ANY_HASH));
    }

    private void refusesRegistration(String because, String registration) throws SQLException {
        prompt.refuses(
                because,
                voucher(ours, 2024, "2024-03-01"),
                line(ours, NEW, 1, 100),
                line(ours, NEW, 2, -100),
                registration);
    }

    @Test
    void the_end_of_a_chain_is_not_moved() throws Exception {
        String chain = " where forbund_id = " + ours + " and fiscal_year = 2024 and series = 'A'";
        prompt.refuses(
                "does not end at 2", "update voucher_chain set last_number = 2, head = '" + head(2) + "'" + chain);
        prompt.refuses("does not end at 9", "update voucher_chain set last_number = 9" + chain);
        prompt.refuses("does not end at 3", "update voucher_chain set head = '" + ANY_HASH + "'" + chain);
        prompt.refuses("stays where it is", "update voucher_chain set fiscal_year = 2023" + chain);
        prompt.refuses("append-only", "delete from voucher_chain" + chain);
    }

    @Test
    void the_same_key_is_not_used_again() throws Exception {
        prompt.refuses(
                "voucher_idempotency_key", voucher(ours, 2024, "2024-03-01").replace("'attack'", "'hand:b'"));
    }

    // What is posted

    @Test
    void nothing_is_added_to_a_registered_voucher() throws Exception {
        long posted = posted();
        prompt.refuses("is registered", line(ours, posted, 3, 100));
        prompt.refuses(
                "is registered",
                "insert into voucher_history_row (forbund_id, voucher_id, line, kind, content) values (%d, %d, 1, 'ZERO', 'x')"
                        .formatted(ours, posted));
        prompt.refuses(
                "is registered",
                "insert into dimension_object (forbund_id, dimension, code) values (%d, 6, 'ATTACK')".formatted(ours),
                """
                insert into posting_object (forbund_id, voucher_id, line, dimension, object_code)
                values (%d, %d, 1, 6, 'ATTACK')
                """.formatted(ours, posted));
    }

    @Test
    void a_line_is_not_slipped_in_while_another_registers_the_voucher() throws Exception {
        try (Connection adding = prompt.connect();
                Connection registering = prompt.connect();
                Statement addition = adding.createStatement();
                Statement registration = registering.createStatement()) {
            addition.execute(anew(voucher(ours, 2024, "2024-03-01").replace("'attack'", "'slipped in'")));
            addition.execute(anew(line(ours, NEW, 1, 100)));
            addition.execute(anew(line(ours, NEW, 2, -100)));
            adding.commit();
            addition.execute(anew(line(ours, NEW, 3, 100)));
            String next = anew(next());
            CompletableFuture<Boolean> registered = CompletableFuture.supplyAsync(() -> {
                try {
                    return registration.execute(next);
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });

            assertThatThrownBy(() -> registered.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            adding.commit();

            assertThatThrownBy(registered::join).hasMessageContaining("does not balance");
            registering.rollback();
        }
    }

    /** What waits for a lock and looks afterwards would look at the past, and miss the line or the registration. */
    @Test
    void under_a_snapshot_of_the_past_nothing_is_added_or_registered() throws Exception {
        prompt.does(
                third(voucher(ours, 2024, "2024-03-01").replace("'attack'", "'snapshot'")),
                third(line(ours, NEW, 1, 100)),
                third(line(ours, NEW, 2, -100)));
        for (String attack : List.of(third(line(ours, NEW, 3, 100)), third(next()))) {
            try (Connection past = prompt.connect();
                    Statement statement = past.createStatement()) {
                past.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                statement.executeQuery("select count(*) from registration").close();
                assertThatThrownBy(() -> statement.execute(attack)).hasMessageContaining("read committed");
                past.rollback();
                past.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private static String third(String statement) {
        return statement.replace(String.valueOf(NEW), String.valueOf(NEW + 2));
    }

    @Test
    void of_many_rows_in_one_statement_none_gets_past() throws Exception {
        String second = voucher(ours, 2024, "2024-03-01")
                .replace("'attack'", "'second'")
                .replace(String.valueOf(NEW), String.valueOf(NEW + 3));
        String firstRegistration = next();
        String secondRegistration =
                registration(ours, 2024, 5, 4, ANY_HASH).replace(String.valueOf(NEW), String.valueOf(NEW + 3));
        String both = firstRegistration + ", "
                + secondRegistration.substring(secondRegistration.indexOf("values") + "values".length());
        prompt.refuses(
                "does not balance",
                voucher(ours, 2024, "2024-03-01"),
                second,
                line(ours, NEW, 1, 100),
                line(ours, NEW, 2, -100)
                        + ", (%d, %d, 1, 1930, 100), (%d, %d, 2, 1930, -99)".formatted(ours, NEW + 3, ours, NEW + 3),
                both);
        prompt.refuses(
                "is registered",
                voucher(ours, 2024, "2024-03-01"),
                line(ours, NEW, 1, 100) + ", (%d, %d, 3, 1930, -100)".formatted(ours, posted()));
    }

    /** Whatever the statement is called that adds. */
    @Test
    void what_is_merged_is_added() throws Exception {
        prompt.refuses("is registered", """
                merge into posting using (select %d as id) as r on posting.voucher_id = r.id and posting.line = 3
                when not matched then insert (forbund_id, voucher_id, line, account, amount_ore) values (%d, r.id, 3, 1930, 100)
                """.formatted(posted(), ours));
        prompt.refuses(
                "does not balance",
                voucher(ours, 2024, "2024-03-01"),
                line(ours, NEW, 1, 100),
                line(ours, NEW, 2, -99),
                next().replace(
                                "insert into registration",
                                "merge into registration using (select 1 as one) as r on registration.number < 0"
                                        + " when not matched then insert"));
    }

    @Test
    void nothing_kept_is_changed() throws Exception {
        prompt.refuses("append-only", "update voucher set text = 'x' where forbund_id = " + ours);
        prompt.refuses("append-only", "update posting set amount_ore = -amount_ore where forbund_id = " + ours);
        prompt.refuses("append-only", "update registration set registered_by = 'x' where forbund_id = " + ours);
        prompt.refuses("append-only", "update audit_event set username = 'x' where forbund_id = " + ours);
    }

    @Test
    void nothing_kept_is_removed() throws Exception {
        for (String table : List.of("registration", "posting", "voucher", "audit_event", "period", "fiscal_year")) {
            prompt.refuses("append-only", "delete from " + table + " where forbund_id = " + ours);
        }
    }

    /** For what is left in the database, though not in the books. */
    private static String anew(String statement) {
        return statement.replace(String.valueOf(NEW), String.valueOf(NEW + 1));
    }

    // Periods and years

    @Test
    void nothing_is_registered_in_a_closed_period_or_year() throws Exception {
        prompt.refuses(
                "not dated in an open period",
                voucher(ours, 2024, "2024-01-31"),
                line(ours, NEW, 1, 100),
                line(ours, NEW, 2, -100),
                next());
        String last = sql.one(
                "select head from voucher_chain where forbund_id = ? and fiscal_year = 2023 and series = 'A'",
                row -> row.text("head"),
                ours);
        prompt.refuses(
                "not dated in an open period",
                voucher(ours, 2023, "2023-05-01"),
                line(ours, NEW, 1, 100),
                line(ours, NEW, 2, -100),
                registration(ours, 2023, 2, 1, last));
    }

    @Test
    void nothing_is_registered_under_a_date_outside_its_year() throws Exception {
        prompt.refuses(
                "not dated in an open period",
                voucher(ours, 2024, "2025-03-01"),
                line(ours, NEW, 1, 100),
                line(ours, NEW, 2, -100),
                next());
    }

    @Test
    void what_is_closed_is_not_opened_again() throws Exception {
        String of = " where forbund_id = " + ours;
        prompt.refuses("can only be closed", "update fiscal_year set status = 'OPEN'" + of + " and fiscal_year = 2023");
        prompt.refuses("can only be closed", "update period set status = 'OPEN'" + of + " and status = 'CLOSED'");
    }

    @Test
    void years_and_periods_keep_their_days() throws Exception {
        String of = " where forbund_id = " + ours + " and fiscal_year = 2024";
        prompt.refuses("can only be closed", "update fiscal_year set starts_on = date '2023-07-01'" + of);
        prompt.refuses("can only be closed", "update period set ends_on = date '2024-02-15'" + of);
        prompt.refuses("overlaps another", """
                insert into fiscal_year (id, forbund_id, fiscal_year, starts_on, ends_on, status)
                values (%d, %d, 2025, date '2024-07-01', date '2025-12-31', 'OPEN')
                """.formatted(NEW, ours));
        prompt.refuses("period_is_a_month", period(2024, "2024-01-02", "2024-12-31"));
        prompt.refuses("is not of an open year", period(2024, "2023-05-01", "2023-05-31"));
        prompt.refuses("is not of an open year", period(2023, "2023-05-01", "2023-05-31"));
    }

    private static String period(int year, String from, String to) {
        return """
                insert into period (forbund_id, fiscal_year, starts_on, ends_on, status)
                values (%d, %d, date '%s', date '%s', 'OPEN')
                """.formatted(ours, year, from, to);
    }

    // The wall

    @Test
    void no_row_of_the_books_points_across_the_wall() throws Exception {
        prompt.refuses("posting_voucher", voucher(ours, 2024, "2024-03-01"), line(theirs, NEW, 1, 100));
        prompt.refuses(
                "posting_account",
                "insert into account (id, forbund_id, number, valid_from) values (%d, %d, 9999, date '2020-01-01')"
                        .formatted(NEW, theirs),
                voucher(ours, 2024, "2024-03-01"),
                line(ours, NEW, 1, 100).replace("1930", "9999"));
        prompt.refuses(
                "posting_object_object",
                "insert into dimension_object (forbund_id, dimension, code) values (%d, 6, 'THEIRS')".formatted(theirs),
                voucher(ours, 2024, "2024-03-01"),
                line(ours, NEW, 1, 100),
                """
                insert into posting_object (forbund_id, voucher_id, line, dimension, object_code)
                values (%d, %d, 1, 6, 'THEIRS')
                """.formatted(ours, NEW));
        prompt.refuses(
                "registration_voucher",
                voucher(ours, 2024, "2024-03-01"),
                line(ours, NEW, 1, 100),
                line(ours, NEW, 2, -100),
                registration(theirs, 2024, 1, 0, "0".repeat(64)));
        prompt.refuses(
                "voucher_corrects",
                voucher(theirs, 2024, "2024-03-01")
                        .replace("content_hash)", "content_hash, corrects_id)")
                        .replace("'" + ANY_HASH + "')", "'" + ANY_HASH + "', " + posted() + ")"));
    }

    @Test
    void no_voucher_lies_in_a_year_or_series_that_is_not_there() throws Exception {
        prompt.refuses("voucher_", voucher(ours, 1999, "2024-03-01"));
        prompt.refuses("voucher_", voucher(ours, 2024, "2024-03-01").replace("'A'", "'ÅÄÖ'"));
    }

    /** What the parts of a voucher point at cannot be taken from under them, whoever asks: it has no need of a foreign key. */
    @Test
    void what_vouchers_point_at_neither_vanishes_nor_moves() throws Exception {
        String of = " where forbund_id = " + ours;
        prompt.refuses("append-only", "delete from account" + of + " and number = 7910");
        prompt.refuses("stays", "update account set number = 7911" + of + " and number = 7910");
        prompt.refuses("append-only", "delete from series" + of + " and code = 'A'");
        prompt.refuses("append-only", "update series set code = 'Å'" + of + " and code = 'A'");
        prompt.refuses("append-only", "delete from fiscal_year" + of + " and fiscal_year = 2024");
        prompt.refuses(
                "can only be closed", "update fiscal_year set forbund_id = " + theirs + of + " and fiscal_year = 2024");
        prompt.refuses("append-only", "delete from voucher" + of);
        prompt.refuses("append-only", "update voucher set series = 'B'" + of);
    }

    @Test
    void what_is_no_attack_is_let_through_and_leaves_the_books_whole() throws Exception {
        assertThat(head(3)).isNotEqualTo(ANY_HASH);
        try (Connection connection = prompt.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(voucher(ours, 2024, "2024-03-01"));
            statement.execute(line(ours, NEW, 1, 100));
            statement.execute(line(ours, NEW, 2, -100));
            statement.execute(next());
            assertThat(statement.executeUpdate("update voucher_chain set last_number = 4, head = '" + ANY_HASH
                            + "' where forbund_id = " + ours + " and fiscal_year = 2024 and series = 'A'"))
                    .isEqualTo(1);
            connection.rollback();
        }
    }
}
