package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.money.Apportionment;
import finsam.money.Ore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A voucher that is taken back later (periodisering), in one part or in several, together exactly as much as the voucher
 * itself: what belongs to another month is moved there, and nothing is left on the account in between.
 *
 * @param voucher what is posted first; in several parts, it has two lines
 * @param parts in the order of their days
 */
record Accrual(VoucherDraft voucher, List<Part> parts) {

    static final int MOST_MONTHS = 60;

    private static final String KEY = "accrual:";
    private static final String PART_KEY = "accrual-part:";
    private static final int TEXT_LENGTH = PostingRules.TEXT_LENGTH;

    /** @param number from one @param dueOn the day it is posted under @param amount in öre, greater than zero */
    record Part(int number, LocalDate dueOn, Ore amount) {}

    Accrual {
        parts = List.copyOf(parts);
        Ore taken = Ore.sum(parts, Part::amount);
        if (!taken.equals(Ore.sum(voucher.postings(), Posting::debit))) {
            throw new IllegalStateException("The parts sum to " + taken + ", not to the voucher");
        }
    }

    /** The voucher, all of it taken back on one day of a later month. */
    static Accrual takenBack(VoucherDraft voucher, LocalDate on) {
        require(voucher.date() != null, "voucher.date-missing");
        require(on != null, "accrual.day-missing");
        require(YearMonth.from(on).isAfter(YearMonth.from(voucher.date())), "accrual.same-month", on, voucher.date());
        return new Accrual(voucher, List.of(new Part(1, on, Ore.sum(voucher.postings(), Posting::debit))));
    }

    /** The amount moved from the account, and brought back to it month by month, on the last day of each. */
    static Accrual distributed(Accruals.Distribution d, boolean isIncome, String key) {
        require(d.amount() != null, "money.missing");
        require(d.amount().isPositive(), "accrual.amount");
        require(d.date() != null, "voucher.date-missing");
        require(d.from() != null, "accrual.month-missing");
        require(2 <= d.months() && d.months() <= MOST_MONTHS, "accrual.months", MOST_MONTHS);
        require(d.amount().ore() >= d.months(), "accrual.too-small", d.amount(), d.months());
        YearMonth first = YearMonth.from(d.from());
        require(!first.isBefore(YearMonth.from(d.date())), "accrual.month-before", first, d.date());
        Ore moved = isIncome ? d.amount() : d.amount().negated();
        VoucherDraft voucher = VoucherDraft.of(
                d.series(),
                d.date(),
                d.text(),
                List.of(
                        new Posting(d.account(), moved, null, new TreeMap<>(d.objects())),
                        new Posting(d.interimAccount(), moved.negated(), null, null)),
                key);
        return new Accrual(voucher, shared(d.amount(), first, d.months()));
    }

    /** Equal parts; the öre that do not go evenly fall on the first months. */
    private static List<Part> shared(Ore amount, YearMonth first, int months) {
        Map<String, Long> weights = new TreeMap<>();
        for (int month = 0; month < months; month++) {
            weights.put(first.plusMonths(month).toString(), 1L);
        }
        List<Part> parts = new ArrayList<>();
        Apportionment.of(amount, weights)
                .amounts()
                .forEach((month, part) -> parts.add(
                        new Part(parts.size() + 1, YearMonth.parse(month).atEndOfMonth(), part)));
        return parts;
    }

    /** @return the voucher under a key that begins as no other's does */
    static VoucherDraft keyed(VoucherDraft voucher) {
        String key = voucher.idempotencyKey();
        return key == null || key.isBlank() ? voucher : voucher.under(KEY + key);
    }

    /** @return every voucher of it: first the one that is taken back, then the parts */
    List<VoucherDraft> drafts() {
        List<VoucherDraft> drafts = new ArrayList<>(List.of(voucher));
        parts.stream().map(this::draft).forEach(drafts::add);
        return drafts;
    }

    /** @return what a part is when it is posted: the lines of the voucher taken back, whole or as far as the part goes */
    VoucherDraft draft(Part part) {
        List<Posting> back = voucher.postings().stream()
                .map(p -> p.of(
                        parts.size() == 1
                                ? p.amount().negated()
                                : p.amount().isPositive() ? part.amount().negated() : part.amount()))
                .toList();
        String what = parts.size() == 1 ? "Återföring" : "Periodisering " + part.number() + " av " + parts.size();
        String key = voucher.idempotencyKey();
        return VoucherDraft.of(
                        voucher.series(),
                        part.dueOn(),
                        fitting(what + ", " + voucher.date() + ": " + voucher.text()),
                        back,
                        key == null ? null : PART_KEY + key.replaceFirst("^" + KEY, "") + ":" + part.number())
                .with(voucher.counterparty(), voucher.documentReference());
    }

    private static String fitting(String text) {
        return text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH - 1) + "…";
    }

    /** @return a voucher in the books with the parts that were decided for it */
    static Accrual of(Voucher posted, List<Part> parts) {
        return new Accrual(
                VoucherDraft.of(
                                posted.number().series(),
                                posted.date(),
                                posted.text(),
                                posted.postings(),
                                posted.idempotencyKey())
                        .with(posted.counterparty(), posted.documentReference()),
                parts);
    }
}
