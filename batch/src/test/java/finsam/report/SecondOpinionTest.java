package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import finsam.exchange.BeancountJournal;
import finsam.exchange.HledgerJournal;
import finsam.exchange.JournalBooks;
import finsam.exchange.JournalBooks.JournalAccount;
import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieReader;
import finsam.ledger.Posting;
import finsam.ledger.StatementRow;
import finsam.ledger.VoucherKind;
import finsam.money.Ore;
import finsam.report.BundleFixture.Head;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hledger makes of our books, on machines that have it; and what a reader of beancount's grammar does. */
class SecondOpinionTest {

    /** What could mean something to the program that reads a text. */
    private static final String SIGNS = "aÅöé Z09;;::,,\"\"'[]()<>{}=*!@#%&|\\/+-_.~^$€–\t\n日";

    @TempDir
    Path folder;

    @Test
    void hledger_adds_the_books_up_to_what_we_add_up() throws Exception {
        assumeThat(onPath("hledger")).as("hledger").isTrue();
        for (Books books : all()) {
            Path journal = Files.write(folder.resolve("books.journal"), books.hledger());
            assertThat(said("hledger", "-f", journal.toString(), "check", "-s"))
                    .as(books.name)
                    .isEmpty();
            Map<Integer, Ore> theirs = new TreeMap<>();
            said("hledger", "-f", journal.toString(), "balance", "-N", "--flat", "-O", "csv")
                    .lines()
                    .skip(1)
                    .forEach(line -> theirs.put(
                            Integer.valueOf(line.replaceFirst("^\"[a-z]+:(\\d+) .*", "$1")),
                            Ore.parse(line.replaceFirst(".*,\"(-?[0-9.]+) SEK\"$", "$1"))));
            assertThat(theirs).as(books.name).isEqualTo(books.closing());
        }
    }

    @Test
    void a_journal_whose_books_were_touched_does_not_pass_hledger() throws Exception {
        assumeThat(onPath("hledger")).as("hledger").isTrue();
        String journal = new String(new Books("two years", BundleFixture.twoYears()).hledger(), StandardCharsets.UTF_8);
        Path touched = Files.writeString(
                folder.resolve("touched.journal"),
                journal.replaceFirst("  10.00 SEK", "  11.00 SEK").replaceFirst("  -10.00 SEK", "  -11.00 SEK"));
        assertThat(said("hledger", "-f", touched.toString(), "check")).contains("assertion");
    }

    @Test
    void beancount_reads_balanced_transactions_on_opened_accounts_that_end_at_our_balances() throws Exception {
        for (Books books : all()) {
            assertThat(BeancountReader.closing(new String(books.beancount(), StandardCharsets.UTF_8)))
                    .as(books.name)
                    .isEqualTo(books.closing());
        }
    }

    private static List<Books> all() throws Exception {
        List<Books> all = new ArrayList<>();
        all.add(new Books("two years", BundleFixture.twoYears()));
        all.add(new Books("the example file", example()));
        for (int seed = 1; seed <= 12; seed++) {
            all.add(new Books("random " + seed, random(seed)));
        }
        return all;
    }

    private static BundleFixture example() throws Exception {
        SieFile file = SieReader.read(Files.readAllBytes(Path.of("../docs/exempel/exempel.se")))
                .faultlessFile();
        int year = file.head().year().orElseThrow().from().getYear();
        BundleFixture books = new BundleFixture(year);
        books.year(year, "OPEN");
        file.head().accounts().forEach(a -> books.account(Integer.parseInt(a.number()), a.name()));
        List<Posting> opening = file.head().balances().stream()
                .filter(b -> b.label() == SieBalance.Label.IB && b.year() == 0)
                .map(b -> new Posting(Integer.parseInt(b.account()), b.amount(), null, null))
                .toList();
        books.post(
                year,
                "IB",
                Head.of(LocalDate.of(year, 1, 1), "Ingående balanser").as(VoucherKind.OPENING),
                opening.toArray(Posting[]::new));
        file.vouchers()
                .forEach(v -> books.post(
                        year,
                        v.series(),
                        Head.of(v.date(), v.text()),
                        v.counted()
                                .map(row ->
                                        new Posting(Integer.parseInt(row.account()), row.amount(), row.text(), null))
                                .toArray(Posting[]::new)));
        return books;
    }

    private static BundleFixture random(int seed) {
        Random random = new Random(seed);
        BundleFixture books = new BundleFixture(2026);
        books.year(2026, "OPEN");
        int[] accounts = {1520, 1930, 2010, 2510, 3511, 4510, 5010, 8410, 8999};
        for (int account : accounts) {
            books.account(account, "K" + text(random));
        }
        for (int i = 0; i < 60; i++) {
            Head head = Head.of(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)), text(random))
                    .with(random.nextBoolean() ? null : text(random), null);
            if (random.nextInt(20) == 0) {
                books.post(2026, "A", head.as(VoucherKind.EMPTY));
                continue;
            }
            List<Posting> lines = new ArrayList<>();
            Ore sum = Ore.ZERO;
            for (int line = random.nextInt(4); line >= 0; line--) {
                Ore amount = Ore.of((random.nextLong() >>> 25) % 100_000_000_000L + 1);
                amount = random.nextBoolean() ? amount : amount.negated();
                Posting posting = new Posting(accounts[random.nextInt(accounts.length)], amount, text(random), null);
                lines.add(
                        random.nextBoolean()
                                ? posting
                                : posting.on(finsam.ledger.Dimension.INSATS, "I" + text(random)));
                sum = sum.plus(amount);
            }
            if (!sum.isZero()) {
                lines.add(new Posting(1930, sum.negated(), null, null));
            }
            books.post(2026, random.nextBoolean() ? "A" : "B(1)", head, lines.toArray(Posting[]::new));
        }
        return books;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "date:" : "");
        for (int i = random.nextInt(25); i > 0; i--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    /** Books of a fixture's last year, as the export gives them to a journal. */
    private record Books(String name, BundleFixture books) {

        Map<Integer, Ore> closing() {
            Map<Integer, Ore> closing = new TreeMap<>();
            books.balances().stream()
                    .filter(b ->
                            b.year() == books.subject().year() && !b.closing().isZero())
                    .forEach(b -> closing.put(b.account(), b.closing()));
            return closing;
        }

        byte[] hledger() throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            HledgerJournal.write(journal(), to -> books.vouchers(books.subject().year(), to), out);
            return out.toByteArray();
        }

        byte[] beancount() throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BeancountJournal.write(
                    journal(), to -> books.vouchers(books.subject().year(), to), out);
            return out.toByteArray();
        }

        private JournalBooks journal() {
            int year = books.subject().year();
            return new JournalBooks(
                    books.subject().name(),
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    books.accounts().stream()
                            .map(a -> new JournalAccount(
                                    a.number(),
                                    a.name(),
                                    StatementRow.valueOf(a.statementRow()),
                                    closing().getOrDefault(a.number(), Ore.ZERO)))
                            .toList());
        }
    }

    private static String said(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
