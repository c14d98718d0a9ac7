package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import finsam.money.WrittenSum;
import finsam.rules.RuleViolation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows copied out of a spreadsheet, as lines of a voucher: account, debit, credit, text, insats, finansiär, ansvar, motpart, ESF,
 * or one amount with its sign in place of debit and credit. A row of headings may say otherwise; a column whose heading is
 * not known is left out and told of.
 *
 * <p>Every cell comes out as it was written, but for an amount that can be read: that stands in the column of its sign. What
 * cannot be read is for the line to mark; nothing is dropped, nothing is guessed.
 *
 * @param unknown the headings that were not known
 */
public record PastedRows(List<Row> rows, List<String> unknown) {

    /** The most rows that are read at once. */
    public static final int MOST = 1000;

    /** What a column holds. */
    public enum Column {
        ACCOUNT("konto", "kontonr", "kontonummer"),
        DEBIT("debet", "debit"),
        CREDIT("kredit", "credit"),
        AMOUNT("belopp", "summa", "belopp sek", "belopp kr"),
        TEXT("text", "radtext", "benämning", "kontonamn", "beskrivning", "namn"),
        INSATS("insats"),
        FINANCIER("finansiär"),
        RESPONSIBILITY("ansvar"),
        COUNTERPARTY("motpart"),
        ESF("esf", "esf-projekt");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }

        static Optional<Column> headed(String cell) {
            String heading = cell.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst(",? ?(kr|sek)$", "")
                    .strip();
            return Stream.of(values())
                    .filter(column -> column.headings.contains(heading))
                    .findFirst();
        }
    }

    /** One row. @param cells what stands in each column; a column without text is not there */
    public record Row(Map<Column, String> cells) {

        /** @return what stands in the column, or null */
        public String cell(Column column) {
            return cells.get(column);
        }
    }

    private static final Pattern WORDS = Pattern.compile("\\p{L}.*", Pattern.DOTALL);
    private static final List<Column> OBJECTS =
            List.of(Column.INSATS, Column.FINANCIER, Column.RESPONSIBILITY, Column.COUNTERPARTY, Column.ESF);

    public PastedRows {
        rows = List.copyOf(rows);
        unknown = List.copyOf(unknown);
    }

    /** @throws RuleViolation {@code paste.too-many} or {@code paste.nothing} */
    public static PastedRows parse(String text) {
        List<List<String>> cells = PastedCells.of(text == null ? "" : text);
        require(!cells.isEmpty(), "paste.nothing");
        require(cells.size() <= MOST + 1, "paste.too-many", cells.size(), MOST);
        List<String> unknown = new ArrayList<>();
        List<Column> columns;
        if (isHeading(cells.get(0))) {
            columns = headed(cells.remove(0), unknown);
        } else {
            columns = usual(cells);
        }
        List<Row> rows = cells.stream().map(row -> row(columns, row)).toList();
        require(!rows.isEmpty(), "paste.nothing");
        return new PastedRows(rows, unknown);
    }

    private static boolean isHeading(List<String> row) {
        return row.stream()
                        .anyMatch(cell -> Column.headed(cell)
                                .filter(c -> c == Column.ACCOUNT)
                                .isPresent())
                && row.stream().noneMatch(PastedRows::isAmount);
    }

    private static List<Column> headed(List<String> headings, List<String> unknown) {
        List<Column> columns = new ArrayList<>();
        for (String heading : headings) {
            Column column =
                    Column.headed(heading).filter(c -> !columns.contains(c)).orElse(null);
            if (column == null && !heading.isBlank()) {
                unknown.add(heading.strip());
            }
            columns.add(column);
        }
        return columns;
    }

    /** Without headings: a second column of words is the text; a third of amounts is the credit. */
    private static List<Column> usual(List<List<String>> rows) {
        List<Column> columns = new ArrayList<>(List.of(Column.ACCOUNT));
        boolean textFirst = !isEmpty(rows, 1)
                && !mostly(rows, 1, cell -> !WORDS.matcher(cell.strip()).matches());
        int amounts = textFirst ? 2 : 1;
        if (textFirst) {
            columns.add(Column.TEXT);
        }
        boolean twoColumns = mostly(rows, amounts + 1, PastedRows::isAmount)
                || mostly(rows, amounts + 2, cell -> true) && isEmpty(rows, amounts + 1);
        columns.addAll(twoColumns ? List.of(Column.DEBIT, Column.CREDIT) : List.of(Column.AMOUNT));
        if (!textFirst) {
            columns.add(Column.TEXT);
        }
        columns.addAll(OBJECTS);
        return columns;
    }

    /** @return whether there are cells in the column, and at least half of them are so */
    private static boolean mostly(List<List<String>> rows, int column, Predicate<String> so) {
        List<String> written = rows.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column))
                .filter(cell -> !cell.isBlank())
                .toList();
        return !written.isEmpty() && written.stream().filter(so).count() * 2 >= written.size();
    }

    private static boolean isEmpty(List<List<String>> rows, int column) {
        return rows.stream()
                .allMatch(row -> row.size() <= column || row.get(column).isBlank());
    }

    private static Row row(List<Column> columns, List<String> written) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), written.size()); i++) {
            String cell = written.get(i).strip();
            if (columns.get(i) != null && !cell.isEmpty()) {
                put(cells, columns.get(i), cell);
            }
        }
        return new Row(cells);
    }

    private static void put(Map<Column, String> cells, Column column, String cell) {
        if (column == Column.AMOUNT || column == Column.DEBIT || column == Column.CREDIT) {
            Optional<Ore> amount = amount(cell);
            boolean credit =
                    column == Column.CREDIT ^ amount.filter(Ore::isNegative).isPresent();
            boolean nothing =
                    column != Column.AMOUNT && amount.filter(Ore::isZero).isPresent();
            if (!nothing) {
                cells.merge(
                        credit ? Column.CREDIT : Column.DEBIT,
                        amount.map(a -> a.abs().toString()).orElse(cell),
                        (first, second) -> first + " " + second);
            }
        } else {
            cells.put(column, cell);
        }
    }

    private static boolean isAmount(String cell) {
        return amount(cell).isPresent();
    }

    private static Optional<Ore> amount(String cell) {
        try {
            return Optional.of(WrittenSum.parse(cell.replaceFirst("(?i)\\s*(kr|sek)$", "")));
        } catch (RuleViolation unreadable) {
            return Optional.empty();
        }
    }
}
