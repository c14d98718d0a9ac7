package finsam.board;

import finsam.access.Scope;

/** Told when the board has decided, in the same transaction: the feature that asked listens for its own kind of matter. */
public record Decided(Scope scope, Matter matter, Decision decision) {}
