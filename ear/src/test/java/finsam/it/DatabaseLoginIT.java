package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.database.Sql;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The application's own database login cannot take down what protects the books: no trigger, no constraint, no table, no right.
 * What it cannot do while they stand is in {@link SqlPromptIT} and {@link SqlPromptDecisionsIT}.
 */
@ExtendWith(ArquillianExtension.class)
class DatabaseLoginIT {

    private static boolean booked;

    @Inject
    private TestBooks books;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Sql sql;

    @BeforeEach
    void book() throws Exception {
        if (!booked) {
            books.post(books.forbund(2024), LocalDate.of(2024, 3, 1), Ore.kronor(200), "a");
            booked = true;
        }
    }

    private boolean isH2() {
        return sql.product().equals("H2");
    }

    /** Each of the statements is refused, as each product says it. */
    private void forbids(String onH2, String onPostgresql, String... statements) throws SQLException {
        for (String statement : statements) {
            prompt.forbids(isH2() ? onH2 : onPostgresql, statement);
        }
    }

    @Test
    void it_does_not_drop_a_trigger() throws Exception {
        if (isH2()) {
            prompt.forbids("not enough rights", "drop trigger posting_append_only");
        } else {
            prompt.forbids("must be owner", "drop trigger posting_append_only on posting");
        }
    }

    @Test
    void it_does_not_disable_a_trigger() throws Exception {
        if (isH2()) {
            prompt.forbids("not enough rights", "alter table posting set referential_integrity false");
        } else {
            prompt.forbids("must be owner", "alter table posting disable trigger all");
            prompt.forbids("must be owner", "alter table posting disable trigger posting_append_only");
        }
    }

    @Test
    void it_does_not_let_the_database_pass_over_triggers_and_references() throws Exception {
        if (isH2()) {
            prompt.forbids("admin rights", "set referential_integrity false");
            prompt.forbids("admin rights", "set mode mysql");
        } else {
            prompt.forbids("permission denied", "set session_replication_role = replica");
            prompt.forbids("permission denied", "set role finsam_owner");
        }
    }

    @Test
    void it_does_not_truncate_what_is_kept() throws Exception {
        for (String table :
                List.of("audit_event", "posting_object", "registration", "voucher_chain", "decision", "period")) {
            prompt.forbids(isH2() ? "cannot truncate" : "permission denied", "truncate table " + table);
        }
        prompt.forbids(isH2() ? "not enough rights" : "permission denied", "truncate table user_role");
    }

    @Test
    void it_does_not_alter_a_constraint_away() throws Exception {
        forbids(
                "not enough rights",
                "must be owner",
                "alter table registration drop constraint registration_unbroken",
                "alter table posting alter column amount_ore drop not null",
                "drop index posting_by_account");
    }

    @Test
    void it_does_not_put_another_trigger_or_function_in_a_triggers_place() throws Exception {
        if (isH2()) {
            prompt.forbids(
                    "admin rights",
                    "create trigger mine before insert on posting for each row call 'finsam.database.h2.RefuseChange'");
            prompt.forbids("admin rights", "create alias mine for 'java.lang.Math.abs(int)'");
            prompt.forbids("admin rights", "runscript from '/tmp/mine.sql'");
        } else {
            String does = " returns trigger language plpgsql as $$ begin return new; end $$";
            prompt.forbids("permission denied", "create or replace function finsam_refuse_change()" + does);
            prompt.forbids("permission denied", "create function mine()" + does);
            prompt.forbids("must be owner", "alter function finsam_refuse_change() rename to mine");
            prompt.forbids("must be owner", "drop function finsam_refuse_change() cascade");
            prompt.forbids(
                    "permission denied",
                    "create trigger mine before insert on posting for each row execute function finsam_refuse_change()");
        }
    }

    @Test
    void it_does_not_grant_itself_rights() throws Exception {
        if (isH2()) {
            prompt.forbids("not enough rights", "grant all on posting to finsam");
            prompt.forbids("admin rights", "alter user finsam admin true");
            prompt.forbids("admin rights", "create user mine password 'mine' admin");
        } else {
            // PostgreSQL only warns, and grants nothing.
            prompt.forbids("permission denied", "grant all on posting to finsam", "delete from posting");
            prompt.forbids("must have admin option", "grant finsam_owner to finsam");
            prompt.forbids("must be superuser", "create role mine superuser");
            prompt.forbids("permission denied", "create role mine");
            prompt.forbids("must be owner", "alter table posting owner to finsam");
        }
    }

    @Test
    void it_does_not_drop_a_table_or_what_holds_it() throws Exception {
        forbids("not enough rights", "must be owner", "drop table posting cascade", "drop table job_execution cascade");
        forbids(
                "not enough rights",
                "must be owner",
                "drop sequence voucher_seq",
                "alter sequence voucher_seq restart with 1");
        if (isH2()) {
            prompt.forbids("admin rights", "drop all objects");
            prompt.forbids("not enough rights", "drop schema public cascade");
        } else {
            prompt.forbids("must be owner", "drop schema public cascade");
        }
    }

    @Test
    void it_does_not_put_a_table_of_its_own_in_the_place_of_another() throws Exception {
        forbids("not enough rights", "permission denied", "create table mine (id integer)");
        forbids("admin rights", "permission denied", "create schema mine");
        forbids("already exists", "permission denied", "create local temporary table posting (id integer)");
    }

    @Test
    void it_does_not_change_which_migrations_have_run() throws Exception {
        forbids(
                "not enough rights",
                "permission denied",
                "update \"flyway_schema_history\" set \"success\" = false",
                "delete from \"flyway_schema_history\"");
    }

    @Test
    void it_has_no_right_to_change_or_remove_what_is_only_added_to() throws Exception {
        for (String table : List.of("voucher", "posting", "registration", "decision", "audit_event", "document_part")) {
            forbids("not enough rights", "permission denied", "delete from " + table + " where 1 = 0");
        }
        forbids(
                "not enough rights",
                "permission denied",
                "update posting set amount_ore = 1 where 1 = 0",
                "update audit_event set detail = '' where 1 = 0",
                "delete from app_user where 1 = 0",
                "delete from voucher_chain where 1 = 0");
    }

    @Test
    void it_reads_every_table_and_does_what_the_application_does() throws Exception {
        prompt.does("update app_user set active = active where 1 = 0", "delete from budget_line where 1 = 0");
        long postings = sql.one("select count(*) as n from posting", row -> row.number("n"));
        assertThat(postings).isPositive();
    }
}
