package finsam.ledger;

import java.util.List;

/** A page of what is long. @param next the place after which the next page begins, or null on the last page */
public record Slice<T, P>(List<T> rows, P next) {}
