package finsam.workbook;

import static finsam.workbook.Column.difference;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.text;
import static finsam.workbook.Column.verdict;

import finsam.zip.SteadyZip;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A report as a workbook: its sheets are written one after the other, row by row, and then the whole of it once.
 *
 * <p>Rows wait on the disk, not in the heap, so a sheet can be as long as Excel allows (1 048 576 rows). Equal content gives
 * equal bytes, whatever the clock, the time zone, the locale and the machine. Closing it removes what waited on the disk.
 */
public final class Workbook implements Closeable {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_HEAP = 100;

    private final String report;
    private final Facts facts;
    private final Poi poi = new Poi();
    private final Looks looks = new Looks(poi.getXSSFWorkbook());
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private Workbook(String report, Facts facts) {
        this.report = report;
        this.facts = facts;
        describe(poi.getXSSFWorkbook().getProperties());
    }

    /** @param report the report's name, as on its first page */
    public static Workbook named(String report, Facts facts) {
        return new Workbook(report, facts);
    }

    /**
     * Adds a sheet after those there are. A name that Excel does not take is changed as little as can be.
     *
     * @param name what its tab and its title say
     */
    public Sheet sheet(String name, Layout layout) {
        String tab = free(Words.sheetName(name));
        names.add(tab);
        var sheet = poi.createSheet(tab);
        int firstRow = new Page(sheet, layout, looks).begin(name, report, facts);
        return new Sheet(tab, layout, looks, sheet, firstRow);
    }

    /**
     * Adds a sheet of controls: each row names what must agree, and gives an amount from here and one from there.
     *
     * @param here what the first amount is taken from, {@code there} the second
     */
    public Sheet controls(String name, String here, String there) {
        return sheet(
                name,
                Layout.landscape(
                        text("Kontroll", 50),
                        ore(here),
                        ore(there),
                        difference("Skillnad", here, there),
                        verdict("Utfall", "Skillnad")));
    }

    /**
     * Writes the whole workbook, once; nothing can be added after.
     *
     * @throws IllegalStateException if a link leads to a sheet that was never added
     */
    public void writeTo(OutputStream out) throws IOException {
        for (int i = 0; i < poi.getNumberOfSheets(); i++) {
            poi.getSheetAt(i).getHyperlinkList().forEach(this::checkTarget);
        }
        poi.write(out);
    }

    @Override
    public void close() throws IOException {
        poi.close();
    }

    private void checkTarget(Hyperlink link) {
        String sheet = new CellReference(link.getAddress()).getSheetName();
        if (!names.contains(sheet)) {
            throw new IllegalStateException("A link leads to the sheet " + sheet + ", which is not in " + names);
        }
    }

    private String free(String name) {
        String free = name;
        for (int n = 2; names.contains(free); n++) {
            String suffix = " (" + n + ")";
            free = name.substring(0, Math.min(name.length(), 31 - suffix.length())) + suffix;
        }
        return free;
    }

    private void describe(POIXMLProperties properties) {
        var core = properties.getCoreProperties();
        core.setTitle(Words.cell(report + " " + facts.period()));
        core.setSubjectProperty(Words.cell(facts.forbund()));
        core.setCreator(Words.cell(facts.forbund()));
        core.getUnderlyingProperties().setLanguageProperty("sv-SE");
        core.setCreated(Optional.of(Date.from(facts.asOf())));
        core.setModified(Optional.of(Date.from(facts.asOf())));
        properties.getExtendedProperties().setApplication("Finsam Ledger");
    }

    /** POI's streamed workbook with the two places where it would put the machine or the moment into the bytes replaced. */
    private static final class Poi extends SXSSFWorkbook {

        Poi() {
            super(ROWS_IN_HEAP);
        }

        @Override
        protected SheetDataWriter createSheetDataWriter() throws IOException {
            return new SteadyRows();
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            return new SteadyZip(out);
        }
    }
}
