package finsam.reconciliation;

import finsam.ledger.Voucher;

/** A voucher, and the place in its chain before it. */
record ChainLink(ChainPlace before, Voucher voucher) {}
