package finsam.ledger;

import java.util.ArrayList;
import java.util.List;

/** The cells of each row that has any: parted by tabs or, if there are none, by semicolons; quotes as a spreadsheet writes them. */
final class PastedCells {

    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();

    static List<List<String>> of(String text) {
        PastedCells cells = new PastedCells();
        cells.read(text.replace("\r\n", "\n").replace('\r', '\n'), text.indexOf('\t') < 0 ? ';' : '\t');
        return cells.rows;
    }

    private void read(String text, char separator) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && cell.isEmpty() && closing(text, at, separator) > at) {
                int closing = closing(text, at, separator);
                cell.append(
                        text.substring(at + 1, closing).replace("\"\"", "\"").replace('\n', ' '));
                at = closing;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else {
                cell.append(c);
            }
            at++;
        }
        endRow();
    }

    /** @return where the quote that opens here is closed, before the end of a cell; −1 if it is only a sign */
    private static int closing(String text, int opening, char separator) {
        int at = text.indexOf('"', opening + 1);
        while (at >= 0) {
            if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at = text.indexOf('"', at + 2);
            } else {
                boolean ends =
                        at + 1 == text.length() || text.charAt(at + 1) == separator || text.charAt(at + 1) == '\n';
                return ends ? at : -1;
            }
        }
        return -1;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (row.stream().anyMatch(c -> !c.isBlank())) {
            rows.add(row);
        }
        row = new ArrayList<>();
    }
}
