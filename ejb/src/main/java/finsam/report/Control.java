package finsam.report;

import java.util.stream.Stream;

/** Something that must be so, shown in figures. */
@FunctionalInterface
interface Control {

    Stream<Tie> run(AnnualReport report, VoucherCount books);
}
