package finsam.report;

import finsam.money.Ore;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of beancount's language that our journals use, by the grammar of its documentation (Beancount Language Syntax):
 * every line must be one of its forms, every account opened before it is used, every transaction balanced, and every
 * {@code balance} be what the transactions before its day add up to.
 */
final class BeancountReader {

    private static final String STRING = "\"(?:[^\"\\\\\\n]|\\\\[\"\\\\ntrfb])*\"";
    private static final String ACCOUNT =
            "((?:Assets|Liabilities|Equity|Income|Expenses)(?::[\\p{Lu}\\p{Nd}][\\p{L}\\p{Nd}-]*)+)";
    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final String AMOUNT = "(-?\\d+\\.\\d\\d) SEK";
    private static final Pattern OPTION = Pattern.compile("option " + STRING + " " + STRING);
    private static final Pattern OPEN = Pattern.compile(DAY + " open " + ACCOUNT + " SEK");
    private static final Pattern TRANSACTION = Pattern.compile(DAY + " \\* " + STRING);
    private static final Pattern POSTING = Pattern.compile("  " + ACCOUNT + "  " + AMOUNT);
    private static final Pattern METADATA = Pattern.compile(" {2,4}[a-z][a-zA-Z0-9_-]*: " + STRING);
    private static final Pattern BALANCE = Pattern.compile(DAY + " balance " + ACCOUNT + "  " + AMOUNT);

    private final Map<String, Ore> sums = new TreeMap<>();
    private LocalDate last = LocalDate.MIN;
    private Ore open = Ore.ZERO;

    private BeancountReader() {}

    /** @return what each account ends at, by its number, without those that end at nothing */
    static Map<Integer, Ore> closing(String journal) {
        BeancountReader reader = new BeancountReader();
        journal.lines().forEach(reader::line);
        reader.endOfTransaction();
        Map<Integer, Ore> closing = new TreeMap<>();
        reader.sums.forEach((account, sum) -> {
            if (!sum.isZero()) {
                closing.put(Integer.valueOf(account.replaceFirst(".*:", "")), sum);
            }
        });
        return closing;
    }

    private void line(String line) {
        Matcher posting = POSTING.matcher(line);
        Matcher balance = BALANCE.matcher(line);
        Matcher opened = OPEN.matcher(line);
        Matcher transaction = TRANSACTION.matcher(line);
        if (posting.matches()) {
            Ore amount = Ore.parse(posting.group(2));
            require(sums.containsKey(posting.group(1)), "not opened", line);
            sums.merge(posting.group(1), amount, Ore::plus);
            open = open.plus(amount);
        } else if (balance.matches()) {
            endOfTransaction();
            require(last.isBefore(LocalDate.parse(balance.group(1))), "balance before the last transaction", line);
            require(Ore.parse(balance.group(3)).equals(sums.get(balance.group(2))), "balance is another", line);
        } else if (opened.matches()) {
            require(sums.put(opened.group(2), Ore.ZERO) == null, "opened twice", line);
        } else if (transaction.matches()) {
            endOfTransaction();
            LocalDate day = LocalDate.parse(transaction.group(1));
            last = day.isAfter(last) ? day : last;
        } else {
            boolean form = line.isEmpty()
                    || line.startsWith(";")
                    || OPTION.matcher(line).matches()
                    || METADATA.matcher(line).matches();
            require(form, "no form of the language", line);
        }
    }

    private void endOfTransaction() {
        require(open.isZero(), "not balanced", open.toPlain());
    }

    private static void require(boolean holds, String what, String line) {
        if (!holds) {
            throw new AssertionError(what + ": " + line);
        }
    }
}
