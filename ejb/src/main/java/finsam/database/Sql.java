package finsam.database;

import finsam.money.Ore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Projections: rows of SQL read straight into records, for what is shown and reported. Entities are for what is changed.
 *
 * <p>Reads what the current transaction has written, too: the persistence context is flushed first.
 */
@ApplicationScoped
public class Sql {

    private static final int FETCH_SIZE = 1000;

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource dataSource;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    /** @return the rows in the order of the query */
    public <T> List<T> list(String query, Function<Row, T> record, Object... arguments) {
        List<T> rows = new ArrayList<>();
        each(query, row -> rows.add(record.apply(row)), arguments);
        return rows;
    }

    /** @return the first row, if there is one */
    public <T> Optional<T> first(String query, Function<Row, T> record, Object... arguments) {
        return list(query, record, arguments).stream().findFirst();
    }

    /** @return the first row of a query that always has one */
    public <T> T one(String query, Function<Row, T> record, Object... arguments) {
        return first(query, record, arguments).orElseThrow();
    }

    /** Hands over row after row without holding them: for what is long. */
    public void each(String query, Consumer<Row> consumer, Object... arguments) {
        if (em.isJoinedToTransaction()) {
            em.flush();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(FETCH_SIZE);
            bind(statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    consumer.accept(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Query failed: " + query, e);
        }
    }

    /** @return the name of the database's product: {@code H2} or {@code PostgreSQL} */
    public String product() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** @return the pattern of LIKE for a text in small letters that contains the words, whatever signs they hold */
    public static String containing(String words) {
        return "%" + words.strip().toLowerCase().replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /** @return the rows in the order of their texts by code point: a database orders texts by its own rules */
    public static <T> List<T> inOrder(List<T> rows, Function<T, String> text) {
        return rows.stream()
                .sorted((a, b) -> Arrays.compareUnsigned(
                        text.apply(a).getBytes(StandardCharsets.UTF_8),
                        text.apply(b).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof Instant instant) {
                argument = instant.atOffset(ZoneOffset.UTC);
            }
            statement.setObject(i + 1, argument);
        }
    }

    /** The row the query stands on; columns by name. */
    public static final class Row {

        private interface Read<T> {
            T from(ResultSet result) throws SQLException;
        }

        private final ResultSet result;

        public Row(ResultSet result) {
            this.result = result;
        }

        public String text(String column) {
            return read(r -> r.getString(column));
        }

        public Ore ore(String column) {
            return read(r -> {
                long ore = r.getLong(column);
                return r.wasNull() ? null : Ore.of(ore);
            });
        }

        public long number(String column) {
            return read(r -> r.getLong(column));
        }

        public int integer(String column) {
            return read(r -> r.getInt(column));
        }

        public Long numberOrNull(String column) {
            return read(r -> {
                long number = r.getLong(column);
                return r.wasNull() ? null : number;
            });
        }

        public boolean truth(String column) {
            return read(r -> r.getBoolean(column));
        }

        public LocalDate date(String column) {
            return read(r -> r.getObject(column, LocalDate.class));
        }

        public Instant instant(String column) {
            OffsetDateTime at = read(r -> r.getObject(column, OffsetDateTime.class));
            return at == null ? null : at.toInstant();
        }

        public byte[] bytes(String column) {
            return read(r -> r.getBytes(column));
        }

        private <T> T read(Read<T> read) {
            try {
                return read.from(result);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
