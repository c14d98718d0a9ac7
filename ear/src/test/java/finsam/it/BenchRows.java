package finsam.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Inside the server: what a measurement came to, as a row of the table that {@link BenchTable} prints when all are done. */
@ApplicationScoped
public class BenchRows {

    /**
     * One row of the table.
     *
     * @param what what was measured
     * @param measured the figure
     * @param target what it should be, and whether it is
     * @param ceiling what hand-written SQL does of the same in the same run, or a dash
     * @param meaning what the figure is: over what, counted how
     * @param limit what would have to give for a better one
     */
    record Row(String what, String measured, String target, String ceiling, String meaning, String limit) {}

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource database;

    void add(Row row) {
        String line = String.join(
                        "\t",
                        List.of(
                                row.what(),
                                product(),
                                row.measured(),
                                row.target(),
                                row.ceiling(),
                                row.meaning(),
                                row.limit()))
                + "\n";
        try {
            Path rows = Path.of(System.getProperty("finsam.bench.rows"));
            Files.writeString(rows, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the target, with the word on whether it was met */
    static String target(String target, boolean met) {
        return target + (met ? ": met" : ": **not met**");
    }

    /** @return a figure as the table writes it: {@code 12 345} */
    static String figure(long figure) {
        return String.format(Locale.ROOT, "%,d", figure).replace(',', ' ');
    }

    private String product() {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData product = connection.getMetaData();
            return product.getDatabaseProductName() + " "
                    + product.getDatabaseProductVersion().replaceFirst(" .*", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
