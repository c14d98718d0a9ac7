package finsam.report;

import finsam.ledger.Balances.AccountBalance;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Noter: what each row of the income statement and the balance sheet is made of, account by account, signed as there. The
 * equity has none: its parts are the income statement and the years before.
 */
public record Notes(List<Note> notes) {

    /** @param heading the row's, which its accounts sum to */
    public record Note(int number, String heading, List<Row> rows) {

        public Ore total() {
            return Ore.sum(rows, Row::amount);
        }
    }

    /** @param previous null if there are no books of the year before: "saknas" */
    public record Row(int account, String name, Ore amount, Ore previous) {}

    /** An account's part of a row. */
    private record Part(int account, String name, String heading, Ore amount) {}

    static Notes of(List<AccountBalance> year, Optional<List<AccountBalance>> previous) {
        List<Part> parts = parts(year);
        Optional<List<Part>> before = previous.map(Notes::parts);
        List<Note> notes = new ArrayList<>();
        headings().forEach(heading -> {
            List<Row> rows = rows(heading, parts, before);
            if (!rows.isEmpty()) {
                notes.add(new Note(notes.size() + 1, heading, rows));
            }
        });
        return new Notes(List.copyOf(notes));
    }

    /** @return the note to the row, if it has one */
    public Optional<Note> to(String heading) {
        return notes.stream().filter(note -> note.heading().equals(heading)).findFirst();
    }

    private static Stream<String> headings() {
        return Stream.concat(
                Arrays.stream(IncomeStatement.Line.values())
                        .filter(line -> !line.isSum())
                        .map(IncomeStatement.Line::heading),
                Arrays.stream(BalanceSheet.Line.values())
                        .filter(line -> !line.isSum() && !isEquity(line))
                        .map(BalanceSheet.Line::heading));
    }

    private static List<Row> rows(String heading, List<Part> parts, Optional<List<Part>> before) {
        Map<Integer, Part> now = of(heading, parts);
        Map<Integer, Part> then = of(heading, before.orElse(List.of()));
        Map<Integer, Part> all = new TreeMap<>(then);
        all.putAll(now);
        return all.values().stream()
                .map(part -> new Row(
                        part.account(),
                        part.name(),
                        amount(now.get(part.account())),
                        before.isPresent() ? amount(then.get(part.account())) : null))
                .toList();
    }

    private static Map<Integer, Part> of(String heading, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.heading().equals(heading) && !part.amount().isZero())
                .collect(Collectors.toMap(Part::account, Function.identity()));
    }

    private static Ore amount(Part part) {
        return part == null ? Ore.ZERO : part.amount();
    }

    private static List<Part> parts(List<AccountBalance> year) {
        List<Part> parts = new ArrayList<>();
        for (AccountBalance b : year) {
            if (b.statementRow().isOnBalanceSheet()) {
                BalanceSheet.Line line = BalanceSheet.line(b, b.closing());
                Ore amount = line.isAsset() ? b.closing() : b.closing().negated();
                parts.add(new Part(b.account(), b.name(), line.heading(), amount));
            } else {
                parts.add(new Part(
                        b.account(),
                        b.name(),
                        b.statementRow().heading(),
                        b.change().negated()));
            }
        }
        return parts;
    }

    private static boolean isEquity(BalanceSheet.Line line) {
        return line == BalanceSheet.Line.RESULT || line == BalanceSheet.Line.OTHER_EQUITY;
    }
}
