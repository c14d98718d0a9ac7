package finsam.audit;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.ledger.FiscalYear;
import finsam.money.Ore;
import java.time.LocalDate;

/**
 * What a sample is drawn from, and how.
 *
 * @param seed what makes the drawing repeatable: any text
 * @param size how many to draw
 * @param from the first day of the vouchers, {@code through} the last
 * @param fromAccount the first account, {@code throughAccount} the last
 * @param least the smallest amount of a line, whatever its sign, {@code most} the largest
 */
public record SampleQuestion(
        Method method,
        String seed,
        int size,
        LocalDate from,
        LocalDate through,
        int fromAccount,
        int throughAccount,
        Ore least,
        Ore most) {

    /** How a sample is drawn. */
    public enum Method {
        /** Every line is as likely. */
        RANDOM,
        /** Every krona is as likely: a line is drawn the more likely the larger it is. */
        MONETARY_UNIT
    }

    private static final int SEED_LENGTH = 100;
    private static final int MOST_DRAWN = 1000;
    private static final int LAST_ACCOUNT = 99_999_999;

    /** @return the same with what was left out: the whole year, all accounts, all amounts @throws finsam.rules.RuleViolation */
    SampleQuestion within(FiscalYear year) {
        require(method != null, "sample.method-missing");
        require(seed != null && !seed.isBlank(), "sample.seed-missing");
        requireFits("Fröet", seed.strip(), SEED_LENGTH);
        require(1 <= size && size <= MOST_DRAWN, "sample.size", size, MOST_DRAWN);
        SampleQuestion whole = new SampleQuestion(
                method,
                seed.strip(),
                size,
                from == null ? year.startsOn() : from,
                through == null ? year.endsOn() : through,
                fromAccount,
                throughAccount == 0 ? LAST_ACCOUNT : throughAccount,
                least == null ? Ore.ZERO : least,
                most == null ? Ore.of(Ore.LIMIT) : most);
        require(!whole.from.isAfter(whole.through), "balances.dates", whole.from, whole.through);
        require(
                year.holds(whole.from) && year.holds(whole.through),
                "sample.outside-year",
                year.year(),
                year.startsOn(),
                year.endsOn());
        require(
                whole.fromAccount <= whole.throughAccount,
                "balances.accounts",
                whole.fromAccount,
                whole.throughAccount);
        require(
                !whole.least.isNegative() && !whole.least.exceeds(whole.most),
                "sample.amounts",
                whole.least,
                whole.most);
        return whole;
    }
}
