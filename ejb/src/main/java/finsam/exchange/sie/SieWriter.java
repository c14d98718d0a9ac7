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
        optional(voucher.registered());
        optional(voucher.sign()).newLine();
        raw("{").newLine();
        for (SieRow row : voucher.rows()) {
            label("#" + row.label()).code(row.account()).objects(row.objects()).amount(row.amount());
            optional(row.date());
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

    private SieWriter text(String text) throws IOException {
        return separator().quoted(text);
    }

    private SieWriter code(String code) throws IOException {
        return separator().coded(code);
    }

    private SieWriter optional(String text) throws IOException {
        return text.isEmpty() ? left() : text(text);
    }

    private SieWriter optional(LocalDate date) throws IOException {
        return date == null ? left() : date(date);
    }

    private SieWriter left() {
        empties++;
        return this;
    }

    private SieWriter date(LocalDate date) throws IOException {
        return code(DAY.format(date));
    }

    private SieWriter amount(Ore amount) throws IOException {
        return code(amount.toPlain());
    }

    private SieWriter objects(List<SieReference> objects) throws IOException {
        separator().raw("{");
        for (int i = 0; i < objects.size(); i++) {
            raw(i == 0 ? "" : " ").coded(objects.get(i).dimension());
            raw(" ").quoted(objects.get(i).object());
        }
        return raw("}");
    }

    private SieWriter separator() throws IOException {
        for (; empties > 0; empties--) {
            raw(" \"\"");
        }
        return raw(" ");
    }

    /** A number or a short code, without quotes where it can be. */
    private SieWriter coded(String code) throws IOException {
        boolean bare = !code.isEmpty() && code.chars().allMatch(SieWriter::isPlain);
        return bare ? summed(code) : quoted(code);
    }

    private SieWriter summed(String ascii) throws IOException {
        sum.update(ascii.getBytes(StandardCharsets.US_ASCII));
        return raw(ascii);
    }

    /** Backslashes just before a quote are doubled, as {@link SieScanner} reads them. */
    private SieWriter quoted(String text) throws IOException {
        byte[] bytes = Cp437.encode(Cp437.legible(text));
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
