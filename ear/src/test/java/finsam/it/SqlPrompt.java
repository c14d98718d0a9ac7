package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * A SQL prompt, inside the server, with the application's own database login. What it attacks is refused for want of a right, or
 * for the reason given; and for that reason, by constraints and triggers, also to the owner of the tables.
 */
@ApplicationScoped
public class SqlPrompt {

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource database;

    @Resource(lookup = "java:jboss/datasources/FinsamOwnerDS")
    private DataSource owner;

    /** A connection whose statements are one transaction. */
    Connection connect() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** The last of the statements, which are one transaction, is refused for the reason, and nothing has changed afterwards. */
    void refuses(String because, String... statements) throws SQLException {
        Map<String, Set<String>> before = everything();
        refuses(database, List.of(because, "permission denied", "not enough rights"), statements);
        refuses(owner, List.of(because), statements);
        assertThat(everything()).isEqualTo(before);
    }

    /** The application's login has no right to do the last of the statements, which are one transaction; nothing has changed. */
    void forbids(String because, String... statements) throws SQLException {
        Map<String, Set<String>> before = everything();
        refuses(database, List.of(because), statements);
        assertThat(everything()).isEqualTo(before);
    }

    private static void refuses(DataSource login, List<String> because, String... statements) throws SQLException {
        int last = statements.length - 1;
        try (Connection connection = login.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String allowed : Arrays.copyOf(statements, last)) {
                statement.execute(allowed);
            }
            try {
                statement.execute(statements[last]);
                connection.commit();
                fail("Nothing refused " + statements[last]);
            } catch (SQLException refused) {
                assertThat(because)
                        .as("%s: %s", statements[last], refused.getMessage())
                        .anyMatch(reason ->
                                refused.getMessage().toLowerCase(Locale.ROOT).contains(reason));
                connection.rollback();
            }
        }
    }

    /** The owner's login refreshes what the database knows of its tables' sizes, as its own housekeeping does in time. */
    void analyze() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** Does it and keeps it, as a prompt can what is no attack. */
    void does(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String allowed : statements) {
                statement.execute(allowed);
            }
            connection.commit();
        }
    }

    /** @return the rows of every table, as text */
    private Map<String, Set<String>> everything() throws SQLException {
        Map<String, Set<String>> everything = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, """
                    select table_name from information_schema.tables
                    where table_schema = current_schema and table_type = 'BASE TABLE'
                    """)) {
                everything.put(table, column(statement, "select * from \"" + table + "\""));
            }
            connection.rollback();
        }
        return everything;
    }

    private static Set<String> column(Statement statement, String query) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(i == 1 ? "" : "|").append(result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
