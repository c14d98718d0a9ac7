package finsam.workbook;

import finsam.money.Ore;
import finsam.workbook.Column.Kind;
import finsam.workbook.Looks.Part;
import finsam.workbook.Looks.Weight;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * A sheet being written from the top down. A row that has been written is on its way to the disk and never changes: what adds
 * it up comes after it.
 */
public final class Sheet {

    /** What a verdict says: a word, so that nothing hangs on its colour. */
    public static final String AGREES = "OK";

    public static final String DEVIATES = "AVVIKER";

    /** What stands where there is nothing to show. */
    public static final String MISSING = "saknas";

    private final String name;
    private final Layout layout;
    private final Looks looks;
    private final SXSSFSheet sheet;
    private final Tally tally;
    private final BitSet deviating = new BitSet();
    private final int firstRow;
    private int next;

    Sheet(String name, Layout layout, Looks looks, SXSSFSheet sheet, int firstRow) {
        this.name = name;
        this.layout = layout;
        this.looks = looks;
        this.sheet = sheet;
        this.firstRow = firstRow;
        this.next = firstRow;
        this.tally = new Tally(layout.size());
    }

    /** The name on the tab; not the one asked for where that is no name a sheet can have. */
    public String name() {
        return name;
    }

    public Layout layout() {
        return layout;
    }

    /** A heading over the rows that follow. */
    public void section(String heading) {
        words(heading, Part.SECTION).setHeightInPoints(22);
    }

    /** Text that takes part in nothing, over as many lines as it needs. */
    public void note(String text) {
        SXSSFRow row = words(text, Part.NOTE);
        row.setHeightInPoints(Words.height(Words.lines(text, layout.width())));
        if (layout.size() > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, layout.size() - 1));
        }
    }

    /**
     * @param values one for each column that is not computed, left to right, null for an empty cell: a {@link String} or a
     *     {@link Link} in a text column, an {@link Integer} or {@link Long} in a number column, a {@link java.time.LocalDate},
     *     an {@link Ore} or a {@link Figure}, and as percent a {@link java.math.BigDecimal} part of one
     * @throws IllegalArgumentException if a value does not belong in its column, or they are too many or too few
     */
    public Line row(Object... values) {
        List<Integer> given = layout.given();
        if (values.length != given.size()) {
            throw new IllegalArgumentException(
                    "A row of " + name + " takes " + given.size() + " values, not " + values.length);
        }
        Cells cells = begin(Weight.ROW);
        for (int i = 0; i < values.length; i++) {
            cells.put(given.get(i), values[i]);
        }
        Line line = end(cells);
        tally.add(line, layout.of(Kind.ORE));
        return line;
    }

    /** Adds up the rows since the last sub-total or total; a balance stands as it did in the last of them. */
    public Line subtotal(String label) {
        Cells cells = begin(Weight.SUBTOTAL).label(label);
        for (int column : layout.of(Kind.ORE)) {
            if (tally.groupHolds(column)) {
                cells.sum(column, tally.subtotal(column), tally.subtotalFormula(Cells.letter(column)));
            }
        }
        for (int column : layout.of(Kind.BALANCE)) {
            tally.last()
                    .filter(row -> row.holds(column))
                    .ifPresent(row -> cells.sum(column, row.amount(column), row.cell(column)));
        }
        Line line = end(cells);
        tally.closeGroup(line);
        return line;
    }

    /** Adds up everything since the last total, through its sub-totals. */
    public Line total(String label) {
        Cells cells = begin(Weight.TOTAL).label(label);
        for (int column : layout.of(Kind.ORE)) {
            if (tally.holds(column)) {
                cells.sum(column, tally.total(column), tally.totalFormula(Cells.letter(column)));
            }
        }
        tally.closeAll();
        return end(cells);
    }

    /** Adds up lines of this sheet, such as a result of its totals; takes no part in totals itself. */
    public Line sum(String label, Line... lines) {
        return sum(Weight.TOTAL, label, lines);
    }

    /** As {@link #sum}, where it is a step on the way. */
    public Line partialSum(String label, Line... lines) {
        return sum(Weight.SUBTOTAL, label, lines);
    }

    private Line sum(Weight weight, String label, Line... lines) {
        if (Arrays.stream(lines).anyMatch(line -> line.sheet() != this)) {
            throw new IllegalArgumentException("Only its own lines can be added up in " + name);
        }
        Cells cells = begin(weight).label(label);
        for (int column : layout.of(Kind.ORE)) {
            Ore amount = Ore.sum(List.of(lines), line -> line.amount(column));
            cells.sum(
                    column,
                    amount,
                    Arrays.stream(lines).map(line -> line.cell(column)).collect(Collectors.joining("+")));
        }
        return end(cells);
    }

    /** One verdict on all the verdicts above it: it deviates if any of them does. */
    public Line conclude(String label) {
        Cells cells = begin(Weight.TOTAL).label(label);
        for (int column : layout.of(Kind.VERDICT)) {
            cells.conclude(column, firstRow, deviating.get(column));
        }
        return end(cells);
    }

    private Cells begin(Weight weight) {
        return new Cells(sheet.createRow(next), layout, looks, weight);
    }

    private Line end(Cells cells) {
        Line line = new Line(this, next++, cells.amounts());
        for (int column : layout.of(Kind.VERDICT)) {
            if (!line.amount(layout.source(column, 0)).isZero()) {
                deviating.set(column);
            }
        }
        return line;
    }

    private SXSSFRow words(String text, Part part) {
        SXSSFRow row = sheet.createRow(next++);
        SXSSFCell cell = row.createCell(0);
        cell.setCellStyle(looks.part(part));
        cell.setCellValue(Words.cell(text));
        return row;
    }
}
