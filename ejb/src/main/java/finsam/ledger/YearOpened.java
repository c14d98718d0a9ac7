package finsam.ledger;

import finsam.access.Scope;

/** A fiscal year was opened, in the same transaction; its months and its chains are there. */
public record YearOpened(Scope scope, int year) {}
