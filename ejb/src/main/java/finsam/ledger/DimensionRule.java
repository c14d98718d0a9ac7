package finsam.ledger;

/** What an account says of a dimension: a posting on it names an object, may name one, or names none. */
public enum DimensionRule {
    DEMANDED,
    ALLOWED,
    FORBIDDEN;

    boolean holds(boolean named) {
        return this == ALLOWED || named == (this == DEMANDED);
    }
}
