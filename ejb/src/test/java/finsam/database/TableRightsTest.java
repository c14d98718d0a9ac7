package finsam.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TableRightsTest {

    @Test
    void what_is_kept_is_only_added_to_with_and_without_its_triggers() {
        TableRights added = new TableRights(true, false, false);
        assertThat(TableRights.of("posting", Set.of())).isEqualTo(added);
        assertThat(TableRights.of("audit_event", Set.of())).isEqualTo(added);
        assertThat(TableRights.of("attachment", Set.of("attachment_append_only")))
                .isEqualTo(added);
    }

    @Test
    void what_stays_is_changed_and_never_removed() {
        TableRights stays = new TableRights(true, true, false);
        assertThat(TableRights.of("voucher_chain", Set.of())).isEqualTo(stays);
        assertThat(TableRights.of("template", Set.of("template_stays", "template_checked")))
                .isEqualTo(stays);
    }

    @Test
    void a_table_that_nothing_is_said_of_is_the_applications_to_write() {
        assertThat(TableRights.of("budget_line", Set.of())).isEqualTo(new TableRights(true, true, true));
        assertThat(TableRights.of("voucher_draft", Set.of("another_append_only")))
                .isEqualTo(new TableRights(true, true, true));
    }

    @Test
    void which_migrations_have_run_is_only_read() {
        assertThat(TableRights.of("flyway_schema_history", Set.of())).isEqualTo(new TableRights(false, false, false));
    }
}
