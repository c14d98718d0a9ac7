package finsam.exchange.sie;

import finsam.rules.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All but the vouchers, as read so far. */
final class SieHeads {

    /** More accounts, objects and balances together than any books have: a guard against what only looks like books. */
    private static final int MOST_RECORDS = 500_000;

    private static final Set<String> IDENTITY = Set.of(
            "#FLAGGA",
            "#PROGRAM",
            "#FORMAT",
            "#GEN",
            "#SIETYP",
            "#PROSA",
            "#FTYP",
            "#FNR",
            "#ORGNR",
            "#BKOD",
            "#ADRESS",
            "#FNAMN",
            "#TAXAR",
            "#OMFATTN",
            "#KPTYP",
            "#VALUTA");

    private final SieFaults faults;
    private final Map<String, Integer> mentions;
    private final Map<String, SieLine> identity = new LinkedHashMap<>();
    private final Map<Integer, SieYear> years = new LinkedHashMap<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, List<String>> sru = new LinkedHashMap<>();
    private final List<SieDimension> dimensions = new ArrayList<>();
    private final List<SieObject> objects = new ArrayList<>();
    private final List<SieBalance> balances = new ArrayList<>();
    private int records;

    /** @param mentions the first line on which each account is used, to be added to */
    SieHeads(SieFaults faults, Map<String, Integer> mentions) {
        this.faults = faults;
        this.mentions = mentions;
    }

    boolean knows(String label) {
        if (IDENTITY.contains(label)) {
            return true;
        }
        return switch (label) {
            case "#RAR", "#KONTO", "#KTYP", "#ENHET", "#SRU", "#DIM", "#UNDERDIM", "#OBJEKT" -> true;
            case "#IB", "#UB", "#OIB", "#OUB", "#RES", "#PSALDO", "#PBUDGET" -> true;
            default -> false;
        };
    }

    boolean has(String label) {
        return identity.containsKey(label);
    }

    /** @return the line of a label that is there */
    int lineOf(String label) {
        return identity.get(label).number();
    }

    /** What the file says its encoding is; empty if nothing. */
    String format() {
        return text("#FORMAT");
    }

    void take(SieLine line) {
        if (IDENTITY.contains(line.label())) {
            if (identity.putIfAbsent(line.label(), line) != null) {
                faults.remark(line.number(), "sie.label-repeated", line.label());
            }
            return;
        }
        if (++records == MOST_RECORDS) {
            faults.add(line.number(), "sie.too-many-records", MOST_RECORDS, "konton, objekt och saldon");
        }
        if (records < MOST_RECORDS) {
            takeRecord(line);
        }
    }

    private void takeRecord(SieLine line) {
        switch (line.label()) {
            case "#RAR" -> year(line);
            case "#KONTO" -> account(line);
            case "#KTYP" -> types.put(mentioned(line, 0), line.text(1));
            case "#ENHET" -> units.put(mentioned(line, 0), line.text(1));
            case "#SRU" ->
                sru.computeIfAbsent(mentioned(line, 0), account -> new ArrayList<>(1))
                        .add(line.text(1));
            case "#DIM" -> dimensions.add(new SieDimension(line.required(0, "dimension"), line.text(1), ""));
            case "#UNDERDIM" ->
                dimensions.add(new SieDimension(
                        line.required(0, "dimension"), line.text(1), line.required(2, "överordnad dimension")));
            case "#OBJEKT" ->
                objects.add(
                        new SieObject(line.required(0, "dimension"), line.required(1, "objektnummer"), line.text(2)));
            default -> balances.add(balance(line));
        }
    }

    private void year(SieLine line) {
        int index = line.yearIndex(0);
        if (line.text(1).isBlank() && line.text(2).isBlank()) {
            faults.remark(line.number(), "sie.year-without-dates");
            return;
        }
        SieYear year = new SieYear(index, line.requiredDate(1, "första dag"), line.requiredDate(2, "sista dag"));
        RuleViolation.require(!year.from().isAfter(year.to()), "sie.year-reversed", index);
        RuleViolation.require(years.putIfAbsent(index, year) == null, "sie.year-repeated", index);
    }

    private void account(SieLine line) {
        String number = line.required(0, "kontonummer");
        String name = line.text(1);
        String before = accounts.putIfAbsent(number, name);
        if (before != null && !before.equals(name)) {
            faults.remark(line.number(), "sie.account-repeated", SieLine.shortened(number), SieLine.shortened(before));
        }
    }

    /** {@code year [month] account [objects] amount quantity}, by the label. */
    private SieBalance balance(SieLine line) {
        SieBalance.Label label = SieBalance.Label.valueOf(line.label().substring(1));
        int account = label.monthly() ? 2 : 1;
        int amount = label.byObject() ? account + 2 : account + 1;
        return new SieBalance(
                label,
                line.yearIndex(0),
                label.monthly() ? line.month(1) : null,
                mentioned(line, account),
                label.byObject() ? line.objects(account + 1) : List.of(),
                line.amount(amount),
                line.text(amount + 1));
    }

    private String mentioned(SieLine line, int field) {
        String account = line.required(field, "konto");
        mentions.putIfAbsent(account, line.number());
        return account;
    }

    SieHead head() {
        return new SieHead(
                identity(),
                List.copyOf(years.values()),
                accounts.entrySet().stream()
                        .map(e -> new SieAccount(
                                e.getKey(),
                                e.getValue(),
                                types.getOrDefault(e.getKey(), ""),
                                units.getOrDefault(e.getKey(), ""),
                                sru.getOrDefault(e.getKey(), List.of())))
                        .toList(),
                dimensions,
                objects,
                balances);
    }

    private SieIdentity identity() {
        return new SieIdentity(
                from("#FLAGGA", SieHeads::flag, false),
                from("#PROGRAM", l -> new SieIdentity.Program(l.text(0), l.text(1)), new SieIdentity.Program("", "")),
                from(
                        "#GEN",
                        l -> new SieIdentity.Generated(l.requiredDate(0, "datum"), l.text(1)),
                        new SieIdentity.Generated(null, "")),
                from("#SIETYP", SieHeads::type, has("#SIETYP") ? 4 : 1),
                text("#PROSA"),
                text("#FTYP"),
                text("#FNR"),
                from(
                        "#ORGNR",
                        l -> new SieIdentity.Organisation(l.text(0), l.text(1), l.text(2)),
                        SieIdentity.Organisation.NONE),
                text("#BKOD"),
                from(
                        "#ADRESS",
                        l -> new SieIdentity.Address(l.text(0), l.text(1), l.text(2), l.text(3)),
                        SieIdentity.Address.NONE),
                text("#FNAMN"),
                text("#TAXAR"),
                from("#OMFATTN", l -> l.date(0), null),
                text("#KPTYP"),
                from("#VALUTA", SieHeads::currency, ""));
    }

    private String text(String label) {
        return from(label, line -> line.text(0), "");
    }

    private <T> T from(String label, Function<SieLine, T> read, T absent) {
        SieLine line = identity.get(label);
        try {
            return line == null ? absent : read.apply(line);
        } catch (RuleViolation unreadable) {
            faults.add(line.number(), unreadable);
            return absent;
        }
    }

    private static boolean flag(SieLine line) {
        String flag = line.text(0);
        RuleViolation.require(flag.equals("0") || flag.equals("1"), "sie.flag-unreadable", SieLine.shortened(flag));
        return flag.equals("1");
    }

    private static int type(SieLine line) {
        String type = line.text(0);
        RuleViolation.require(type.matches("[1-4]"), "sie.type-unknown", SieLine.shortened(type));
        return Integer.parseInt(type);
    }

    private static String currency(SieLine line) {
        String currency = line.text(0);
        RuleViolation.require(
                currency.isEmpty() || currency.equals("SEK"), "sie.currency-foreign", SieLine.shortened(currency));
        return currency;
    }
}
