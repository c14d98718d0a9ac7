package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The sheet that a voucher is written on: its fields as they are typed, what they are read as, and what is done with its lines. */
@Dependent
public class EntrySheet implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EntryBooks books;

    private final VoucherEntry entry = new VoucherEntry();
    private final VatPanel vat = new VatPanel();
    private transient EntryReading reading;
    private transient String remark;
    private transient String focus;

    /** Does something with a line, as its buttons and keys ask for. @param rows what was pasted, for {@code paste} */
    void act(String act, int line, String rows) {
        focusOn(line, EntryReading.ACCOUNT);
        switch (act) {
            case "insert" -> entry.insert(line);
            case "duplicate" -> {
                entry.duplicate(line);
                focusOn(line + 1, EntryReading.ACCOUNT);
            }
            case "remove" -> entry.remove(line);
            case "balance" -> balance(entry.getLines().get(line));
            case "paste" -> paste(line, rows);
            case "vat" -> {
                require(reading().amount(line) != null, "vat.no-amount");
                vat.open(line, vatRates().get(0).percent());
                focusOn(-1, "lines:" + line + ":rate");
            }
            case "split" -> splitVat();
            default -> vat.close();
        }
    }

    private void splitVat() {
        require(vat.getLine() != null, "vat.no-amount");
        int parted = vat.getLine();
        vat.split(entry, reading().amount(parted), books.vatReceivable().number());
        focusOn(parted + 2, EntryReading.ACCOUNT);
    }

    private void balance(EntryLine written) {
        if (written.isWithoutAmount()) {
            written.say(difference().negated());
        }
    }

    /** Where a single line has no amount, it takes the balance. */
    void balanceOpenLine() {
        List<EntryLine> open =
                entry.getLines().stream().filter(EntryLine::isOpen).toList();
        if (open.size() == 1) {
            open.get(0).say(difference().negated());
        }
    }

    /** Writes pasted rows on the lines from the index on, and says how many they were. */
    void paste(int line, String rows) {
        PastedRows read = PastedRows.parse(rows);
        entry.paste(line, read.rows());
        say(read.rows().size()
                + (read.rows().size() == 1 ? " rad är inklistrad." : " rader är inklistrade.")
                + (read.unknown().isEmpty()
                        ? ""
                        : " Kolumner vars rubrik inte känns igen togs inte med: " + String.join(", ", read.unknown())
                                + "."));
        focusOn(line, EntryReading.ACCOUNT);
    }

    void say(String somethingToHeed) {
        remark = somethingToHeed;
    }

    /** @param line the index of one, or −1 for a field outside them @param field its name, or null for nowhere */
    void focusOn(int line, String field) {
        focus = field == null ? null : line < 0 ? "voucher:" + field : line + " " + field;
    }

    /** What has been typed since is read anew. */
    void readAnew() {
        reading = null;
    }

    EntryReading reading() {
        if (reading == null) {
            reading = new EntryReading(books, entry);
        }
        return reading;
    }

    /** Binds what was refused to the field that it names. */
    EntryFault bind(RuleViolation refused) {
        return reading().bind(refused);
    }

    public VoucherEntry getEntry() {
        return entry;
    }

    public VatPanel getVat() {
        return vat;
    }

    public List<VatRates.Rate> vatRates() {
        return books.vatRates(reading().day());
    }

    public Ore debit() {
        return reading().debit();
    }

    public Ore credit() {
        return reading().credit();
    }

    public Ore difference() {
        return reading().difference();
    }

    /** @return what is offered in the column of an empty amount; null for nothing */
    public String offer(EntryLine line, String column) {
        Ore balance = difference().negated();
        boolean here = line.isOpen() && !balance.isZero() && balance.isNegative() == column.equals(EntryReading.CREDIT);
        return here ? balance.abs().toString() : null;
    }

    /** @return what is wrong with the fields of the line, by field; of the head for −1 */
    Map<String, String> faults(int line) {
        return reading().faults(line);
    }

    /** @return what there is to heed, or null */
    public String remark() {
        return remark;
    }

    /** @return the field to go to: an id, or the index of a line and the field's name */
    public String focus() {
        return focus;
    }

    /** @return the day in words; empty if it cannot be read */
    public String dayInWords() {
        return reading().day() == null ? "" : EntryBooks.inWords(reading().day());
    }

    public String concerns(Posting posting) {
        return books.concerns(posting);
    }

    /** @return the dimensions that the line's account demands or allows */
    public List<Dimension> dimensions(EntryLine line) {
        return books.dimensions(line, reading().day());
    }

    public boolean isDemanded(EntryLine line, Dimension dimension) {
        return books.rule(line, dimension, reading().day()) == DimensionRule.DEMANDED;
    }
}
