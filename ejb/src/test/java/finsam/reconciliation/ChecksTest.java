package finsam.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.financing.Contributions;
import finsam.insats.Allocations;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.FiscalYear.Quarter;
import finsam.ledger.StatementRow;
import finsam.ledger.StoredBalances;
import finsam.money.Ore;
import finsam.reconciliation.Finding.Weight;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void a_contribution_that_lacks_one_ore_is_found() {
        List<Finding> findings = new ContributionsPaid().run(contributions("""
                        Region   1 2026-01-31 250000,00 250000,00 249999,99
                        Almvik   1 2026-01-31 125000,00 125000,00 125000,00
                        """)).toList();

        assertThat(findings).filteredOn(Finding::isDeviation).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("contribution.unpaid");
            assertThat(f.subject()).isEqualTo("Region, kvartal 1");
            assertThat(f.difference()).isEqualTo(Ore.of(1));
            assertThat(f.sentence()).contains("0,01 kr", "2026-01-31");
        });
    }

    @Test
    void a_contribution_that_nobody_claimed_is_found() {
        assertThat(new ContributionsPaid().run(contributions("Almvik 1 2026-01-31 100,00 0,00 0,00")))
                .filteredOn(Finding::isDeviation)
                .extracting(Finding::rule)
                .containsExactly("contribution.unclaimed", "contribution.unpaid");
    }

    @Test
    void what_falls_due_after_the_quarter_is_not_asked_for() {
        assertThat(new ContributionsPaid()
                        .run(contributions("Almvik 2 2026-04-30 100,00 0,00 0,00"))
                        .filter(Finding::isDeviation))
                .isEmpty();
    }

    @Test
    void an_insats_that_cost_more_than_its_allocation_is_found() {
        QuarterBooks books = books(
                List.of(),
                List.of(new Allocations.Standing(
                        "STEGET", "Steget vidare", Ore.kronor(100), Ore.kronor(90), Ore.parse("90,01"))),
                List.of(),
                Ore.ZERO);

        assertThat(new SpentWithinAllocation().run(books).filter(Finding::isDeviation))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.rule()).isEqualTo("insats.overspent");
                    assertThat(f.sentence()).contains("0,01 kr för mycket");
                });
    }

    @Test
    void a_cost_that_names_no_insats_is_worth_a_look() {
        assertThat(new SpentWithinAllocation()
                        .run(books(List.of(), List.of(), List.of(), Ore.kronor(5)))
                        .filter(f -> f.weight() == Weight.REMARK))
                .extracting(Finding::rule)
                .containsExactly("insats.unnamed-cost");
    }

    @Test
    void debits_that_are_not_the_credits_are_found() {
        AccountBalance bank =
                new AccountBalance(1930, "Bank", StatementRow.CASH_AND_BANK, Ore.ZERO, Ore.kronor(2), Ore.kronor(1));

        assertThat(new LedgerBalanced()
                        .run(books(List.of(), List.of(), List.of(bank), Ore.ZERO))
                        .filter(Finding::isDeviation))
                .extracting(Finding::rule)
                .containsExactly("ledger.debit-credit");
    }

    @Test
    void a_stored_balance_that_is_no_recount_is_found() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        Quarter first = new Quarter(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        QuarterBooks books = new QuarterBooks(
                2026,
                first,
                List.of(),
                List.of(),
                List.of(),
                Ore.ZERO,
                List.of(
                        new StoredBalances.Difference(march, 1930, Ore.kronor(7), Ore.kronor(6)),
                        new StoredBalances.Difference(march, null, null, null)));

        List<Finding> findings = new StoredAsCounted().run(books).toList();

        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactly("ledger.stored-different", "ledger.stored-missing");
        assertThat(findings).filteredOn(Finding::isDeviation).singleElement().satisfies(f -> {
            assertThat(f.subject()).isEqualTo("Lagrat saldo 2026-03, konto 1930");
            assertThat(f.difference()).isEqualTo(Ore.kronor(-1));
        });
        assertThat(new StoredAsCounted().run(books(List.of(), List.of(), List.of(), Ore.ZERO)))
                .extracting(Finding::weight)
                .containsExactly(Weight.OK);
    }

    private static QuarterBooks contributions(String table) {
        List<Contributions.Standing> standings = table.lines()
                .map(line -> line.strip().split("\\s+"))
                .map(c -> new Contributions.Standing(
                        c[0].toLowerCase(),
                        c[0],
                        Integer.parseInt(c[1]),
                        LocalDate.parse(c[2]),
                        Ore.parse(c[3]),
                        Ore.parse(c[4]),
                        Ore.parse(c[5])))
                .toList();
        return books(standings, List.of(), List.of(), Ore.ZERO);
    }

    private static QuarterBooks books(
            List<Contributions.Standing> contributions,
            List<Allocations.Standing> insatser,
            List<AccountBalance> balances,
            Ore costsWithoutInsats) {
        Quarter first = new Quarter(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        return new QuarterBooks(2026, first, contributions, insatser, balances, costsWithoutInsats, List.of());
    }
}
