package finsam.report;

import finsam.money.Ore;
import java.util.List;

/** The huvudbok of one account: what its balance in a report is made of, down to the vouchers. */
public record AccountLedger(GeneralLedger.Account account, List<GeneralLedger.Entry> entries, Ore closing) {}
