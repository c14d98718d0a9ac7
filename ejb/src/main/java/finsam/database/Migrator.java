package finsam.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version's schema before anything uses it: what starts after it says
 * {@code @DependsOn("Migrator")}. The only one to use the owner's login.
 *
 * <p>The migrations of {@code db/migration} run on every database; what only one of them can say lies in {@code db/h2} and
 * {@code db/postgresql}, with version numbers of the same series. A new table needs no grants: see {@link TableRights}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource database;

    @Resource(lookup = "java:jboss/datasources/FinsamOwnerDS")
    private DataSource owner;

    @PostConstruct
    void migrate() {
        String product = product();
        Logins logins = Logins.of(product, database, owner);
        logins.handOver();
        Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration", "classpath:db/" + product)
                // The batch runtime has its own tables in the same schema, and makes them first.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        logins.grant();
    }

    /** @return {@code h2} or {@code postgresql} */
    private String product() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
