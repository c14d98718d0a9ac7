package finsam.reconciliation;

import finsam.financing.Contributions;
import finsam.insats.Allocations;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.FiscalYear.Quarter;
import finsam.ledger.StoredBalances;
import finsam.money.Ore;
import java.util.List;

/**
 * What a quarter's checks look at, read at one time: everything through the quarter's last day.
 *
 * @param contributions each member's standing in each quarter of the year
 * @param insatser each insats' budget, allocation and cost
 * @param balances the trial balance from the year's first day
 * @param costsWithoutInsats costs on accounts for grants and bought services that name no insats, in öre
 * @param storedDifferences where what is stored of the year's closed months is not a recount
 */
public record QuarterBooks(
        int year,
        Quarter quarter,
        List<Contributions.Standing> contributions,
        List<Allocations.Standing> insatser,
        List<AccountBalance> balances,
        Ore costsWithoutInsats,
        List<StoredBalances.Difference> storedDifferences) {}
