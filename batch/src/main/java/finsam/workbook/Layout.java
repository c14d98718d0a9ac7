package finsam.workbook;

import finsam.workbook.Column.Kind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The columns of a sheet and the way its paper lies. The widest text column takes what is left of the page, so that the
 * figures stand at the right margin.
 */
public final class Layout {

    /** What an A4 page holds at full size inside our margins, in digits of the body font. */
    private static final int PORTRAIT_WIDTH = 92;

    private static final int LANDSCAPE_WIDTH = 138;

    private final boolean landscape;
    private final List<Column> columns;
    private final List<Integer> given;
    private final Map<Kind, List<Integer>> byKind = new EnumMap<>(Kind.class);

    private Layout(boolean landscape, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            check(columns.get(i), columns.subList(0, i));
        }
        this.landscape = landscape;
        this.columns = filled(columns, landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH);
        this.given = IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).kind().isComputed())
                .boxed()
                .toList();
        for (Kind kind : Kind.values()) {
            byKind.put(
                    kind,
                    IntStream.range(0, columns.size())
                            .filter(i -> columns.get(i).kind() == kind)
                            .boxed()
                            .toList());
        }
    }

    /**
     * @param columns from left to right, with unique headings
     * @throws IllegalArgumentException if one is computed from what is no amount to the left of it
     */
    public static Layout portrait(Column... columns) {
        return new Layout(false, List.of(columns));
    }

    /** On a page that lies; else as {@link #portrait}. */
    public static Layout landscape(Column... columns) {
        return new Layout(true, List.of(columns));
    }

    boolean isLandscape() {
        return landscape;
    }

    int size() {
        return columns.size();
    }

    List<Column> columns() {
        return columns;
    }

    Column column(int index) {
        return columns.get(index);
    }

    /** @throws IllegalArgumentException if no column has that heading */
    int indexOf(String heading) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).heading().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No column " + heading);
    }

    int width() {
        return columns.stream().mapToInt(Column::width).sum();
    }

    /** How far a label may run: up to the first column that a sum may fill. */
    int widthBeforeFigures() {
        return columns.stream()
                .takeWhile(c -> c.kind() == Kind.TEXT || c.kind() == Kind.DATE || c.kind() == Kind.NUMBER)
                .mapToInt(Column::width)
                .sum();
    }

    /** The columns whose values the caller gives. */
    List<Integer> given() {
        return given;
    }

    List<Integer> of(Kind kind) {
        return byKind.get(kind);
    }

    /** The n:th of the columns that a computed one is computed from, counted from zero. */
    int source(int column, int n) {
        return indexOf(columns.get(column).of().get(n));
    }

    private static void check(Column column, List<Column> left) {
        if (left.stream().anyMatch(c -> c.heading().equals(column.heading()))) {
            throw new IllegalArgumentException("Two columns " + column.heading());
        }
        List<String> amounts = left.stream()
                .filter(c -> c.kind().isMoney())
                .map(Column::heading)
                .toList();
        if (!amounts.containsAll(column.of())) {
            throw new IllegalArgumentException(column.heading() + " is computed from " + column.of()
                    + ", but to its left are the amounts " + amounts);
        }
    }

    private static List<Column> filled(List<Column> columns, int page) {
        int left = page - columns.stream().mapToInt(Column::width).sum();
        Column widest = columns.stream()
                .filter(c -> c.kind() == Kind.TEXT)
                .max(Comparator.comparingInt(Column::width))
                .orElse(null);
        if (left <= 0 || widest == null) {
            return columns;
        }
        Column wider = Column.text(widest.heading(), widest.width() + left);
        return columns.stream().map(c -> c == widest ? wider : c).toList();
    }
}
