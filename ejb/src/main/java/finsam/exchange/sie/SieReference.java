package finsam.exchange.sie;

/** What a row or a balance points at in one dimension: <code>{6 "101"}</code>. */
public record SieReference(String dimension, String object) {}
