package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.ledger.Chart.DimensionObject;
import finsam.money.Ore;
import finsam.money.WrittenSum;
import finsam.rules.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
            faults.add(new EntryFault(
                    at, CREDIT, new RuleViolation("posting.both-sides", line.getAccount()).getMessage()));
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

    private <T> Optional<T> on(int line, String field, java.util.function.Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (RuleViolation wrong) {
            faults.add(new EntryFault(line, field, wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** Adds what a voucher lacks before it can be looked at: an account or an amount on a line, what an account demands. */
    void requireWhole() {
        for (int i = 0; i < amounts.length; i++) {
            EntryLine line = entry.getLines().get(i);
            if (line.isBlank()) {
                continue;
            }
            if (line.getAccount() == null) {
                faults.add(new EntryFault(i, ACCOUNT, new RuleViolation("entry.account-missing", i + 1).getMessage()));
            }
            if (line.isWithoutAmount()) {
                faults.add(new EntryFault(i, DEBIT, new RuleViolation("entry.amount-missing", i + 1).getMessage()));
            }
        }
        if (entry.getText() == null) {
            faults.add(new EntryFault(-1, "text", new RuleViolation("voucher.text-missing").getMessage()));
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
                    return new EntryFault(places.get(i), field, refused.getMessage());
                }
            }
        }
        String field = rule.contains("text")
                ? "text"
                : rule.contains("series")
                        ? "series"
                        : rule.contains("date") || rule.contains("year") || rule.contains("period") ? "date" : null;
        return new EntryFault(-1, field, refused.getMessage());
    }

    VoucherDraft draft(String key) {
        return VoucherDraft.of(entry.getSeries(), day, entry.getText(), postings, key)
                .with(entry.getCounterparty(), entry.getDocumentReference());
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
