package finsam.exchange.sie;

import finsam.money.Ore;

/**
 * An account whose closing figure in the file is not what the file's own opening balance and transactions make.
 *
 * @param stated in öre, from {@code #UB} or {@code #RES}; zero if neither stands in the file
 * @param computed in öre, {@code #IB} and the sum of {@code #TRANS}
 */
public record SieDifference(String account, Ore stated, Ore computed) {}
