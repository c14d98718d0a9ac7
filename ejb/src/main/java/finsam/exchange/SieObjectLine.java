package finsam.exchange;

import finsam.money.Ore;

/**
 * An account's part on an object, as a staged file states that it closes and as the books have it when the file is taken in.
 *
 * @param dimension ours
 * @param stated {@code #OUB}, in öre, debit positive
 */
public record SieObjectLine(int account, String name, int dimension, String object, Ore stated, Ore books) {

    public Ore difference() {
        return stated.minus(books);
    }
}
