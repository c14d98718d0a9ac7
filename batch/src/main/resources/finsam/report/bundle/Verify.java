import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Verifies an audit bundle (revisionspaket) of Finsam Ledger, with a JDK 17 and nothing else:
 *
 * <pre>java Verify.java revisionspaket-2026.zip [--head A=HASH] [--head 2025/A=HASH] [--sha256 HASH]</pre>
 *
 * <p>Recomputes every hash, number, chain, balance and total, and compares what the bundle says twice. {@code --head} is the
 * end of a chain as it was printed at some time: it must still be in that chain. {@code --sha256} is the bundle's own as the
 * archive has it. The exit code is 0 if all agrees, else 1. What the files hold is said by docs/audit-bundle.md and
 * docs/canonical-form.md in the bundle.
 */
public final class Verify {

    private final Bundle bundle;
    private final Faults faults;
    private final Heads wanted;

    private Verify(Bundle bundle, Faults faults, Heads wanted) {
        this.bundle = bundle;
        this.faults = faults;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) {
        Charset console = System.console() == null ? StandardCharsets.UTF_8 : System.console().charset();
        PrintStream out = new PrintStream(System.out, true, console);
        int code = run(arguments, out);
        out.flush();
        System.exit(code);
    }

    /** @return the exit code: 0 if all agrees, else 1 */
    static int run(String[] arguments, PrintStream out) {
        String file = null;
        String sha256 = null;
        Heads wanted = new Heads();
        for (int i = 0; i < arguments.length; i++) {
            boolean last = i + 1 == arguments.length;
            if (arguments[i].equals("--head") && !last && arguments[i + 1].indexOf('=') > 0) {
                wanted.add(arguments[++i]);
            } else if (arguments[i].equals("--sha256") && !last) {
                sha256 = arguments[++i].strip().toLowerCase();
            } else if (file == null && !arguments[i].startsWith("--")) {
                file = arguments[i];
            } else {
                file = null;
                break;
            }
        }
        if (file == null) {
            out.println("Så här: java Verify.java revisionspaket-2026.zip [--head A=AVTRYCK] [--head 2025/A=AVTRYCK]"
                    + " [--sha256 AVTRYCK]");
            return 1;
        }
        return run(new File(file), sha256, wanted, out);
    }

    private static int run(File file, String sha256, Heads wanted, PrintStream out) {
        Faults faults = new Faults();
        try (Bundle bundle = new Bundle(file, faults)) {
            if (sha256 != null && !sha256.equals(Bundle.sha256(file))) {
                faults.add("Paketet", "filens SHA-256 är " + Bundle.sha256(file) + ", inte " + sha256);
            }
            new Verify(bundle, faults, wanted).verify(out);
        } catch (ZipException e) {
            faults.add("Paketet", "kan inte läsas som zip: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            faults.add("Paketet", "kan inte läsas: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        }
        return faults.tell(out);
    }

    private void verify(PrintStream out) throws IOException {
        Register register = Register.read(bundle, faults);
        Sums sums = new Sums();
        Vouchers vouchers = new Vouchers(bundle, faults, register, sums, wanted);
        vouchers.verify();
        new Totals(bundle, faults, register, sums, vouchers).verify();
        History history = new History(bundle, faults, register.fact("forbund"), wanted);
        long events = history.verify(vouchers.sources());
        wanted.missing().forEach(head ->
                faults.add("Kedja " + head, "det angivna avtrycket finns inte i kedjan: historien är omskriven, eller annan"));
        bundle.verifyManifest();

        out.println("Revisionspaket " + register.fact("year") + ": " + register.fact("name") + ", "
                + register.fact("forbund") + ("yes".equals(register.fact("invented")) ? " (påhittat exempel)" : ""));
        out.println(vouchers.count() + " verifikationer, " + vouchers.lines() + " rader, " + events + " händelser");
        vouchers.chains().forEach((chain, end) -> out.println("  " + chain + " 1–" + end.number + "  " + end.hash
                + wanted.found(chain)));
        out.println("  historik 1–" + history.number() + "  " + history.hash() + wanted.found("historik"));
    }
}

/** What does not agree, each with the voucher or the row it concerns. */
final class Faults {

    private static final int SHOWN = 25;

    private final Set<String> all = Collections.synchronizedSet(new java.util.LinkedHashSet<>());

    void add(String where, String what) {
        if (all.size() < 10_000) {
            all.add(where + ": " + what);
        }
    }

    /** @return the exit code */
    int tell(PrintStream out) {
        all.stream().limit(SHOWN).forEach(fault -> out.println("FEL " + fault));
        if (all.size() > SHOWN) {
            out.println("… och " + (all.size() - SHOWN) + " till");
        }
        out.println(all.isEmpty() ? "ALLT STÄMMER" : "PAKETET STÄMMER INTE: " + all.size() + " fel");
        return all.isEmpty() ? 0 : 1;
    }

    /** @return a value as a fault shows it: short, on one line */
    static String shown(String value) {
        String line = value.replace("\n", "\\n").replace("\r", "\\r");
        return "\"" + (line.length() > 90 ? line.substring(0, 89) + "…" : line) + "\"";
    }
}

/** The ends of chains as somebody has them on paper. */
final class Heads {

    private final Map<String, Set<String>> wanted = new LinkedHashMap<>();
    private final Map<String, String> found = new HashMap<>();

    void add(String argument) {
        int at = argument.lastIndexOf('=');
        wanted.computeIfAbsent(argument.substring(0, at), chain -> new TreeSet<>())
                .add(argument.substring(at + 1).strip().toLowerCase());
    }

    /** Without a year, a chain is of the year that the bundle is about. */
    void ofYear(String year) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        wanted.forEach((chain, hashes) -> all.computeIfAbsent(
                        chain.equals("historik") ? chain : chain.matches("\\d{4}/.*") ? chain.replaceFirst("/", " ") : year + " " + chain,
                        full -> new TreeSet<>())
                .addAll(hashes));
        wanted.clear();
        wanted.putAll(all);
    }

    boolean isOf(String chain) {
        return wanted.containsKey(chain);
    }

    void passed(String chain, long number, String hash) {
        if (wanted.get(chain).remove(hash)) {
            found.merge(chain, "  angivet avtryck: nummer " + number, (a, b) -> a + ", " + number);
        }
    }

    List<String> missing() {
        return wanted.entrySet().stream().filter(e -> !e.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    }

    String found(String chain) {
        return found.getOrDefault(chain, "");
    }
}

/** The zip, each of whose files is hashed as it is read. */
final class Bundle implements AutoCloseable {

    private static final String MANIFEST = "manifest.txt";
    /** From how many bytes on a file is unpacked and hashed by a thread of its own. */
    private static final long LONG = 4 << 20;

    private final ZipFile zip;
    private final Faults faults;
    private final Map<String, MessageDigest> digests = new HashMap<>();
    private final List<InputStream> open = new ArrayList<>();

    Bundle(File file, Faults faults) throws IOException {
        this.zip = new ZipFile(file);
        this.faults = faults;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(File file) throws IOException {
        try (InputStream in = new java.io.FileInputStream(file)) {
            return sha256(in);
        }
    }

    private static String sha256(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            faults.add(name, "saknas i paketet");
            return InputStream.nullInputStream();
        }
        MessageDigest digest = digest();
        digests.put(name, digest);
        InputStream hashed = new DigestInputStream(zip.getInputStream(entry), digest);
        InputStream in = entry.getSize() > LONG ? new ReadAhead(hashed) : hashed;
        open.add(in);
        return in;
    }

    /** Each file of the zip has the hash that the manifest gives it, and there are no others. */
    void verifyManifest() throws IOException {
        byte[] drain = new byte[1 << 16];
        for (InputStream in : open) {
            while (in.read(drain) >= 0) {}
        }
        Map<String, String> actual = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            MessageDigest digest = digests.get(entry.getName());
            try (InputStream in = zip.getInputStream(entry)) {
                String hash = digest == null ? sha256(in) : HexFormat.of().formatHex(digest.digest());
                if (actual.put(entry.getName(), hash) != null) {
                    faults.add(entry.getName(), "finns två gånger i paketet");
                }
            }
        }
        actual.remove(MANIFEST);
        String last = "";
        String manifest = text(MANIFEST);
        if (!manifest.endsWith("\n") || manifest.endsWith("\n\n")) {
            faults.add(MANIFEST, "slutar inte med en rad");
        }
        for (String line : manifest.split("\n")) {
            String name = line.length() > 66 ? line.substring(66) : "";
            String hash = actual.remove(name);
            if (name.compareTo(last) <= 0 || !line.startsWith("  ", 64) || hash == null) {
                faults.add(MANIFEST, "raden " + Faults.shown(line) + " är ingen fil i paketet, eller står i fel ordning");
            } else if (!line.startsWith(hash)) {
                faults.add(name, "filen är inte den som manifestet anger: SHA-256 är " + hash);
            }
            last = name;
        }
        actual.keySet().forEach(name -> faults.add(name, "finns i paketet men inte i manifestet"));
    }

    private String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

/** A stream that another thread reads and this one takes over block by block. */
final class ReadAhead extends InputStream {

    private static final byte[] END = new byte[0];

    private final java.util.concurrent.BlockingQueue<byte[]> blocks = new java.util.concurrent.ArrayBlockingQueue<>(8);
    private volatile IOException failed;
    private byte[] block = new byte[1];
    private int at = 1;

    ReadAhead(InputStream from) {
        Thread thread = new Thread(() -> read(from));
        thread.setDaemon(true);
        thread.start();
    }

    private void read(InputStream from) {
        try {
            for (byte[] next = from.readNBytes(1 << 17); next.length > 0; next = from.readNBytes(1 << 17)) {
                blocks.put(next);
            }
        } catch (IOException e) {
            failed = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            blocks.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (at == block.length && block != END) {
            try {
                block = blocks.take();
                at = 0;
            } catch (InterruptedException e) {
                throw new java.io.InterruptedIOException();
            }
        }
        if (block == END) {
            if (failed != null) {
                throw failed;
            }
            return -1;
        }
        int taken = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, offset, taken);
        at += taken;
        return taken;
    }
}

/** Bytes one after the other, out of a large buffer. */
final class Bytes {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    Bytes(InputStream in) {
        this.in = in;
    }

    /** @return the next byte, or -1 */
    int next() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xFF : -1;
    }

    /** @return the next byte, which is still to come, or -1 */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 0xFF : -1;
    }

    /** Reads through the next LF, without it. @return false at the end */
    boolean line(Text into) throws IOException {
        into.clear();
        if (at == end && !fill()) {
            return false;
        }
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            into.add(buffer, from, at);
        } while (at == end && fill());
        at = Math.min(at + 1, end);
        return true;
    }

    private boolean fill() throws IOException {
        end = Math.max(in.read(buffer), 0);
        at = 0;
        return end > 0;
    }
}

/** Bytes of UTF-8 that grow. */
final class Text {

    byte[] bytes = new byte[512];
    int length;

    void clear() {
        length = 0;
    }

    Text add(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) b;
        return this;
    }

    Text add(byte[] from, int start, int end) {
        int more = end - start;
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
        System.arraycopy(from, start, bytes, length, more);
        length += more;
        return this;
    }

    Text add(byte[] from) {
        return add(from, 0, from.length);
    }

    Text add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean is(Text other) {
        return Arrays.equals(bytes, 0, length, other.bytes, 0, other.length);
    }

    boolean starts(byte[] with) {
        return length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    void takeFrom(Text other) {
        clear();
        add(other.bytes, 0, other.length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

/**
 * A table of the bundle, row by row: the CSV file, held against its JSON twin. Columns of numbers are marked with {@code #};
 * the first columns are the key, by which the rows stand in order.
 */
final class Rows {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final Faults faults;
    private final int keys;
    private final String[] columns;
    private final boolean[] numeric;
    private final byte[][] jsonNames;
    private final Bytes csv;
    private final Bytes json;
    private final Text jsonLine = new Text();
    private final Text expected = new Text();
    private Text values = new Text();
    private Text before = new Text();
    private int[] ends;
    private int[] endsBefore;
    private long row;
    private boolean there;
    private boolean comparing = true;
    private boolean comma;

    Rows(Bundle bundle, Faults faults, String name, int keys, String header) throws IOException {
        this.name = name;
        this.faults = faults;
        this.keys = keys;
        String[] marked = header.split(" ");
        columns = header.replace("#", "").split(" ");
        numeric = new boolean[columns.length];
        jsonNames = new byte[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            numeric[i] = marked[i].endsWith("#");
            jsonNames[i] = ((i == 0 ? "{\"" : ",\"") + columns[i] + "\":").getBytes(StandardCharsets.UTF_8);
        }
        ends = new int[columns.length];
        endsBefore = new int[columns.length];
        csv = new Bytes(bundle.open("data/" + name + ".csv"));
        json = new Bytes(bundle.open("data/" + name + ".json"));
        readHeader();
        next();
    }

    private void readHeader() throws IOException {
        Text line = new Text();
        csv.line(line);
        if (!line.toString().equals(String.join(";", columns))) {
            faults.add("data/" + name + ".csv", "första raden är inte " + String.join(";", columns));
        }
        json.line(line);
        if (!line.toString().equals("[")) {
            faults.add("data/" + name + ".json", "börjar inte med [");
        }
    }

    /** @return whether there is a row to look at */
    boolean there() {
        return there;
    }

    /** Goes on to the next row. */
    void next() throws IOException {
        Text spare = before;
        before = values;
        values = spare;
        int[] spareEnds = endsBefore;
        endsBefore = ends;
        ends = spareEnds;
        values.clear();
        there = csv.peek() >= 0;
        if (!there) {
            json.line(jsonLine);
            if (comparing && (comma || !jsonLine.toString().equals("]") || json.peek() >= 0)) {
                faults.add("data/" + name + ".json", "har andra rader än data/" + name + ".csv efter " + before());
            }
            return;
        }
        row++;
        cut();
        if (row > 1 && order() >= 0) {
            faults.add(where(), "raden står inte i ordning efter " + before());
        }
        if (comparing) {
            compare();
        }
    }

    private void cut() throws IOException {
        int field = 0;
        boolean quoted = false;
        int start = 0;
        for (int b = csv.next(); ; b = csv.next()) {
            if (quoted && b >= 0) {
                if (b != '"') {
                    values.add(b);
                } else if (csv.peek() == '"') {
                    values.add(csv.next());
                } else {
                    quoted = false;
                }
            } else if (b == ';' || b == '\n' || b < 0) {
                if (field < columns.length) {
                    ends[field] = values.length;
                }
                field++;
                start = values.length;
                if (b != ';') {
                    if (b < 0 || field != columns.length) {
                        faults.add("data/" + name + ".csv rad " + row, b < 0 ? "är avbruten" : "har inte " + columns.length + " fält");
                    }
                    for (int i = field; i < columns.length; i++) {
                        ends[i] = values.length;
                    }
                    return;
                }
            } else if (b == '"' && values.length == start) {
                quoted = true;
            } else {
                values.add(b);
            }
        }
    }

    private int order() {
        for (int i = 0; i < keys; i++) {
            int order = numeric[i]
                    ? Long.compare(number(before, endsBefore, i), number(values, ends, i))
                    : Arrays.compareUnsigned(
                            before.bytes, from(endsBefore, i), endsBefore[i], values.bytes, from(ends, i), ends[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void compare() throws IOException {
        boolean follows = json.line(jsonLine) && (row == 1 || comma);
        comma = jsonLine.length > 0 && jsonLine.bytes[jsonLine.length - 1] == ',';
        if (comma) {
            jsonLine.length--;
        }
        expected.clear();
        for (int i = 0; i < columns.length; i++) {
            expected.add(jsonNames[i]);
            value(i);
        }
        expected.add('}');
        if (!follows || !expected.is(jsonLine)) {
            differs();
        }
    }

    private void value(int i) {
        int from = from(ends, i);
        if (from == ends[i]) {
            expected.add("null");
        } else if (numeric[i]) {
            expected.add(values.bytes, from, ends[i]);
        } else {
            expected.add('"');
            boolean plain = !holds(from, ends[i], '\\', '"');
            if (plain) {
                expected.add(values.bytes, from, ends[i]);
            }
            for (int at = plain ? ends[i] : from; at < ends[i]; at++) {
                byte b = values.bytes[at];
                if (b == '"' || b == '\\') {
                    expected.add('\\').add(b);
                } else if (b >= 0 && b < ' ') {
                    expected.add("\\u00").add(HEX[b >> 4]).add(HEX[b & 15]);
                } else {
                    expected.add(b);
                }
            }
            expected.add('"');
        }
    }

    /** Whether one of two signs or a control character is there. */
    private boolean holds(int from, int to, char one, char two) {
        boolean found = false;
        for (int at = from; at < to; at++) {
            byte b = values.bytes[at];
            found |= b >= 0 && b < ' ' || b == one || b == two;
        }
        return found;
    }

    /** Finds the column in which the twins differ; if it is in the key, they are no longer held side by side. */
    private void differs() {
        String[] ours = expected.toString().split(",\"(?=[a-z_0-9]+\":)");
        String[] theirs = jsonLine.toString().split(",\"(?=[a-z_0-9]+\":)");
        boolean told = false;
        for (int i = 0; i < ours.length && ours.length == theirs.length; i++) {
            if (!ours[i].equals(theirs[i])) {
                told = true;
                comparing &= i >= keys;
                faults.add(
                        where(),
                        columns[Math.min(i, columns.length - 1)] + " är " + Faults.shown(ours[i]) + " i CSV men " + Faults.shown(theirs[i])
                                + " i JSON");
            }
        }
        if (!told) {
            comparing = false;
            faults.add(where(), "raden är inte densamma i JSON: " + Faults.shown(jsonLine.toString()));
        }
    }

    private static int from(int[] ends, int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    String text(int i) {
        return new String(values.bytes, from(ends, i), ends[i] - from(ends, i), StandardCharsets.UTF_8);
    }

    boolean empty(int i) {
        return from(ends, i) == ends[i];
    }

    long number(int i) {
        long number = number(values, ends, i);
        if (number == Long.MIN_VALUE) {
            faults.add(where(), columns[i] + " är inget heltal: " + Faults.shown(text(i)));
            return 0;
        }
        return number;
    }

    private static long number(Text values, int[] ends, int i) {
        int at = from(ends, i);
        boolean negative = at < ends[i] && values.bytes[at] == '-';
        at += negative ? 1 : 0;
        if (at == ends[i] || ends[i] - at > 17) {
            return Long.MIN_VALUE;
        }
        long number = 0;
        for (; at < ends[i]; at++) {
            int digit = values.bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return Long.MIN_VALUE;
            }
            number = number * 10 + digit;
        }
        return negative ? -number : number;
    }

    /** Adds the value to a canonical text, escaped as docs/canonical-form.md says. */
    void canonical(int i, Text into) {
        int from = from(ends, i);
        if (!holds(from, ends[i], '\\', '|')) {
            into.add(values.bytes, from, ends[i]);
            return;
        }
        for (int at = from; at < ends[i]; at++) {
            byte b = values.bytes[at];
            switch (b) {
                case '\\' -> into.add('\\').add('\\');
                case '|' -> into.add('\\').add('p');
                case '\n' -> into.add('\\').add('n');
                case '\r' -> into.add('\\').add('r');
                default -> into.add(b);
            }
        }
    }

    /** @return how the first columns compare with those of another table: the year, the series and the number */
    int compareVoucher(Rows other) {
        int order = Long.compare(number(values, ends, 0), number(other.values, other.ends, 0));
        if (order == 0) {
            order = Arrays.compareUnsigned(
                    values.bytes, ends[0], ends[1], other.values.bytes, other.ends[0], other.ends[1]);
        }
        return order != 0 ? order : Long.compare(number(values, ends, 2), number(other.values, other.ends, 2));
    }

    /** @return the row's key, as people say it */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < keys; i++) {
            key.append(i == 0 ? "" : i == 3 && numeric[i] ? " " + columns[3] + " " : " ").append(text(i));
        }
        return key.toString();
    }

    String where() {
        return key() + " (" + name + " rad " + row + ")";
    }

    private String before() {
        if (row < (there ? 2 : 1)) {
            return "början";
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < keys; i++) {
            int from = from(endsBefore, i);
            key.append(i == 0 ? "" : " ")
                    .append(new String(before.bytes, from, endsBefore[i] - from, StandardCharsets.UTF_8));
        }
        return key.toString();
    }
}

/** The förbund, its years, chart and objects: what vouchers may name. */
final class Register {

    private static final List<String> FACTS = List.of("code", "forbund", "form", "invented", "name", "year");
    /** The rows of the income statement; all other accounts are on the balance sheet. */
    private static final Set<String> RESULT = Set.of(
            "OPERATING_INCOME", "OPERATING_COSTS", "DEPRECIATION", "FINANCIAL_INCOME", "FINANCIAL_COSTS",
            "EXTRAORDINARY", "YEAR_RESULT");

    record Year(LocalDate from, LocalDate to, boolean closed, String state) {}

    record Account(String name, boolean onBalanceSheet) {}

    final Map<String, String> facts = new HashMap<>();
    final TreeMap<Long, Year> years = new TreeMap<>();
    final Map<Long, Account> accounts = new TreeMap<>();
    final Map<String, String> objects = new TreeMap<>();
    final Map<Long, String> dimensions = new TreeMap<>();

    static Register read(Bundle bundle, Faults faults) throws IOException {
        Register register = new Register();
        List<String> names = new ArrayList<>();
        each(new Rows(bundle, faults, "bundle", 1, "name value"), row -> {
            names.add(row.text(0));
            register.facts.put(row.text(0), row.text(1));
        });
        for (String fact : FACTS) {
            if (!names.contains(fact)) {
                faults.add(fact + " (bundle)", "raden saknas");
            }
        }
        if (names.size() != FACTS.size() || !"finsam-revisionspaket 1".equals(register.fact("form"))) {
            faults.add("form (bundle)", "är inte ett revisionspaket av form 1");
        }
        each(new Rows(bundle, faults, "years", 1, "year# starts_on ends_on status state_of_books"), row ->
                register.years.put(row.number(0), year(row, faults)));
        if (register.years.isEmpty() || !register.fact("year").equals(String.valueOf(register.years.lastKey()))) {
            faults.add("data/years.csv", "har inte " + register.fact("year") + " som sista år");
        }
        each(new Rows(bundle, faults, "accounts", 1, "number# name statement_row purpose valid_from open"), row ->
                register.accounts.put(row.number(0), new Account(row.text(1), !RESULT.contains(row.text(2)))));
        each(new Rows(bundle, faults, "dimensions", 1, "number# name"), row ->
                register.dimensions.put(row.number(0), row.text(1)));
        each(new Rows(bundle, faults, "objects", 2, "dimension# code name"), row -> {
            register.objects.put(row.text(0) + " " + row.text(1), row.text(2));
            if (!register.dimensions.containsKey(row.number(0))) {
                faults.add(row.where(), "dimensionen saknas i data/dimensions.csv");
            }
        });
        return register;
    }

    private static Year year(Rows row, Faults faults) {
        try {
            return new Year(
                    LocalDate.parse(row.text(1)), LocalDate.parse(row.text(2)), row.text(3).equals("CLOSED"), row.text(4));
        } catch (java.time.DateTimeException e) {
            faults.add(row.where(), "datum kan inte läsas");
            return new Year(LocalDate.MIN, LocalDate.MAX, false, row.text(4));
        }
    }

    /** What is done with a row. */
    interface RowReader {
        void read(Rows row) throws IOException;
    }

    static void each(Rows rows, RowReader reader) throws IOException {
        for (; rows.there(); rows.next()) {
            reader.read(rows);
        }
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** @return the year that ended the day before, if it is in the bundle */
    Long before(long year) {
        return years.entrySet().stream()
                .filter(y -> y.getValue().to().plusDays(1).equals(years.get(year).from()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}

/** What the vouchers add up to: opening, debit and credit by year and account, opening and closing by object. */
final class Sums {

    final Map<String, long[]> accounts = new TreeMap<>();
    final Map<String, long[]> objects = new TreeMap<>();
    final Set<Long> opened = new TreeSet<>();
    private final Map<Long, Map<Long, long[]>> byYear = new HashMap<>();

    void add(long year, long account, long ore, boolean opening) {
        long[] sum = byYear.computeIfAbsent(year, y -> new HashMap<>()).computeIfAbsent(account, a -> {
            long[] fresh = new long[3];
            accounts.put(year + " " + a, fresh);
            return fresh;
        });
        if (opening) {
            opened.add(year);
            sum[0] = Math.addExact(sum[0], ore);
        } else if (ore > 0) {
            sum[1] = Math.addExact(sum[1], ore);
        } else {
            sum[2] = Math.subtractExact(sum[2], ore);
        }
    }

    void add(long year, long account, String object, long ore, boolean opening) {
        long[] sum = objects.computeIfAbsent(year + " " + account + " " + object, o -> new long[2]);
        sum[0] = Math.addExact(sum[0], opening ? ore : 0);
        sum[1] = Math.addExact(sum[1], ore);
    }
}

/** The vouchers with their lines, and the texts that their hashes are over, side by side. */
final class Vouchers {

    /** Where a chain stands. */
    static final class End {
        long number;
        String hash = "0".repeat(64);
    }

    private static final String[] FIELDS = {
        "kind", "date", "text", "counterparty", "document", "corrects", "key"
    };

    private final Faults faults;
    private final Register register;
    private final Sums sums;
    private final Heads wanted;
    private final Rows vouchers;
    private final Rows postings;
    private final Rows objects;
    private final Rows history;
    private final Rows attachments;
    private final Rows attests;
    private final CanonicalTexts texts;
    private final SieBooks sie;
    private final Map<String, End> chains = new LinkedHashMap<>();
    private final Map<String, String> corrections = new LinkedHashMap<>();
    private final Text canonical = new Text();
    private final MessageDigest digest = Bundle.digest();
    private final Map<String, String> sources = new HashMap<>();
    private long count;
    private long lines;

    Vouchers(Bundle bundle, Faults faults, Register register, Sums sums, Heads wanted) throws IOException {
        this.faults = faults;
        this.register = register;
        this.sums = sums;
        this.wanted = wanted;
        wanted.ofYear(register.fact("year"));
        vouchers = new Rows(bundle, faults, "vouchers", 3, "year# series number# kind date text counterparty document"
                + " corrects key registered_at registered_by source source_series source_number form# previous hash");
        postings = new Rows(bundle, faults, "postings", 4, "year# series number# line# account# amount_ore# text");
        objects = new Rows(bundle, faults, "posting_objects", 5, "year# series number# line# dimension# object");
        history = new Rows(bundle, faults, "history_rows", 4, "year# series number# row# kind content");
        attachments = new Rows(bundle, faults, "attachments", 4, "year# series number# attachment# sha256 name");
        attests = new Rows(bundle, faults, "attests", 4, "year# series number# attest# step user at");
        texts = new CanonicalTexts(bundle.open("canonical/vouchers.txt"), faults);
        sie = new SieBooks(bundle.open("sie/bokforing-" + register.fact("year") + ".se"), faults, register, sums);
    }

    long count() {
        return count;
    }

    long lines() {
        return lines;
    }

    Map<String, End> chains() {
        return chains;
    }

    /** @return the files that vouchers came from, by SHA-256, each with the first of its vouchers */
    Map<String, String> sources() {
        return sources;
    }

    SieBooks sie() {
        return sie;
    }

    void verify() throws IOException {
        for (; vouchers.there(); vouchers.next()) {
            count++;
            skip(postings);
            skip(objects);
            skip(history);
            skip(attachments);
            skip(attests);
            voucher();
        }
        for (Rows rest : List.of(postings, objects, history, attachments, attests)) {
            for (; rest.there(); rest.next()) {
                faults.add(rest.where(), "hör inte till någon verifikation");
            }
        }
        texts.end();
        sie.end();
        corrections.forEach(this::corrected);
    }

    private void skip(Rows rows) throws IOException {
        for (; rows.there() && rows.compareVoucher(vouchers) < 0; rows.next()) {
            faults.add(rows.where(), "hör inte till någon verifikation");
        }
    }

    private void voucher() throws IOException {
        String key = vouchers.key();
        String chain = vouchers.text(0) + " " + vouchers.text(1);
        End end = chains.computeIfAbsent(chain, c -> new End());
        long number = vouchers.number(2);
        if (number != end.number + 1) {
            faults.add(chain + " " + (end.number + 1), "numret saknas eller är ändrat: här står " + key);
        }
        if (!vouchers.text(16).equals(end.hash)) {
            faults.add(key, "previous är inte avtrycket av " + chain + " " + end.number + ": en av dem är ändrad");
        }
        head(number);
        body(key);
        String hash = HexFormat.of().formatHex(digest.digest(Arrays.copyOf(canonical.bytes, canonical.length)));
        texts.compare(key, vouchers.number(0), vouchers.text(1), number, vouchers.text(17), hash, canonical);
        end.number = number;
        end.hash = vouchers.text(17);
        if (wanted.isOf(chain)) {
            wanted.passed(chain, number, hash);
        }
    }

    private void head(long number) {
        if (vouchers.number(15) < 1 || vouchers.number(15) > 2) {
            faults.add(vouchers.where(), "form " + vouchers.text(15) + " är okänd");
        }
        canonical.clear();
        field("finsam-verifikation", 15);
        field("previous", 16);
        field("number", 2);
        field("registered-at", 10);
        field("registered-by", 11);
        canonical.add("forbund|").add(register.fact("forbund")).add('\n');
        field("year", 0);
        field("series", 1);
        for (int i = 0; i < FIELDS.length; i++) {
            field(FIELDS[i], 3 + i);
        }
        if (!vouchers.empty(8)) {
            corrections.put(vouchers.key(), vouchers.text(8));
        }
    }

    private void field(String name, int column) {
        canonical.add(name).add('|');
        vouchers.canonical(column, canonical);
        canonical.add('\n');
    }

    /** A year is in the bundle whole, so that a voucher of it that is corrected must be there. */
    private void corrected(String by, String voucher) {
        int year = voucher.indexOf(' ');
        int number = voucher.lastIndexOf(' ');
        End end = number > year && year > 0 ? chains.get(voucher.substring(0, number)) : null;
        boolean there = end != null && voucher.substring(number + 1).matches("[1-9]\\d{0,15}")
                && Long.parseLong(voucher.substring(number + 1)) <= end.number;
        boolean elsewhere = voucher.matches("\\d{4} .* \\d+") && !register.years.containsKey(Long.valueOf(voucher.substring(0, 4)));
        boolean needed = by.startsWith(register.fact("year") + " ");
        if (!there && (needed || !elsewhere)) {
            faults.add(by, "rättar " + Faults.shown(voucher) + ", som inte finns i paketet");
        }
    }

    private void body(String key) throws IOException {
        long year = vouchers.number(0);
        boolean opening = vouchers.text(3).equals("OPENING");
        SieBooks.Voucher exported = sie.next(vouchers, year, opening);
        long total = 0;
        int line = 0;
        for (; postings.there() && postings.compareVoucher(vouchers) == 0; postings.next()) {
            line++;
            if (postings.number(3) != line) {
                faults.add(postings.where(), "raden har fel nummer: rad " + line + " väntades");
            }
            total += posting(year, opening, exported);
        }
        for (; objects.there() && objects.compareVoucher(vouchers) == 0; objects.next()) {
            faults.add(objects.where(), "raden finns inte i data/postings.csv");
        }
        lines += line;
        if (total != 0) {
            faults.add(key, "balanserar inte: raderna summerar till " + total + " öre");
        }
        if (vouchers.text(3).equals("EMPTY") ? line != 0 : line < 2) {
            faults.add(key, "har " + line + " rader");
        }
        date(key, year);
        source();
        if (exported != null) {
            exported.end(key);
        }
    }

    private long posting(long year, boolean opening, SieBooks.Voucher exported) throws IOException {
        long account = postings.number(4);
        long ore = postings.number(5);
        canonical.add("posting|");
        postings.canonical(3, canonical);
        canonical.add('|');
        postings.canonical(4, canonical);
        canonical.add('|');
        postings.canonical(5, canonical);
        canonical.add('|');
        postings.canonical(6, canonical);
        canonical.add('\n');
        if (!register.accounts.containsKey(account)) {
            faults.add(postings.where(), "konto " + account + " saknas i data/accounts.csv");
        }
        if (ore == 0) {
            faults.add(postings.where(), "beloppet är noll");
        }
        sums.add(year, account, ore, opening);
        List<String> of = new ArrayList<>(2);
        for (; objects.there() && objects.compareVoucher(vouchers) == 0 && objects.number(3) <= postings.number(3); objects.next()) {
            if (objects.number(3) < postings.number(3)) {
                faults.add(objects.where(), "raden finns inte i data/postings.csv");
                continue;
            }
            canonical.add("object|");
            objects.canonical(3, canonical);
            canonical.add('|');
            objects.canonical(4, canonical);
            canonical.add('|');
            objects.canonical(5, canonical);
            canonical.add('\n');
            String object = objects.text(4) + " " + objects.text(5);
            if (!register.objects.containsKey(object)) {
                faults.add(objects.where(), "objektet " + object + " saknas i data/objects.csv");
            }
            sums.add(year, account, object, ore, opening);
            of.add(object);
        }
        if (exported != null) {
            exported.row(postings, account, ore, of, postings.text(6));
        }
        return ore;
    }

    private void date(String key, long year) {
        Register.Year of = register.years.get(year);
        try {
            LocalDate date = LocalDate.parse(vouchers.text(4));
            if (of == null || date.isBefore(of.from()) || date.isAfter(of.to())) {
                faults.add(key, "datum " + date + " är utanför året");
            }
        } catch (java.time.DateTimeException e) {
            faults.add(key, "datum kan inte läsas: " + Faults.shown(vouchers.text(4)));
        }
    }

    private void source() throws IOException {
        if (!vouchers.empty(12)) {
            sources.putIfAbsent(vouchers.text(12), vouchers.key());
            canonical.add("source|");
            vouchers.canonical(12, canonical);
            canonical.add('|');
            vouchers.canonical(13, canonical);
            canonical.add('|');
            vouchers.canonical(14, canonical);
            canonical.add('\n');
        } else if (!vouchers.empty(13) || !vouchers.empty(14)) {
            faults.add(vouchers.where(), "source_series eller source_number utan source");
        }
        int row = 0;
        for (; history.there() && history.compareVoucher(vouchers) == 0; history.next()) {
            row++;
            if (history.number(3) != row) {
                faults.add(history.where(), "raden har fel nummer: rad " + row + " väntades");
            }
            canonical.add("history|");
            history.canonical(4, canonical);
            canonical.add('|');
            history.canonical(5, canonical);
            canonical.add('\n');
        }
        evidence();
    }

    /** From the second form on: the documents it was posted with, and who had attested it. */
    private void evidence() throws IOException {
        boolean held = vouchers.number(15) > 1;
        int n = 0;
        for (; attachments.there() && attachments.compareVoucher(vouchers) == 0; attachments.next()) {
            follows(attachments, ++n, held);
            sources.putIfAbsent(attachments.text(4), vouchers.key());
            line(attachments, "attachment", 3, 5);
        }
        n = 0;
        for (; attests.there() && attests.compareVoucher(vouchers) == 0; attests.next()) {
            follows(attests, ++n, held);
            line(attests, "attested", 4, 6);
        }
    }

    private void follows(Rows row, int n, boolean held) {
        if (row.number(3) != n || !held) {
            faults.add(row.where(), held ? "raden har fel nummer: rad " + n + " väntades" : "form 1 har inga sådana rader");
        }
    }

    private void line(Rows row, String name, int from, int to) {
        canonical.add(name);
        for (int i = from; i <= to; i++) {
            canonical.add('|');
            row.canonical(i, canonical);
        }
        canonical.add('\n');
    }
}

/** The texts that the vouchers' hashes are over, one after the other. */
final class CanonicalTexts {

    private static final byte[] BEGINNING = "finsam-verifikation|".getBytes(StandardCharsets.US_ASCII);

    private final Bytes in;
    private final Faults faults;
    private final Text block = new Text();
    private final Text line = new Text();
    private boolean lineThere;
    private boolean there;

    CanonicalTexts(InputStream in, Faults faults) throws IOException {
        this.in = new Bytes(in);
        this.faults = faults;
        lineThere = this.in.line(line);
        if (lineThere && !line.starts(BEGINNING)) {
            faults.add("canonical/vouchers.txt", "börjar inte med en verifikation");
        }
        next();
    }

    private void next() throws IOException {
        block.clear();
        there = lineThere;
        if (there) {
            do {
                block.add(line.bytes, 0, line.length).add('\n');
                lineThere = in.line(line);
            } while (lineThere && !line.starts(BEGINNING));
        }
    }

    /** Holds what the tables say of a voucher against its text. */
    void compare(String key, long year, String series, long number, String stated, String hash, Text tables)
            throws IOException {
        if (there && block.is(tables)) {
            if (!stated.equals(hash)) {
                faults.add(key, "hash är inte det avtryck som uppgifterna ger");
            }
            next();
            return;
        }
        String[] ours = tables.toString().split("\n");
        while (there && !same(ours) && order(year, series, number) < 0) {
            faults.add(name(), "saknas i data/vouchers.csv");
            next();
        }
        if (!there || !same(ours)) {
            faults.add(key, "saknas i canonical/vouchers.txt" + (stated.equals(hash) ? "" : ", och hash stämmer inte"));
            return;
        }
        if (block.is(tables)) {
            compare(key, year, series, number, stated, hash, tables);
            return;
        }
        String of = HexFormat.of().formatHex(Bundle.digest().digest(Arrays.copyOf(block.bytes, block.length)));
        String verdict = of.equals(stated) ? "tabellen är ändrad" : stated.equals(hash) ? "texten är ändrad" : "hash stämmer med ingen av dem";
        String[] theirs = block.toString().split("\n");
        String who = name().equals(key) ? key : name() + " (här " + key + ")";
        boolean told = false;
        for (int i = 0; i < Math.max(ours.length, theirs.length); i++) {
            String our = i < ours.length ? ours[i] : "";
            String their = i < theirs.length ? theirs[i] : "";
            if (!our.equals(their)) {
                told = true;
                faults.add(who, label(their.isEmpty() ? our : their) + ": " + Faults.shown(our) + " i tabellen, "
                        + Faults.shown(their) + " i canonical/vouchers.txt; " + verdict);
                if (ours.length != theirs.length) {
                    break;
                }
            }
        }
        if (!told) {
            faults.add(who, "texten i canonical/vouchers.txt är inte densamma som tabellens; " + verdict);
        }
        next();
    }

    void end() throws IOException {
        for (; there; next()) {
            faults.add(name(), "saknas i data/vouchers.csv");
        }
    }

    /** The same key, or the same number: the one may be changed, hardly both. */
    private boolean same(String[] ours) {
        String[] theirs = block.toString().split("\n");
        return value(ours, "key|").equals(value(theirs, "key|"))
                || value(ours, "year|").equals(value(theirs, "year|"))
                        && value(ours, "series|").equals(value(theirs, "series|"))
                        && value(ours, "number|").equals(value(theirs, "number|"));
    }

    private int order(long year, String series, long number) {
        String[] lines = block.toString().split("\n");
        int order = Long.compare(parsed(value(lines, "year|")), year);
        if (order == 0) {
            order = Arrays.compareUnsigned(
                    value(lines, "series|").getBytes(StandardCharsets.UTF_8), series.getBytes(StandardCharsets.UTF_8));
        }
        return order != 0 ? order : Long.compare(parsed(value(lines, "number|")), number);
    }

    private String name() {
        String[] lines = block.toString().split("\n");
        return value(lines, "year|") + " " + value(lines, "series|") + " " + value(lines, "number|");
    }

    private static String value(String[] lines, String start) {
        for (String line : lines) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        return "";
    }

    private static long parsed(String number) {
        return number.matches("\\d{1,16}") ? Long.parseLong(number) : 0;
    }

    /** @return what a line is about: its name, and of a posting its number */
    private static String label(String line) {
        String[] parts = line.split("\\|");
        boolean numbered = Set.of("posting", "object", "attachment", "attested").contains(parts[0]);
        return numbered && parts.length > 1 ? parts[0] + " " + parts[1] : parts[0];
    }
}

/** The balances, the ends of the chains and the state of the books, as the bundle says them and as the vouchers give them. */
final class Totals {

    private final Bundle bundle;
    private final Faults faults;
    private final Register register;
    private final Sums sums;
    private final Vouchers vouchers;

    Totals(Bundle bundle, Faults faults, Register register, Sums sums, Vouchers vouchers) {
        this.bundle = bundle;
        this.faults = faults;
        this.register = register;
        this.sums = sums;
        this.vouchers = vouchers;
    }

    void verify() throws IOException {
        chains();
        balances();
        objectBalances();
        register.years.keySet().forEach(this::opening);
        vouchers.sie().balances();
    }

    private void chains() throws IOException {
        Map<String, Vouchers.End> left = new TreeMap<>(vouchers.chains());
        Map<Long, StringBuilder> states = new TreeMap<>();
        Register.each(new Rows(bundle, faults, "chains", 2, "year# series name last_number# head"), row -> {
            Vouchers.End end = left.remove(row.key());
            if (end == null || end.number != row.number(3)) {
                faults.add(row.where(), "last_number är " + row.text(3) + ", verifikationernas sista är "
                        + (end == null ? "ingen" : end.number));
            }
            if (end == null || !end.hash.equals(row.text(4))) {
                faults.add(row.where(), "head är inte avtrycket av den sista verifikationen");
            }
            states.computeIfAbsent(row.number(0), y -> new StringBuilder("finsam-bokforing|1|" + y + "\n"))
                    .append(row.text(1)).append('|').append(row.text(3)).append('|').append(row.text(4)).append('\n');
        });
        left.keySet().forEach(chain -> faults.add(chain, "kedjan saknas i data/chains.csv"));
        register.years.forEach((year, row) -> {
            String state = states.getOrDefault(year, new StringBuilder("finsam-bokforing|1|" + year + "\n")).toString();
            String hash = HexFormat.of().formatHex(Bundle.digest().digest(state.getBytes(StandardCharsets.UTF_8)));
            if (!hash.equals(row.state())) {
                faults.add(year + " (years)", "state_of_books är inte det som kedjornas ändar ger");
            }
        });
    }

    private void balances() throws IOException {
        Map<String, long[]> left = new TreeMap<>(sums.accounts);
        String[] column = {"opening_ore", "debit_ore", "credit_ore", "closing_ore"};
        Register.each(
                new Rows(bundle, faults, "balances", 2, "year# account# opening_ore# debit_ore# credit_ore# closing_ore#"),
                row -> {
                    long[] sum = left.remove(row.key());
                    long[] of = sum == null ? new long[4] : new long[] {sum[0], sum[1], sum[2], sum[0] + sum[1] - sum[2]};
                    if (sum == null) {
                        faults.add(row.where(), "kontot har inga rader i data/postings.csv");
                    }
                    for (int i = 0; i < 4; i++) {
                        equal(row, column[i], row.number(2 + i), of[i]);
                    }
                });
        left.keySet().forEach(account -> faults.add(account, "saldot saknas i data/balances.csv"));
    }

    private void objectBalances() throws IOException {
        Map<String, long[]> left = new TreeMap<>(sums.objects);
        Register.each(
                new Rows(bundle, faults, "object_balances", 4, "year# account# dimension# object opening_ore# closing_ore#"),
                row -> {
                    String key = row.text(0) + " " + row.text(1) + " " + row.text(2) + " " + row.text(3);
                    long[] of = Objects.requireNonNullElse(left.remove(key), new long[2]);
                    equal(row, "opening_ore", row.number(4), of[0]);
                    equal(row, "closing_ore", row.number(5), of[1]);
                });
        left.keySet().forEach(key -> faults.add(key, "saldot saknas i data/object_balances.csv"));
    }

    private void equal(Rows row, String column, long stated, long counted) {
        if (stated != counted) {
            faults.add(row.where(), column + " är " + stated + ", raderna ger " + counted);
        }
    }

    /** A year opens with what a closed year before it closed with, by account and by object. */
    private void opening(long year) {
        Long before = register.before(year);
        if (before == null || !register.years.get(before).closed()) {
            return;
        }
        register.accounts.forEach((number, account) -> {
            long[] sum = sums.accounts.getOrDefault(before + " " + number, new long[3]);
            long closed = account.onBalanceSheet() ? sum[0] + sum[1] - sum[2] : 0;
            long opened = sums.accounts.getOrDefault(year + " " + number, new long[3])[0];
            if (opened != closed) {
                faults.add("Ingående balans " + year + " konto " + number, opened + " öre, men " + before + " slutade med " + closed);
            }
        });
        BiConsumer<String, Integer> object = (key, of) -> {
            String rest = key.substring(key.indexOf(' ') + 1);
            Register.Account account = register.accounts.get(Long.valueOf(rest.substring(0, rest.indexOf(' '))));
            long opened = sums.objects.getOrDefault(year + " " + rest, new long[2])[0];
            long closed = sums.objects.getOrDefault(before + " " + rest, new long[2])[1];
            if (account != null && account.onBalanceSheet() && opened != closed) {
                faults.add("Ingående balans " + year + " " + rest, opened + " öre, men " + before + " slutade med " + closed);
            }
        };
        sums.objects.keySet().stream()
                .filter(key -> key.startsWith(year + " ") || key.startsWith(before + " "))
                .forEach(key -> object.accept(key, 0));
    }
}

/** The behandlingshistorik, chained as the vouchers are, and the documents of the archive. */
final class History {

    /** The lines of an event's canonical text, and their columns. */
    private static final String[] NAMES = {
        "finsam-handelse", "previous", "number", "forbund", "happened-at", "user", "channel", "address", "action",
        "subject", "detail"
    };

    private static final int[] COLUMNS = {1, 10, 2, -1, 3, 4, 5, 6, 7, 8, 9};

    private final Bundle bundle;
    private final Faults faults;
    private final String forbund;
    private final Heads wanted;
    private final Text canonical = new Text();
    private final MessageDigest digest = Bundle.digest();
    private long number;
    private String hash = "0".repeat(64);

    History(Bundle bundle, Faults faults, String forbund, Heads wanted) {
        this.bundle = bundle;
        this.faults = faults;
        this.forbund = forbund;
        this.wanted = wanted;
    }

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }

    /** @return the number of events */
    long verify(Map<String, String> sources) throws IOException {
        long[] last = new long[2];
        String columns = "row# form# number# happened_at user channel address action subject detail previous hash";
        Register.each(new Rows(bundle, faults, "events", 1, columns), row -> {
            follows(row, last, 0);
            event(row);
        });
        Map<String, String> left = new TreeMap<>(sources);
        columns = "number# archived_at kind name year# size_bytes# sha256 state_of_books requested_by";
        Register.each(new Rows(bundle, faults, "documents", 1, columns), row -> {
            follows(row, last, 1);
            left.remove(row.text(6));
        });
        left.forEach((sha256, voucher) -> faults.add(voucher, "dokumentet " + sha256 + " saknas i data/documents.csv"));
        return last[0];
    }

    /** Events from before the chain have form 0, and come first. */
    private void event(Rows row) {
        if (row.number(1) == 0 && number == 0) {
            if (!row.empty(2) || !row.empty(10) || !row.empty(11)) {
                faults.add(row.where(), "en händelse av form 0 har varken nummer eller avtryck");
            }
            return;
        }
        if (row.number(1) != 1) {
            faults.add(row.where(), "form " + row.text(1) + " är okänd här");
        }
        if (row.number(2) != number + 1) {
            faults.add(row.where(), "number följer inte på " + number);
        }
        if (!row.text(10).equals(hash)) {
            faults.add(row.where(), "previous är inte avtrycket av händelsen före: en av dem är ändrad");
        }
        canonical.clear();
        for (int i = 0; i < NAMES.length; i++) {
            canonical.add(NAMES[i]).add('|');
            if (COLUMNS[i] < 0) {
                canonical.add(forbund);
            } else {
                row.canonical(COLUMNS[i], canonical);
            }
            canonical.add('\n');
        }
        String counted = HexFormat.of().formatHex(digest.digest(Arrays.copyOf(canonical.bytes, canonical.length)));
        number = row.number(2);
        hash = row.text(11);
        if (!counted.equals(hash)) {
            faults.add(row.where(), "hash är inte det avtryck som uppgifterna ger");
        }
        if (wanted.isOf("historik")) {
            wanted.passed("historik", number, counted);
        }
    }

    private void follows(Rows row, long[] last, int which) {
        long stated = row.number(0);
        if (stated != ++last[which]) {
            faults.add(row.where(), "numret följer inte på raden före: " + last[which] + " saknas");
            last[which] = stated;
        }
    }
}

/**
 * The SIE file of type 4E: its checksum, and the year's vouchers and balances in it. Its lines are cut into fields by a thread of
 * their own, some thousand lines ahead.
 */
final class SieBooks {

    /** A voucher of the file, whose rows are held against the bundle's. */
    final class Voucher {

        private final String where;
        private final List<List<String>> rows;
        private int at;

        private Voucher(String where, List<List<String>> rows) {
            this.where = where;
            this.rows = rows;
        }

        void row(Rows posting, long account, long ore, List<String> objects, String text) {
            if (at == rows.size()) {
                faults.add(posting.where(), "saknas i SIE-filen");
                return;
            }
            List<String> row = rows.get(at++);
            int close = group(row);
            List<String> of = new ArrayList<>();
            for (int i = 3; i + 1 < close; i += 2) {
                of.add(row.get(i) + " " + row.get(i + 1));
            }
            String words = row.size() > close + 3 ? row.get(close + 3) : "";
            if (!row.get(1).equals(String.valueOf(account)) || ore(row.get(close + 1)) != ore || !same(words, text)
                    || !sameAll(of, objects)) {
                faults.add(posting.where(), "är en annan i SIE-filen: " + Faults.shown(String.join(" ", row)));
            }
        }

        void end(String key) {
            if (at < rows.size()) {
                faults.add(key, "har fler rader i SIE-filen: " + Faults.shown(String.join(" ", rows.get(at))));
            }
        }
    }

    private static final String HIGH = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
    private static final Set<Character> IN_HIGH = new java.util.HashSet<>();
    private static final String OPEN = "{";
    private static final String CLOSE = "}";
    private static final int BLOCK = 512;
    private static final List<List<String>> END = new ArrayList<>();

    static {
        HIGH.chars().forEach(c -> IN_HIGH.add((char) c));
    }

    private final Bytes in;
    private final Faults faults;
    private final Register register;
    private final Sums sums;
    private final CRC32 sum = new CRC32();
    private final Text line = new Text();
    private final Text content = new Text();
    private final Map<String, Long> stated = new TreeMap<>();
    private final Map<Long, String> accounts = new TreeMap<>();
    private final Map<String, String> objects = new TreeMap<>();
    private boolean comparing;
    private boolean summing;
    private boolean closed;
    private String wrongSum;
    private List<String> ahead;
    private final java.util.concurrent.BlockingQueue<List<List<String>>> cut = new java.util.concurrent.ArrayBlockingQueue<>(16);
    private List<List<String>> block = new ArrayList<>();
    private int at;
    private volatile Exception failed;

    SieBooks(InputStream stream, Faults faults, Register register, Sums sums) throws IOException {
        this.in = new Bytes(stream);
        this.faults = faults;
        this.register = register;
        this.sums = sums;
        Thread thread = new Thread(this::cutAll);
        thread.setDaemon(true);
        thread.start();
        for (ahead = read(); ahead != null && !ahead.get(0).equals("#VER"); ahead = read()) {
            head(ahead);
        }
        comparing = true;
    }

    private void head(List<String> fields) {
        switch (fields.get(0)) {
            case "#ORGNR" -> expect(fields, 1, register.fact("forbund"));
            case "#RAR" -> {
                long main = Long.parseLong(register.fact("year"));
                Long year = fields.get(1).equals("0") ? Long.valueOf(main) : register.before(main);
                Register.Year of = year == null ? null : register.years.get(year);
                expect(fields, 2, of == null ? "" : of.from().toString().replace("-", ""));
                expect(fields, 3, of == null ? "" : of.to().toString().replace("-", ""));
            }
            case "#KONTO" -> accounts.put(Long.parseLong(fields.get(1)), fields.get(2));
            case "#OBJEKT" -> {
                objects.put(fields.get(1) + " " + fields.get(2), fields.get(3));
            }
            case "#DIM" -> {
                String name = register.dimensions.get(Long.valueOf(fields.get(1)));
                if (name == null || !same(fields.get(2), name)) {
                    faults.add(fields.get(1) + " (dimensions)", "heter något annat i SIE-filen: " + Faults.shown(fields.get(2)));
                }
            }
            case "#IB", "#UB", "#RES", "#OIB", "#OUB" -> {
                int close = group(fields);
                String object = fields.get(0).startsWith("#O") ? " " + fields.get(4) + " " + fields.get(5) : "";
                int amount = object.isEmpty() ? 3 : close + 1;
                stated.put(fields.get(0) + " " + fields.get(1) + " " + fields.get(2) + object, ore(fields.get(amount)));
            }
            default -> {}
        }
    }

    private void expect(List<String> fields, int i, String value) {
        if (fields.size() <= i || !fields.get(i).equals(value)) {
            faults.add("SIE-filen", Faults.shown(String.join(" ", fields)) + ", men paketet säger " + Faults.shown(value));
        }
    }

    /** What the file names is in the bundle under the same name; what the year uses is in the file. */
    private void chart() {
        accounts.forEach((number, theirs) -> {
            Register.Account account = register.accounts.get(number);
            if (account == null || !same(theirs, account.name())) {
                faults.add(number + " (accounts)", "heter " + Faults.shown(account == null ? "" : account.name())
                        + " i data/accounts.csv men " + Faults.shown(theirs) + " i SIE-filen");
            }
        });
        objects.forEach((code, theirs) -> {
            String name = register.objects.get(code);
            if (isSame(code) && (name == null || !same(theirs, name))) {
                faults.add(code + " (objects)", "heter " + Faults.shown(String.valueOf(name)) + " i data/objects.csv men "
                        + Faults.shown(theirs) + " i SIE-filen");
            }
        });
        String main = register.fact("year") + " ";
        sums.accounts.keySet().stream().filter(key -> key.startsWith(main)).forEach(key -> {
            String number = key.substring(main.length());
            if (!accounts.containsKey(Long.valueOf(number))) {
                faults.add(number + " (accounts)", "saknas i SIE-filen");
            }
        });
        sums.objects.keySet().stream().filter(key -> key.startsWith(main)).forEach(key -> {
            String object = key.split(" ", 3)[2];
            if (isSame(object) && !objects.containsKey(object)) {
                faults.add(object + " (objects)", "saknas i SIE-filen");
            }
        });
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** @return the file's voucher that the bundle's is, or null if there is nothing to compare */
    Voucher next(Rows voucher, long year, boolean opening) throws IOException {
        if (!comparing || opening || !register.fact("year").equals(String.valueOf(year))) {
            return null;
        }
        List<String> head = ahead;
        boolean is = head != null && head.size() > 4 && head.get(0).equals("#VER");
        if (!is || !same(head.get(1), voucher.text(1)) || !head.get(2).equals(voucher.text(2))) {
            faults.add(voucher.key(), "är inte nästa verifikation i SIE-filen: " + (head == null ? "den är slut" : Faults.shown(String.join(" ", head))));
            comparing = false;
            return null;
        }
        if (!head.get(3).equals(voucher.text(4).replace("-", "")) || !same(head.get(4), voucher.text(5))
                || head.size() > 6 && !same(head.get(6), voucher.text(11))) {
            faults.add(voucher.key(), "är en annan i SIE-filen: " + Faults.shown(String.join(" ", head)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (ahead = read(); ahead != null && !ahead.get(0).equals("#VER"); ahead = read()) {
            if (ahead.get(0).equals("#TRANS") && ore(ahead.get(group(ahead) + 1)) != 0) {
                rows.add(ahead);
            }
        }
        return new Voucher(voucher.key(), rows);
    }

    /** Reads on to the checksum. */
    void end() throws IOException {
        for (; ahead != null; ahead = read()) {
            if (comparing && ahead.get(0).equals("#VER")) {
                faults.add("SIE-filen", "har en verifikation som inte finns i paketet: " + Faults.shown(String.join(" ", ahead)));
            }
        }
        if (wrongSum != null) {
            faults.add("SIE-filen", wrongSum);
        }
        if (!closed) {
            faults.add("SIE-filen", "har ingen #KSUMMA som avslutar den");
        }
    }

    /** Holds the file's balances against what the vouchers add up to. */
    void balances() {
        chart();
        Map<String, Long> counted = new TreeMap<>();
        long main = Long.parseLong(register.fact("year"));
        Long before = register.years.containsKey(main) ? register.before(main) : null;
        sums.accounts.forEach((key, sum) -> {
            String[] of = key.split(" ");
            String index = index(of[0], main, before);
            Register.Account account = register.accounts.get(Long.valueOf(of[1]));
            if (index != null && account != null && account.onBalanceSheet()) {
                put(counted, "#IB" + index + of[1], sum[0]);
                put(counted, "#UB" + index + of[1], sum[0] + sum[1] - sum[2]);
            } else if (index != null) {
                put(counted, "#RES" + index + of[1], sum[1] - sum[2]);
            }
        });
        sums.objects.forEach((key, sum) -> {
            String[] of = key.split(" ", 3);
            String index = index(of[0], main, before);
            Register.Account account = register.accounts.get(Long.valueOf(of[1]));
            if (index != null && account != null && account.onBalanceSheet()) {
                put(counted, "#OIB" + index + of[1] + " " + of[2], sum[0]);
                put(counted, "#OUB" + index + of[1] + " " + of[2], sum[1]);
            }
        });
        for (String key : union(counted.keySet(), stated.keySet())) {
            if (!Objects.equals(counted.get(key), stated.get(key)) && isSame(key)) {
                faults.add("SIE-filen " + key, "är " + stated.get(key) + " öre, raderna ger " + counted.get(key));
            }
        }
    }

    /** A code with signs that the file's code page lacks is written otherwise there. */
    private static boolean isSame(String key) {
        return key.chars().allMatch(c -> c != '?' && inCodePage((char) c));
    }

    private static String index(String year, long main, Long before) {
        return year.equals(String.valueOf(main)) ? " 0 " : before != null && year.equals(before.toString()) ? " -1 " : null;
    }

    private static void put(Map<String, Long> counted, String key, long ore) {
        if (ore != 0) {
            counted.put(key, ore);
        }
    }

    /** @return the label and fields of the next line, objects between braces, or null at the end */
    private List<String> read() throws IOException {
        while (at == block.size()) {
            if (block == END) {
                if (failed instanceof IOException unread) {
                    throw unread;
                }
                if (failed != null) {
                    throw (RuntimeException) failed;
                }
                return null;
            }
            try {
                block = cut.take();
                at = 0;
            } catch (InterruptedException e) {
                throw new java.io.InterruptedIOException();
            }
        }
        return block.get(at++);
    }

    /** What the thread does: what it leaves behind is seen by who takes the last block. */
    private void cutAll() {
        List<List<String>> next = new ArrayList<>(BLOCK);
        try {
            for (List<String> fields = cutLine(); fields != null; fields = cutLine()) {
                next.add(fields);
                if (next.size() == BLOCK) {
                    cut.put(next);
                    next = new ArrayList<>(BLOCK);
                }
            }
        } catch (IOException | RuntimeException e) {
            failed = e;
        } catch (InterruptedException e) {
            failed = new java.io.InterruptedIOException();
        }
        try {
            cut.put(next);
            cut.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> cutLine() throws IOException {
        while (in.line(line)) {
            while (line.length > 0 && line.bytes[line.length - 1] == '\r') {
                line.length--;
            }
            if (line.length > 0 && line.bytes[0] == '#') {
                List<String> fields = fields();
                if (!fields.get(0).equals("#KSUMMA")) {
                    return fields;
                }
                checksum(fields);
            }
        }
        return null;
    }

    private void checksum(List<String> fields) {
        if (fields.size() > 1) {
            String counted = String.valueOf(sum.getValue());
            closed = summing;
            summing = false;
            if (!fields.get(1).equals(counted)) {
                wrongSum = "#KSUMMA är " + fields.get(1) + ", filen ger " + counted;
            }
        } else {
            summing = true;
            sum.reset();
        }
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>(8);
        content.clear();
        boolean inGroup = false;
        int at = 0;
        while (at < line.length) {
            byte b = line.bytes[at];
            if (b == ' ' || b == '\t') {
                at++;
            } else if (b == '{' && !inGroup || b == '}' && inGroup) {
                inGroup = b == '{';
                fields.add(inGroup ? OPEN : CLOSE);
                at++;
            } else {
                int start = content.length;
                at = b == '"' ? quoted(at + 1) : bare(at, inGroup);
                fields.add(decoded(start));
            }
        }
        if (summing && !(fields.get(0).equals("#KSUMMA"))) {
            sum.update(content.bytes, 0, content.length);
        }
        return fields;
    }

    private int bare(int from, boolean inGroup) {
        int at = from;
        while (at < line.length && line.bytes[at] != ' ' && line.bytes[at] != '\t' && !(inGroup && line.bytes[at] == '}')) {
            content.add(line.bytes[at++]);
        }
        return at;
    }

    /** Of backslashes just before a quote each pair is one; elsewhere a backslash is itself. */
    private int quoted(int from) {
        int at = from;
        while (at < line.length && line.bytes[at] != '"') {
            int run = 0;
            while (at + run < line.length && line.bytes[at + run] == '\\') {
                run++;
            }
            if (run == 0) {
                content.add(line.bytes[at++]);
                continue;
            }
            at += run;
            boolean quote = at < line.length && line.bytes[at] == '"';
            for (int i = 0; i < (quote ? run / 2 : run); i++) {
                content.add('\\');
            }
            if (quote && run % 2 == 1) {
                content.add(line.bytes[at++]);
            }
        }
        return at + 1;
    }

    private String decoded(int start) {
        boolean ascii = true;
        for (int i = start; i < content.length; i++) {
            ascii &= content.bytes[i] >= 0;
        }
        String latin = new String(content.bytes, start, content.length - start, StandardCharsets.ISO_8859_1);
        if (ascii) {
            return latin;
        }
        StringBuilder text = new StringBuilder(latin);
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, text.charAt(i) < 128 ? text.charAt(i) : HIGH.charAt(text.charAt(i) - 128));
        }
        return text.toString();
    }

    /** @return where the objects' group ends: the amount follows */
    private static int group(List<String> fields) {
        return fields.lastIndexOf(CLOSE);
    }

    private static boolean inCodePage(char c) {
        return c >= ' ' && c < 127 || IN_HIGH.contains(c);
    }

    /** What the file's code page lacks is written as its nearest there, and not compared. */
    private static boolean same(String inFile, String ours) {
        return inFile.equals(ours) || !ours.chars().allMatch(c -> inCodePage((char) c));
    }

    private static boolean sameAll(List<String> inFile, List<String> ours) {
        boolean same = inFile.size() == ours.size();
        for (int i = 0; same && i < ours.size(); i++) {
            same = same(inFile.get(i), ours.get(i));
        }
        return same;
    }

    /** @return an amount of the file in öre, or the smallest number there is for what is none */
    private static long ore(String amount) {
        int point = amount.length() - 3;
        int first = amount.startsWith("-") ? 1 : 0;
        if (point <= first || point > 16 || amount.charAt(point) != '.') {
            return Long.MIN_VALUE;
        }
        long ore = 0;
        for (int i = first; i < amount.length(); i++) {
            int digit = amount.charAt(i) - '0';
            if (i != point && (digit < 0 || digit > 9)) {
                return Long.MIN_VALUE;
            }
            ore = i == point ? ore : ore * 10 + digit;
        }
        return first == 0 ? ore : -ore;
    }
}
