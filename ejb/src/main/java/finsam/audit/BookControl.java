package finsam.audit;

import java.util.List;

/** A control of a year's books: pure, so that the screen, the API and the export cannot answer differently. */
interface BookControl {

    /**
     * @param vouchers the year's vouchers, chain after chain, each in the order of its numbers
     * @return what is to be looked at; a hit is a reason to look, and no proof of a fault
     */
    List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings);
}
