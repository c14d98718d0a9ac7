package finsam.exchange.sie;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes SIE files as format 4B prescribes: code page 437, CRLF, labels in their order, sealed with {@code #KSUMMA}. What the
 * code page lacks is written as its nearest ({@code –} as {@code -}, {@code €} as {@code EUR}, {@code š} as {@code s}, else
 * {@code ?}), control characters not at all. What is written reads back as the same books.
 *
 * <p>Vouchers pass through one at a time, so that a large book need not be held in memory.
 */
public final class SieWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private final OutputStream out;
    private final CRC32 sum = new CRC32();
    /** Empty fields that are written only if one that is not empty follows. */
    private int empties;

    private SieWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /**
     * Writes the file: of type 4E if the head holds balances, else 4I. Flushes the stream and leaves it open.
     *
     * @throws finsam.rules.RuleViolation {@code sie.voucher-unbalanced}; the file is then cut, as a reader will tell
     * @throws IOException from the stream
     */
    public static void write(SieHead head, Iterator<SieVoucher> vouchers, OutputStream out) throws IOException {
        SieWriter writer = new SieWriter(out);
        writer.identity(head);
        writer.chart(head);
        for (SieBalance balance : head.balances()) {
            writer.balance(balance);
        }
        while (vouchers.hasNext()) {
            writer.voucher(vouchers.next());
        }
        writer.raw("#KSUMMA " + writer.sum.getValue()).newLine();
        writer.out.flush();
    }

    /** The same in memory, for small books. */
    public static byte[] write(SieFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(file.head(), file.vouchers().iterator(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void identity(SieHead head) throws IOException {
        SieIdentity is = head.identity();
        raw("#FLAGGA " + (is.taken() ? 1 : 0)).newLine();
        raw("#KSUMMA").newLine();
        label("#PROGRAM").text(is.program().name()).text(is.program().version()).newLine();
        label("#FORMAT").code("PC8").newLine();
        label("#GEN")
                .date(is.generated().date())
                .optional(is.generated().sign())
                .newLine();
        label("#SIETYP").code(String.valueOf(is.type())).newLine();
        ifThere("#PROSA", is.note());
        ifThere("#FTYP", is.companyForm());
        ifThere("#FNR", is.companyCode());
        SieIdentity.Organisation organisation = is.organisation();
        if (!organisation.equals(SieIdentity.Organisation.NONE)) {
            label("#ORGNR").code(organisation.number());
            optional(organisation.acquisition())
                    .optional(organisation.business())
                    .newLine();
        }
        ifThere("#BKOD", is.industry());
        SieIdentity.Address address = is.address();
        if (!address.equals(SieIdentity.Address.NONE)) {
            label("#ADRESS").text(address.contact()).text(address.street());
            text(address.postal()).text(address.telephone()).newLine();
        }
        label("#FNAMN").text(is.name()).newLine();
        for (SieYear year : head.years()) {
            label("#RAR")
                    .code(String.valueOf(year.index()))
                    .date(year.from())
                    .date(year.to())
                    .newLine();
        }
        ifThere("#TAXAR", is.taxYear());
        if (is.coveredTo() != null) {
            label("#OMFATTN").date(is.coveredTo()).newLine();
        }
        ifThere("#KPTYP", is.chart());
        ifThere("#VALUTA", is.currency());
    }

    private void chart(SieHead head) throws IOException {
        for (SieAccount account : head.accounts()) {
            label("#KONTO").code(account.number()).text(account.name()).newLine();
            if (!account.type().isEmpty()) {
                label("#KTYP").code(account.number()).code(account.type()).newLine();
            }
            if (!account.unit().isEmpty()) {
                label("#ENHET").code(account.number()).text(account.unit()).newLine();
            }
            for (String sru : account.sru()) {
                label("#SRU").code(account.number()).code(sru).newLine();
            }
        }
        for (SieDimension dimension : head.dimensions()) {
            boolean under = !dimension.parent().isEmpty();
            label(under ? "#UNDERDIM" : "#DIM").code(dimension.number()).text(dimension.name());
            optional(dimension.parent()).newLine();
        }
        for (SieObject object : head.objects()) {
            label("#OBJEKT")
                    .code(object.dimension())
                    .text(object.code())
                    .text(object.name())
                    .newLine();
        }
    }

    private void balance(SieBalance balance) throws IOException {
        label("#" + balance.label()).code(String.valueOf(balance.year()));
        if (balance.month() != null) {
            code(MONTH.format(balance.month()));
        }
        code(balance.account());
        if (balance.label().byObject()) {
            objects(balance.objects());
        }
        amount(balance.amount()).optional(balance.quantity()).newLine();
    }

    private void voucher(SieVoucher voucher) throws IOException {
        Ore total = voucher.total();
        require(total.isZero(), "sie.voucher-unbalanced", SieVouchers.name(voucher), total);
        label("#VER")
                .code(voucher.series())
                .code(voucher.number())
                .date(voucher.date())
                .text(voucher.text());
        optional(voucher.registered() == null ? "" : DAY.format(voucher.registered()));
        optional(voucher.sign()).newLine();
        raw("{").newLine();
        for (SieRow row : voucher.rows()) {
            label("#" + row.label()).code(row.account()).objects(row.objects()).amount(row.amount());
            optional(row.date() == null ? "" : DAY.format(row.date()));
            optional(row.text()).optional(row.quantity()).optional(row.sign()).newLine();
        }
        raw("}").newLine();
    }

    private void ifThere(String label, String text) throws IOException {
        if (!text.isEmpty()) {
            label(label).text(text).newLine();
        }
    }

    private SieWriter label(String label) throws IOException {
        sum.update(label.getBytes(StandardCharsets.US_ASCII));
        return raw(label);
    }

    /** A number or a short code, without quotes where it can be. */
    private SieWriter code(String code) throws IOException {
        boolean bare = !code.isEmpty() && code.chars().allMatch(SieWriter::isPlain);
        return bare ? field(code, false) : text(code);
    }

    private SieWriter text(String text) throws IOException {
        return field(Cp437.legible(text), true);
    }

    private SieWriter optional(String text) throws IOException {
        if (text.isEmpty()) {
            empties++;
            return this;
        }
        return text(text);
    }

    private SieWriter date(LocalDate date) throws IOException {
        return field(DAY.format(date), false);
    }

    private SieWriter amount(Ore amount) throws IOException {
        return field(amount.toPlain(), false);
    }

    private SieWriter objects(List<SieReference> objects) throws IOException {
        raw(" {");
        for (int i = 0; i < objects.size(); i++) {
            item(i == 0 ? "" : " ", objects.get(i).dimension());
            item(" ", objects.get(i).object());
        }
        return raw("}");
    }

    private void item(String separator, String text) throws IOException {
        raw(separator).quoted(Cp437.legible(text));
    }

    private SieWriter field(String legible, boolean quoted) throws IOException {
        for (; empties > 0; empties--) {
            raw(" \"\"");
        }
        raw(" ");
        return quoted ? quoted(legible) : summed(legible);
    }

    private SieWriter summed(String ascii) throws IOException {
        sum.update(ascii.getBytes(StandardCharsets.US_ASCII));
        return raw(ascii);
    }

    /** Backslashes just before a quote are doubled, as {@link SieScanner} reads them. */
    private SieWriter quoted(String legible) throws IOException {
        byte[] bytes = Cp437.encode(legible);
        sum.update(bytes);
        out.write('"');
        int backslashes = 0;
        for (byte b : bytes) {
            if (b == '"') {
                backslashes(backslashes + 1);
            }
            backslashes = b == '\\' ? backslashes + 1 : 0;
            out.write(b);
        }
        backslashes(backslashes);
        out.write('"');
        return this;
    }

    private void backslashes(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            out.write('\\');
        }
    }

    private SieWriter raw(String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private void newLine() throws IOException {
        empties = 0;
        raw("\r\n");
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '.' || c == '_';
    }
}
