package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.ledger.PastedRows.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A voucher while it is written: head and lines as they were typed, and below them a few lines more to write on. */
public class VoucherEntry implements Serializable {

    /** More lines than a voucher by hand ever has; files of more are taken in as SIE. */
    static final int MOST = 1000;

    private static final long serialVersionUID = 1L;
    private static final int SPARE = 8;

    private final List<EntryLine> lines = new ArrayList<>();
    private String date;
    private String series;
    private String text;
    private String counterparty;
    private String documentReference;

    VoucherEntry() {
        keepSpare();
    }

    /** @return the lines that something is written on */
    List<EntryLine> written() {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** Puts an empty line before the one of the index. */
    void insert(int index) {
        requireRoom(1);
        lines.add(index, new EntryLine());
    }

    /** Puts a line after the one of the index. */
    void insertAfter(int index, EntryLine line) {
        requireRoom(1);
        lines.add(index + 1, line);
    }

    void duplicate(int index) {
        insertAfter(index, lines.get(index).copy());
    }

    void remove(int index) {
        lines.remove(index);
        keepSpare();
    }

    /** Fills empty lines with the rows, from the line of the index on; where a line is not empty, the row goes before it. */
    void paste(int index, List<Row> rows) {
        requireRoom(rows.size());
        int at = index;
        for (Row row : rows) {
            if (at < lines.size() && lines.get(at).isBlank()) {
                lines.set(at, EntryLine.of(row));
            } else {
                lines.add(at, EntryLine.of(row));
            }
            at++;
        }
        keepSpare();
    }

    /** Writes the lines after those that are written, instead of the empty ones between. */
    void append(List<EntryLine> more) {
        requireRoom(more.size());
        List<EntryLine> all = new ArrayList<>(written());
        all.addAll(more);
        lines.clear();
        lines.addAll(all);
        keepSpare();
    }

    /** @return the index of the first line that nothing is written on, after all that are written */
    int firstBlank() {
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    /** Makes sure that there are empty lines to go on with. */
    void keepSpare() {
        int last = firstBlank();
        while (lines.size() < last + SPARE) {
            lines.add(new EntryLine());
        }
    }

    /** Takes over the head of a voucher in the books, and its lines. */
    void copy(Voucher voucher) {
        text = voucher.text();
        counterparty = voucher.counterparty();
        documentReference = voucher.documentReference();
        append(voucher.postings().stream().map(EntryLine::of).toList());
    }

    /** Takes over what a draft kept. @param unread what could not be read, by "line field"; line 0 is the head */
    void take(DraftContent content, Map<String, String> unread) {
        date = content.date() == null ? null : content.date().toString();
        series = content.series();
        text = content.text();
        counterparty = content.counterparty();
        documentReference = content.documentReference();
        List<EntryLine> kept =
                new ArrayList<>(content.lines().stream().map(EntryLine::of).toList());
        unread.forEach((place, typed) -> {
            String[] at = place.split(" ");
            int line = Integer.parseInt(at[0]);
            if (line == 0) {
                date = typed;
            } else {
                while (kept.size() < line) {
                    kept.add(new EntryLine());
                }
                kept.get(line - 1).sayUnread(at[1], typed);
            }
        });
        lines.clear();
        append(kept);
    }

    /** Writes the head's text and counterparty, where nothing is written yet. */
    void begin(String otherText, String otherCounterparty) {
        text = text == null ? otherText : text;
        counterparty = counterparty == null ? otherCounterparty : counterparty;
    }

    /** @return whether nothing is written that would be worth keeping */
    boolean isUntouched() {
        return text == null
                && counterparty == null
                && documentReference == null
                && written().isEmpty();
    }

    private void requireRoom(int more) {
        require(written().size() + more <= MOST, "paste.too-many", written().size() + more, MOST);
    }

    public List<EntryLine> getLines() {
        return lines;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCounterparty() {
        return counterparty;
    }

    public void setCounterparty(String counterparty) {
        this.counterparty = counterparty;
    }

    public String getDocumentReference() {
        return documentReference;
    }

    public void setDocumentReference(String documentReference) {
        this.documentReference = documentReference;
    }
}
