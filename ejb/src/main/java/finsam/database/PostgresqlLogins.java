package finsam.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** On PostgreSQL, whoever administers it has made both logins; the owner's is a member of the application's, to take over from it. */
final class PostgresqlLogins extends Logins {

    private static final String NO_RIGHT = "42501";

    private static final String TABLES = """
            select c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                and c.relowner = (select oid from pg_roles where rolname = current_user)
            """;
    private static final String TRIGGERS = """
            select c.relname, t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
            """;

    /** Whether the login can do anything, can become the owner, and owns anything here. */
    private static final String STANDING = """
            select r.rolsuper or r.rolcreaterole or r.rolreplication
                    or has_parameter_privilege(r.oid, 'session_replication_role', 'SET') as mighty,
                pg_has_role(r.oid, current_user, 'MEMBER') as becomes_owner,
                exists (
                    select 1 from pg_shdepend s join pg_database d on d.datname = current_database()
                    where s.refclassid = 'pg_authid'::regclass and s.refobjid = r.oid and s.deptype = 'o'
                        and (s.dbid = d.oid or (s.classid = 'pg_database'::regclass and s.objid = d.oid))) as owns
            from pg_roles r where r.rolname = ?
            """;

    /** What the application's login could still make in the database, beside what it was granted. */
    private static final String MAKES = """
            select has_schema_privilege(r.oid, current_schema(), 'CREATE') or has_database_privilege(r.oid, current_database(), 'CREATE')
                or has_database_privilege(r.oid, current_database(), 'TEMPORARY') as makes
            from pg_roles r where r.rolname = ?
            """;

    PostgresqlLogins(DataSource application, DataSource owner) {
        super(application, owner);
    }

    @Override
    void handOver() {
        try (Connection owner = connectOwner()) {
            String application = application();
            String ownerName = owner.getMetaData().getUserName();
            try (PreparedStatement standing = owner.prepareStatement(STANDING)) {
                standing.setString(1, application);
                try (ResultSet login = standing.executeQuery()) {
                    login.next();
                    if (login.getBoolean("mighty") || login.getBoolean("becomes_owner")) {
                        throw stop(
                                "Programmets inloggning " + application + " kan göra vad som helst i databasen."
                                        + " Låt FINSAM_DB_USER vara en egen roll, som varken är superanvändare eller medlem i "
                                        + ownerName + " (docs/drift.md, PostgreSQL).",
                                null);
                    }
                    if (login.getBoolean("owns")) {
                        takeOver(owner, application, ownerName);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell what its logins may do", e);
        }
    }

    private Connection connectOwner() throws SQLException {
        try {
            return asOwner();
        } catch (SQLException e) {
            String application = application();
            throw stop(
                    "Databasens ägare kan inte logga in. Kör som postgres:"
                            + " create role finsam_owner login password '…' in role %s; ange FINSAM_DB_OWNER_PASSWORD och starta igen (docs/drift.md, PostgreSQL)."
                                    .formatted(application),
                    e);
        }
    }

    private static void takeOver(Connection owner, String application, String ownerName) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("reassign owned by " + quoted(application) + " to " + quoted(ownerName));
        } catch (SQLException e) {
            if (!NO_RIGHT.equals(e.getSQLState())) {
                throw e;
            }
            throw stop(
                    "Databasens ägare %2$s får inte ta över det som %1$s äger. Kör som postgres: grant %1$s to %2$s; och starta igen."
                            .formatted(application, ownerName),
                    e);
        }
    }

    @Override
    void grant() {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            String application = application();
            owner.setAutoCommit(false);
            statement.execute(String.join(";\n", grants(statement, quoted(application))));
            owner.commit();
            owner.setAutoCommit(true);
            try (PreparedStatement makes = owner.prepareStatement(MAKES)) {
                makes.setString(1, application);
                try (ResultSet login = makes.executeQuery()) {
                    login.next();
                    if (login.getBoolean("makes")) {
                        warn(
                                "Programmets inloggning " + application + " kan skapa egna tabeller i databasen, för "
                                        + owner.getMetaData().getUserName()
                                        + " äger den inte. Kör som postgres: alter database … owner to … (docs/drift.md, PostgreSQL).");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rights of the application's login could not be given", e);
        }
    }

    /** In one transaction: whoever works meanwhile never misses a right. */
    private static List<String> grants(Statement statement, String application) throws SQLException {
        List<String> grants = new ArrayList<>();
        try (ResultSet here =
                statement.executeQuery("select quote_ident(current_database()), quote_ident(current_schema())")) {
            here.next();
            grants.add("revoke create, temporary on database %s from public, %s"
                    .formatted(here.getString(1), application));
            grants.add("revoke create on schema %s from public, %s".formatted(here.getString(2), application));
            grants.add("grant usage on schema %s to %s".formatted(here.getString(2), application));
            grants.add("grant usage, select on all sequences in schema %s to %s"
                    .formatted(here.getString(2), application));
        }
        Map<String, String> columns = firstColumns(statement);
        tables(statement, TABLES, TRIGGERS).forEach((table, rights) -> {
            grants.add("revoke all on %s from public, %s".formatted(quoted(table), application));
            grants.add("grant %s on %s to %s"
                    .formatted(list(rights, quoted(columns.get(table))), quoted(table), application));
        });
        return grants;
    }

    /**
     * A row is locked, as the triggers do, only by one who may update at least one of its columns: where nothing is changed, that
     * is the first, and the trigger refuses to change that one, too.
     */
    private static String list(TableRights rights, String firstColumn) {
        String lock = rights.add() ? ", update (" + firstColumn + ")" : "";
        return "select" + (rights.add() ? ", insert" : "") + (rights.change() ? ", update" : lock)
                + (rights.remove() ? ", delete" : "");
    }

    private static Map<String, String> firstColumns(Statement statement) throws SQLException {
        Map<String, String> columns = new HashMap<>();
        try (ResultSet row = statement.executeQuery("""
                select c.relname, (
                    select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    order by a.attnum limit 1)
                from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                """)) {
            while (row.next()) {
                columns.put(row.getString(1), row.getString(2));
            }
        }
        return columns;
    }
}
