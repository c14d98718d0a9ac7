package finsam.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The database's two logins. The owner's makes and changes tables, with the migrations and never else; the application's, with
 * which all else is done, reads and adds, and changes and removes only where something may change: it cannot drop a trigger.
 *
 * <p>The application's login may have begun as the owner: in a new database, where the server's batch runtime makes its tables
 * before any migration, and in one of an earlier version. What it owns is handed over at the next start.
 */
abstract class Logins {

    private static final Logger LOG = Logger.getLogger("finsam");

    private final DataSource applicationLogin;
    private final DataSource ownerLogin;

    Logins(DataSource applicationLogin, DataSource ownerLogin) {
        this.applicationLogin = applicationLogin;
        this.ownerLogin = ownerLogin;
    }

    /** @param product {@code h2} or {@code postgresql} */
    static Logins of(String product, DataSource application, DataSource owner) {
        return product.equals("h2") ? new H2Logins(application, owner) : new PostgresqlLogins(application, owner);
    }

    /** Before the migrations: all is the owner's. @throws IllegalStateException if it cannot be: the log says what to do */
    abstract void handOver();

    /** After the migrations: the application's login has the rights it needs to every table there now is, and no others. */
    abstract void grant();

    Connection asApplication() throws SQLException {
        return applicationLogin.getConnection();
    }

    Connection asOwner() throws SQLException {
        return ownerLogin.getConnection();
    }

    /** @return the name of the application's login */
    String application() throws SQLException {
        try (Connection connection = asApplication()) {
            return connection.getMetaData().getUserName();
        }
    }

    /** @return the schema's tables in small letters, each with what may be done to it */
    static Map<String, TableRights> tables(Statement statement, String tablesQuery, String triggersQuery)
            throws SQLException {
        Map<String, Set<String>> triggers = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(tablesQuery)) {
            while (row.next()) {
                triggers.put(row.getString(1), new HashSet<>());
            }
        }
        try (ResultSet row = statement.executeQuery(triggersQuery)) {
            while (row.next()) {
                Set<String> names = triggers.get(row.getString(1));
                if (names != null) {
                    names.add(row.getString(2).toLowerCase(Locale.ROOT));
                }
            }
        }
        Map<String, TableRights> rights = new TreeMap<>();
        triggers.forEach((table, names) -> rights.put(table, TableRights.of(table.toLowerCase(Locale.ROOT), names)));
        return rights;
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Ends the start with one sentence in the log that says what to do. */
    static IllegalStateException stop(String sentence, SQLException cause) {
        LOG.log(Level.SEVERE, "Finsam Ledger startar inte: {0}", sentence);
        return new IllegalStateException(sentence, cause);
    }

    static void warn(String sentence) {
        LOG.warning(sentence);
    }
}
