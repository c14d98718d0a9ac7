package finsam.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** A workbook read as what it is, a zip of XML, so that a figure is seen in its own digits. */
final class Xlsx {

    private static final Pattern SHEET = Pattern.compile("<sheet [^>]*name=\"([^\"]*)\"");
    private static final Pattern CELL = Pattern.compile("<(?:t|v)(?: [^>]*)?>([^<]*)</(?:t|v)>");

    private Xlsx() {}

    /** @return the names of the sheets, in their order */
    static List<String> sheets(Path workbook) throws IOException {
        return found(SHEET, workbook, "xl/workbook.xml");
    }

    /** @return what the sheet's cells hold, row by row */
    static List<String> cells(Path workbook, String sheet) throws IOException {
        int number = sheets(workbook).indexOf(sheet) + 1;
        return found(CELL, workbook, "xl/worksheets/sheet" + number + ".xml");
    }

    private static List<String> found(Pattern pattern, Path workbook, String part) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String xml = new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
            return pattern.matcher(xml)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        }
    }
}
