package finsam.exchange.sie;

/** {@code #OBJEKT}: one thing in a dimension, such as an insats in dimension 6. */
public record SieObject(String dimension, String code, String name) {}
