package finsam.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** In the embedded database, whoever opens it first is its administrator: the application's login, until the first start is done. */
final class H2Logins extends Logins {

    /** As in the server's configuration. */
    private static final String OWNER = "finsam_owner";

    private static final String OWNER_PASSWORD = "finsam";

    /** Not the temporary ones: a right to one that is gone would keep the database from opening. */
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'PUBLIC' and table_type in ('BASE TABLE', 'VIEW')
            """;

    private static final String TRIGGERS =
            "select event_object_table, trigger_name from information_schema.triggers where trigger_schema = 'PUBLIC'";

    H2Logins(DataSource application, DataSource owner) {
        super(application, owner);
    }

    @Override
    void handOver() {
        try {
            try (Connection application = asApplication();
                    Statement statement = application.createStatement()) {
                if (isAdministrator(application)) {
                    statement.execute("create user if not exists " + quoted(ownerName()) + " password "
                            + literal(setting("finsam.db.owner.password", OWNER_PASSWORD)) + " admin");
                }
            }
            try (Connection owner = asOwner();
                    Statement statement = owner.createStatement()) {
                // What is refused is told to whoever asked; no file beside the database needs to say it.
                statement.execute("set trace_level_file 0");
                // Otherwise what was committed, and answered, is written up to half a second later: a killed server has
                // lost it.
                statement.execute("set write_delay 0");
            }
        } catch (SQLException e) {
            throw stop(
                    "Databasens ägare " + ownerName() + " kan inte logga in i den inbyggda databasen."
                            + " Ange samma FINSAM_DB_OWNER och FINSAM_DB_OWNER_PASSWORD som vid första starten.",
                    e);
        }
    }

    @Override
    void grant() {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            String application = quoted(application());
            Map<String, TableRights> tables = tables(statement, TABLES, TRIGGERS);
            for (Map.Entry<String, TableRights> table : tables.entrySet()) {
                Set<String> wanted = wanted(table.getValue());
                Set<String> held = held(owner, application(), table.getKey());
                give(statement, "revoke %s on %s from " + application, table.getKey(), held, wanted);
                give(statement, "grant %s on %s to " + application, table.getKey(), wanted, held);
            }
            statement.execute("alter user " + application + " admin false");
        } catch (SQLException e) {
            throw new IllegalStateException("The rights of the application's login could not be given", e);
        }
    }

    private static Set<String> wanted(TableRights rights) {
        Set<String> wanted = new TreeSet<>(Set.of("SELECT"));
        if (rights.add()) {
            wanted.add("INSERT");
        }
        if (rights.change()) {
            wanted.add("UPDATE");
        }
        if (rights.remove()) {
            wanted.add("DELETE");
        }
        return wanted;
    }

    private static Set<String> held(Connection owner, String application, String table) throws SQLException {
        try (PreparedStatement select = owner.prepareStatement("""
                select rights from information_schema.rights where grantee = ? and table_schema = 'PUBLIC' and table_name = ?
                """)) {
            select.setString(1, application);
            select.setString(2, table);
            Set<String> held = new TreeSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.addAll(Set.of(row.getString(1).split(", ")));
                }
            }
            return held;
        }
    }

    /** Does it for the rights of the first set that are not in the second. */
    private static void give(Statement statement, String command, String table, Set<String> these, Set<String> notThese)
            throws SQLException {
        Set<String> rights = new TreeSet<>(these);
        rights.removeAll(notThese);
        if (!rights.isEmpty()) {
            statement.execute(command.formatted(String.join(", ", rights), quoted(table)));
        }
    }

    private static boolean isAdministrator(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select is_admin from information_schema.users where user_name = current_user")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** As H2 keeps it: a login's name is read in capital letters. */
    private static String ownerName() {
        return setting("finsam.db.owner", OWNER).toUpperCase(Locale.ROOT);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String setting(String name, String otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(otherwise);
    }
}
