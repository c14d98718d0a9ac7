package finsam.workbook;

import finsam.money.Ore;
import org.apache.poi.ss.util.CellReference;

/** A row that has been written, for others to refer to. */
public final class Line {

    private final Sheet sheet;
    private final int row;
    private final Ore[] amounts;

    /** @param amounts one for each column: null where it holds no money or the cell is empty */
    Line(Sheet sheet, int row, Ore[] amounts) {
        this.sheet = sheet;
        this.row = row;
        this.amounts = amounts;
    }

    /**
     * @return the amount under the heading and where it stands; zero if the cell is empty
     * @throws IllegalArgumentException if no column has that heading, or it holds no money
     */
    public Figure figure(String heading) {
        int column = sheet.layout().indexOf(heading);
        if (!sheet.layout().column(column).kind().isMoney()) {
            throw new IllegalArgumentException(heading + " holds no money");
        }
        String place = new CellReference(sheet.name(), row, column, false, false).formatAsString();
        return new Figure(amount(column), place);
    }

    Sheet sheet() {
        return sheet;
    }

    /** Counted from zero. */
    int row() {
        return row;
    }

    boolean holds(int column) {
        return amounts[column] != null;
    }

    Ore amount(int column) {
        return holds(column) ? amounts[column] : Ore.ZERO;
    }

    /** As a formula of the same sheet writes it: {@code E107}. */
    String cell(int column) {
        return Cells.letter(column) + (row + 1);
    }
}
