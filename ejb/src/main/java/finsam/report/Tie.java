package finsam.report;

import finsam.money.Ore;

/**
 * Two figures that must agree, in öre.
 *
 * @param heading what must be so, in Swedish
 * @param total the figure of the report that is controlled, or null where none is
 * @param reported that figure
 * @param counted the same, counted another way
 */
public record Tie(String heading, AnnualReport.Total total, Ore reported, Ore counted) {

    /** A figure of the report against one counted otherwise. */
    static Tie of(String heading, AnnualReport report, AnnualReport.Total total, Ore counted) {
        return new Tie(heading, total, report.amount(total), counted);
    }

    public Ore difference() {
        return reported.minus(counted);
    }

    public boolean agrees() {
        return difference().isZero();
    }
}
