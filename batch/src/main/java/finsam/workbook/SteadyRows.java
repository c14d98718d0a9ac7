package finsam.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * Writes a number's exact decimal text, {@code -1234.5}, where POI would write what {@code Double.toString} makes of it,
 * {@code -1.2345E3}, which differs between Java versions (JDK-4511638).
 *
 * <p>Why an amount survives as a double: no {@link finsam.money.Ore} passes 10¹³ öre, fourteen digits. Up to there two
 * neighbouring doubles, in kronor, stand less than 0.00002 apart, so the double nearest to an amount is nearest to no other;
 * and rounded to fifteen significant digits, as here and as Excel itself does, it gives back the very digits of the amount.
 */
final class SteadyRows extends SheetDataWriter {

    private static final long FIFTEEN = 1_000_000_000_000_000L;
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    SteadyRows() throws IOException {}

    @Override
    public void writeCell(int columnIndex, Cell cell) throws IOException {
        boolean formula = cell != null && cell.getCellType() == CellType.FORMULA;
        if (cell == null || (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) != CellType.NUMERIC) {
            super.writeCell(columnIndex, cell);
            return;
        }
        _out.write("<c r=\"" + CellReference.convertNumToColString(columnIndex) + (cell.getRowIndex() + 1) + "\" s=\""
                + cell.getCellStyle().getIndex() + "\">");
        if (formula) {
            _out.write("<f>");
            outputEscapedString(cell.getCellFormula());
            _out.write("</f>");
        }
        _out.write("<v>" + decimal(cell.getNumericCellValue()) + "</v></c>");
    }

    /** The decimal text of at most fifteen significant digits that is nearest to the number. */
    static String decimal(double number) {
        long hundredths = Math.round(number * 100);
        return Math.abs(hundredths) < FIFTEEN && hundredths / 100.0 == number
                ? ofHundredths(hundredths)
                : ofAny(number);
    }

    /** An amount, or a count: what is the double nearest to so many hundredths has their digits, as said above. */
    private static String ofHundredths(long hundredths) {
        long rest = Math.abs(hundredths % 100);
        String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
        if (rest == 0) {
            return whole;
        }
        return rest % 10 == 0 ? whole + "." + rest / 10 : whole + (rest < 10 ? ".0" : ".") + rest;
    }

    static String ofAny(double number) {
        BigDecimal exact = new BigDecimal(number).round(FIFTEEN_DIGITS).stripTrailingZeros();
        return exact.toPlainString();
    }
}
