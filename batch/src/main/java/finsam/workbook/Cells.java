package finsam.workbook;

import finsam.money.Ore;
import finsam.workbook.Looks.Trait;
import finsam.workbook.Looks.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;

/** The cells of one row while it is written. A formula always carries its value, for those who only look. */
final class Cells {

    private final SXSSFRow row;
    private final Layout layout;
    private final Looks looks;
    private final Weight weight;
    private final Ore[] amounts;
    private int lines;

    Cells(SXSSFRow row, Layout layout, Looks looks, Weight weight) {
        this.row = row;
        this.layout = layout;
        this.looks = looks;
        this.weight = weight;
        this.amounts = new Ore[layout.size()];
        grow(1);
    }

    static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** Writes the name of what the row adds up; it runs on over the empty cells after it, or else takes more lines. */
    Cells label(String label) {
        for (int column = 0; column < layout.size(); column++) {
            styled(column, Trait.PLAIN);
        }
        boolean fits = Words.lines(label, layout.widthBeforeFigures()) == 1;
        styled(0, fits ? Trait.PLAIN : Trait.WRAPPED).setCellValue(Words.cell(label));
        grow(fits ? 1 : Words.lines(label, layout.column(0).width()));
        return this;
    }

    /** @throws IllegalArgumentException if the value does not belong in the column */
    void put(int column, Object value) {
        if (value == null) {
            styled(column, Trait.PLAIN);
            return;
        }
        switch (layout.column(column).kind()) {
            case TEXT -> {
                if (value instanceof Link link) {
                    text(column, link.text(), true);
                    leadTo(column, "'" + Words.sheetName(link.sheet()).replace("'", "''") + "'!A1");
                } else {
                    text(column, as(String.class, column, value), false);
                }
            }
            case NUMBER -> number(column, value instanceof Integer i ? (Long) (long) i : as(Long.class, column, value));
            case DATE -> styled(column, Trait.PLAIN).setCellValue(as(LocalDate.class, column, value));
            case PERCENT ->
                styled(column, Trait.PLAIN)
                        .setCellValue(as(BigDecimal.class, column, value).doubleValue());
            case ORE, BALANCE -> {
                if (value instanceof Figure figure) {
                    money(column, figure.amount(), figure.place(), true);
                    leadTo(column, figure.place());
                } else {
                    money(column, as(Ore.class, column, value), "", false);
                }
            }
            default -> throw new IllegalArgumentException(layout.column(column).heading() + " is computed");
        }
    }

    /** @param formula empty where nothing is added up, or too much for a formula: then only the exact amount is written */
    void sum(int column, Ore amount, String formula) {
        money(column, amount, formula, false);
    }

    /** Writes what is computed from the amounts of the row, and hands them over. */
    Ore[] amounts() {
        for (int column = 0; column < layout.size(); column++) {
            switch (layout.column(column).kind()) {
                case DIFFERENCE -> difference(column, layout.source(column, 0), layout.source(column, 1));
                case SHARE -> share(column, layout.source(column, 0), layout.source(column, 1));
                case VERDICT -> verdict(column, layout.source(column, 0));
                case MISSING -> styled(column, Trait.PLAIN).setCellValue(Sheet.MISSING);
                default -> {
                    // The caller's own, or added up.
                }
            }
        }
        return amounts;
    }

    void conclude(int column, int firstRow, boolean deviates) {
        String above = letter(column) + (firstRow + 1) + ":" + letter(column) + row.getRowNum();
        verdict(column, "COUNTIF(" + above + ",\"" + Sheet.DEVIATES + "\")=0", deviates);
    }

    private void difference(int column, int from, int less) {
        if (amounts[from] == null && amounts[less] == null) {
            styled(column, Trait.PLAIN);
            return;
        }
        Ore left = amounts[from] == null ? Ore.ZERO : amounts[from];
        Ore right = amounts[less] == null ? Ore.ZERO : amounts[less];
        money(column, left.minus(right), "ROUND(" + here(from) + "-" + here(less) + ",2)", false);
    }

    private void share(int column, int part, int whole) {
        SXSSFCell cell = styled(column, Trait.PLAIN);
        if (amounts[part] == null || amounts[whole] == null) {
            return;
        }
        cell.setCellFormula("IF(" + here(whole) + "=0,\"\"," + here(part) + "/" + here(whole) + ")");
        if (amounts[whole].isZero()) {
            cell.setCellValue("");
        } else {
            cell.setCellValue(amounts[part]
                    .toKronor()
                    .divide(amounts[whole].toKronor(), MathContext.DECIMAL64)
                    .doubleValue());
        }
    }

    private void verdict(int column, int of) {
        if (amounts[of] == null) {
            if (cell(column) == null) {
                styled(column, Trait.PLAIN);
            }
            return;
        }
        verdict(column, "ROUND(" + here(of) + ",2)=0", !amounts[of].isZero());
    }

    private void verdict(int column, String agrees, boolean deviates) {
        SXSSFCell cell = styled(column, Trait.PLAIN);
        cell.setCellFormula("IF(" + agrees + ",\"" + Sheet.AGREES + "\",\"" + Sheet.DEVIATES + "\")");
        cell.setCellValue(deviates ? Sheet.DEVIATES : Sheet.AGREES);
    }

    private void text(int column, String text, boolean linked) {
        Trait plain = Words.startsLikeFormula(text) ? Trait.QUOTED : Trait.PLAIN;
        styled(column, linked ? Trait.LINKED : plain).setCellValue(Words.cell(text));
        grow(Words.lines(text, layout.column(column).width()));
    }

    private void number(int column, Long number) {
        if (number.toString().length() >= layout.column(column).width()) {
            throw new IllegalArgumentException(
                    number + " is too wide for " + layout.column(column).heading());
        }
        styled(column, Trait.PLAIN).setCellValue(number);
    }

    /** The one place where an amount becomes a double; {@link SteadyRows} says why none of its öre is lost. */
    private void money(int column, Ore amount, String formula, boolean linked) {
        amounts[column] = amount;
        SXSSFCell cell = styled(column, linked ? Trait.LINKED : Trait.PLAIN);
        if (!formula.isEmpty()) {
            cell.setCellFormula(formula);
        }
        cell.setCellValue(amount.toKronor().doubleValue());
    }

    private void leadTo(int column, String place) {
        SXSSFCell cell = cell(column);
        XSSFHyperlink link = (XSSFHyperlink)
                cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(place);
        link.setTooltip("Gå till " + place);
        cell.setHyperlink(link);
    }

    /** Heights are written, since not every program works them out from wrapped text. */
    private void grow(int needed) {
        if (needed > lines) {
            lines = needed;
            row.setHeightInPoints(Words.height(lines));
        }
    }

    private String here(int column) {
        return letter(column) + (row.getRowNum() + 1);
    }

    private SXSSFCell cell(int column) {
        return row.getCell(column);
    }

    private SXSSFCell styled(int column, Trait trait) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(looks.cell(layout.column(column).kind(), weight, trait));
        return cell;
    }

    private <T> T as(Class<T> type, int column, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(layout.column(column).heading() + " takes a " + type.getSimpleName()
                    + ", not " + value + " (" + value.getClass().getSimpleName() + ")");
        }
        return type.cast(value);
    }
}
