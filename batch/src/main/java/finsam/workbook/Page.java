package finsam.workbook;

import finsam.workbook.Looks.Part;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** What every sheet has before its first row: title block, header row, column widths, and how it prints. */
final class Page {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Stockholm"));

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    private static final double SIDE_MARGIN = 0.6;
    private static final double TOP_MARGIN = 0.9;

    private final SXSSFSheet sheet;
    private final Layout layout;
    private final Looks looks;
    private int next;

    Page(SXSSFSheet sheet, Layout layout, Looks looks) {
        this.sheet = sheet;
        this.layout = layout;
        this.looks = looks;
    }

    /** @return the first row after the header row */
    int begin(String title, String report, Facts facts) {
        if (!facts.banner().isBlank()) {
            SXSSFRow banner = line(facts.banner(), Part.BANNER, 20);
            for (int column = 1; column < layout.size(); column++) {
                banner.createCell(column).setCellStyle(looks.part(Part.BANNER));
            }
        }
        line(title, Part.TITLE, 26);
        line(facts.forbund() + " · org.nr " + facts.orgNumber(), Part.FACT, 15);
        line((title.equals(report) ? "" : report + " · ") + facts.period(), Part.FACT, 15);
        line("Ur bokföringen " + MINUTE.format(facts.asOf()), Part.FACT, 15);
        line("Bokföringens tillstånd (SHA-256): " + facts.state(), Part.STATE, 18);
        header();
        view();
        print(report, facts);
        verdicts();
        return next;
    }

    private SXSSFRow line(String text, Part part, int points) {
        SXSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(points);
        SXSSFCell cell = row.createCell(0);
        cell.setCellStyle(looks.part(part));
        cell.setCellValue(Words.cell(text));
        return row;
    }

    private void header() {
        SXSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < layout.size(); i++) {
            Column column = layout.column(i);
            sheet.setColumnWidth(i, column.width() * 256);
            SXSSFCell cell = row.createCell(i);
            cell.setCellStyle(looks.heading(column.kind()));
            cell.setCellValue(Words.cell(column.heading()));
        }
        sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    }

    private void view() {
        sheet.createFreezePane(0, next);
        sheet.setActiveCell(CellAddress.A1);
        sheet.setDisplayGridlines(false);
        layout.of(Column.Kind.TEXT)
                .forEach(column -> sheet.getWorkbook()
                        .getXSSFWorkbook()
                        .getSheet(sheet.getSheetName())
                        .addIgnoredErrors(
                                new CellRangeAddress(next, LAST_ROW, column, column),
                                IgnoredErrorType.NUMBER_STORED_AS_TEXT));
    }

    private void print(String report, Facts facts) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(layout.isLandscape());
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, TOP_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, TOP_MARGIN);
        sheet.getHeader().setLeft(Words.header(facts.forbund()));
        sheet.getHeader().setRight(Words.header(facts.banner()));
        sheet.getFooter().setLeft(Words.header(report + " " + facts.period()));
        sheet.getFooter().setRight("Sida &P av &N");
    }

    /** The word in the cell is the verdict; colour only helps the eye to find it. */
    private void verdicts() {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        for (int column : layout.of(Column.Kind.VERDICT)) {
            ConditionalFormattingRule rule =
                    formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + Sheet.DEVIATES + "\"");
            FontFormatting font = rule.createFontFormatting();
            font.setFontStyle(false, true);
            font.setFontColor(Looks.colour("9B1C1C"));
            PatternFormatting pattern = rule.createPatternFormatting();
            pattern.setFillBackgroundColor(Looks.colour("FDE8E8"));
            pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formatting.addConditionalFormatting(
                    new CellRangeAddress[] {new CellRangeAddress(next, LAST_ROW, column, column)}, rule);
        }
    }
}
