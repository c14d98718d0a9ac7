package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.ledger.Chart.DimensionObject;
import finsam.money.Ore;
import finsam.money.WrittenSum;
import finsam.rules.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A voucher as it is typed, read against the books: what each field says, and what is wrong with it, in a sentence. */
final class EntryReading {

    static final String ACCOUNT = "account";
    static final String DEBIT = "debit";
    static final String CREDIT = "credit";

    private final EntryBooks books;
    private final VoucherEntry entry;
    private final List<EntryFault> faults = new ArrayList<>();
    private final Ore[] amounts;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private LocalDate day;

    /** Reads the entry; fields that can be read are written out whole: {@code 6010 Lokalhyra}, {@code 1 234,50}. */
    EntryReading(EntryBooks books, VoucherEntry entry) {
        this.books = books;
        this.entry = entry;
        day = on(-1, "date", () -> books.day(entry.getDate())).orElse(null);
        if (day != null) {
            entry.setDate(day.toString());
            on(-1, "date", () -> {
                books.requireOpen(day);
                return day;
            });
        }
        amounts = new Ore[entry.getLines().size()];
        for (int i = 0; i < amounts.length; i++) {
            EntryLine line = entry.getLines().get(i);
            if (!line.isBlank()) {
                read(i, line);
            }
        }
    }

    private void read(int at, EntryLine line) {
        Optional<Account> account = line.getAccount() == null
                ? Optional.empty()
                : on(at, ACCOUNT, () -> {
                    Account found = books.account(line.getAccount());
                    line.setAccount(found.number() + " " + found.name());
                    require(day == null || found.isOpenOn(day), "account.closed", found.number(), found.name(), day);
                    return found;
                });
        Optional<Ore> debit = amount(at, DEBIT, line.getDebit());
        Optional<Ore> credit = amount(at, CREDIT, line.getCredit());
        if (debit.isPresent() && credit.isPresent()) {
            fault(at, CREDIT, new RuleViolation("posting.both-sides", line.getAccount()));
        } else if (debit.isPresent() && line.getCredit() == null || credit.isPresent() && line.getDebit() == null) {
            amounts[at] = debit.or(() -> credit.map(Ore::negated)).orElseThrow();
            if (!amounts[at].isZero()) {
                line.say(amounts[at]);
            }
        }
        SortedMap<Integer, String> codes = new TreeMap<>();
        line.getObjects()
                .forEach((dimension, typed) -> on(at, String.valueOf(dimension), () -> books.object(dimension, typed))
                        .ifPresent(object -> {
                            codes.put(dimension, object.code());
                        }));
        codes.forEach((dimension, code) -> line.concern(dimension, shown(books.object(dimension, code))));
        if (account.isPresent() && amounts[at] != null) {
            places.add(at);
            postings.add(new Posting(account.get().number(), amounts[at], line.getText(), codes));
        }
    }

    private static String shown(DimensionObject object) {
        return object.code().equals(object.name()) ? object.code() : object.code() + " " + object.name();
    }

    private Optional<Ore> amount(int at, String field, String typed) {
        return typed == null ? Optional.empty() : on(at, field, () -> WrittenSum.parse(typed));
    }

    private <T> Optional<T> on(int line, String field, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (RuleViolation wrong) {
            fault(line, field, wrong);
            return Optional.empty();
        }
    }

    private void fault(int line, String field, RuleViolation wrong) {
        faults.add(new EntryFault(line, field, wrong.getMessage(), wrong.ruleId()));
    }

    /** Adds what a voucher lacks before it can be looked at: an account or an amount on a line, what an account demands. */
    void requireWhole() {
        for (int i = 0; i < amounts.length; i++) {
            EntryLine line = entry.getLines().get(i);
            if (line.isBlank()) {
                continue;
            }
            if (line.getAccount() == null) {
                fault(i, ACCOUNT, new RuleViolation("entry.account-missing"));
            }
            requireDimensions(i, line);
            if (line.isWithoutAmount()) {
                fault(i, DEBIT, new RuleViolation("entry.amount-missing"));
            }
        }
        if (entry.getText() == null) {
            fault(-1, "text", new RuleViolation("voucher.text-missing"));
        }
    }

    private void requireDimensions(int at, EntryLine line) {
        for (Dimension dimension : books.dimensions(line, day)) {
            boolean named = line.getObjects().containsKey(dimension.number());
            DimensionRule rule = books.rule(line, dimension, day);
            if (rule == DimensionRule.DEMANDED && !named || rule == DimensionRule.FORBIDDEN && named) {
                Account account = books.account(line.getAccount());
                fault(
                        at,
                        String.valueOf(dimension.number()),
                        new RuleViolation(
                                named ? "posting.dimension-forbidden" : "posting.dimension-demanded",
                                account.number(),
                                account.name(),
                                dimension.heading().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** Binds what the ledger refused to the line it names, if it names one. */
    EntryFault bind(RuleViolation refused) {
        String rule = refused.ruleId();
        if (rule.startsWith("posting.") || rule.startsWith("account.")) {
            for (int i = 0; i < postings.size(); i++) {
                Posting posting = postings.get(i);
                if (refused.arguments().contains(posting.account())
                        && (!rule.startsWith("posting.")
                                || refused.arguments().stream().noneMatch(Ore.class::isInstance)
                                || refused.arguments().contains(posting.amount()))) {
                    String field = rule.startsWith("account.")
                            ? ACCOUNT
                            : posting.amount().isNegative() ? CREDIT : DEBIT;
                    return new EntryFault(places.get(i), field, refused.getMessage(), rule);
                }
            }
        }
        String field = rule.contains("text")
                ? "text"
                : rule.contains("series")
                        ? "series"
                        : rule.contains("date") || rule.contains("year") || rule.contains("period") ? "date" : null;
        return new EntryFault(-1, field, refused.getMessage(), rule);
    }

    /** @return what has been typed, as drafts and templates keep it */
    EntryContent content() {
        return new EntryContent(books, entry, day);
    }

    List<EntryFault> faults() {
        return List.copyOf(faults);
    }

    /** @return the faults of a line by field */
    Map<String, String> faults(int line) {
        Map<String, String> byField = new TreeMap<>();
        faults.stream()
                .filter(f -> f.line() == line && f.field() != null)
                .forEach(f -> byField.putIfAbsent(f.field(), f.sentence()));
        return byField;
    }

    LocalDate day() {
        return day;
    }

    Ore debit() {
        return sum(true);
    }

    Ore credit() {
        return sum(false);
    }

    /** @return debit minus credit of what can be read */
    Ore difference() {
        return debit().minus(credit());
    }

    private Ore sum(boolean debit) {
        Ore sum = Ore.ZERO;
        for (Ore amount : amounts) {
            if (amount != null && amount.isNegative() != debit) {
                sum = sum.plus(amount.abs());
            }
        }
        return sum;
    }

    /** @return the amount of the line, debit positive; null if it has none that can be read */
    Ore amount(int line) {
        return amounts[line];
    }
}
