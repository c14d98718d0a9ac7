package finsam.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of one table that go to the database in a single statement, column by column: {@code insert … select … from unnest(…)}
 * is understood by PostgreSQL and H2 alike, and a trigger for the whole statement sees them together.
 */
public final class Rows {

    /** A column and the type that both databases know it by. */
    private record Column(String name, String type) {

        /** @return the values as an array of their own kind, which PostgreSQL's driver sends as bytes and not as text */
        Object[] array(List<Object> values) {
            return switch (type) {
                case "bigint" -> values.toArray(Long[]::new);
                case "integer" -> values.toArray(Integer[]::new);
                case "varchar" -> values.toArray(String[]::new);
                default -> values.toArray();
            };
        }
    }

    private final String insert;
    private final List<Column> columns;
    private final List<List<Object>> values = new ArrayList<>();

    /** @param columns name and type by turns: {@code "id bigint", "text varchar"} */
    public Rows(String table, String... columns) {
        this.columns = Arrays.stream(columns)
                .map(column -> column.split(" ", 2))
                .map(parts -> new Column(parts[0], parts[1]))
                .toList();
        String names = this.columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays = this.columns.stream()
                .map(column -> "cast(? as " + column.type() + " array)")
                .collect(Collectors.joining(", "));
        this.insert = "insert into " + table + " (" + names + ") select " + names + " from unnest(" + arrays + ") as r("
                + names + ")";
        this.columns.forEach(column -> values.add(new ArrayList<>()));
    }

    /** @param row the values in the order of the columns; an instant as a {@link java.time.OffsetDateTime} */
    public void add(Object... row) {
        for (int i = 0; i < row.length; i++) {
            values.get(i).add(row[i]);
        }
    }

    /** Sends what has been added, and begins anew. */
    public void insert(Connection connection) throws SQLException {
        if (values.get(0).isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                statement.setArray(i + 1, connection.createArrayOf(column.type(), column.array(values.get(i))));
            }
            statement.executeUpdate();
        }
        values.forEach(List::clear);
    }
}
