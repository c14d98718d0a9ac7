package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import finsam.budget.BudgetLine.Kind;
import finsam.forbund.Party;
import finsam.ledger.AccountPurpose;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Balances.ChainHead;
import finsam.ledger.CanonicalForm;
import finsam.ledger.Evidence;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.report.OperationsStatement.Posted;
import finsam.report.VoucherCount.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Driftredovisning, bidrag per medlem and the controls, of one small year that loses money. */
class ControlsTest {

    private static final List<AccountBalance> BALANCES = Books.of("""
            1520 Fordringar på medlemmar |    1 000,00 | 8 000,00 | 8 500,00
            1930 Bank                    |    9 000,00 | 8 530,00 | 8 700,00
            2010 Balanserat eget kapital |  -10 000,00 |     0,00 |     0,00
            3510 Bidrag från staten      |        0,00 |     0,00 | 4 000,00
            3520 Bidrag från regioner    |        0,00 |     0,00 | 2 000,00
            3530 Bidrag från kommuner    |        0,00 |     0,00 | 2 000,00
            3590 Övriga bidrag           |        0,00 |     0,00 |    30,00
            4510 Lämnade bidrag          |        0,00 | 6 500,00 |     0,00
            5010 Löner                   |        0,00 | 2 200,00 |     0,00
            """);

    private static final Plan PLAN = new Plan(
            List.of(
                    new Plan.Due("fk", Party.STATE, Ore.kronor(4_000)),
                    new Plan.Due("region", Party.REGION, Ore.kronor(2_000)),
                    new Plan.Due("by", Party.KOMMUN, Ore.of(133_333)),
                    new Plan.Due("stad", Party.KOMMUN, Ore.of(66_667))),
            Optional.of(List.of(
                    new Plan.Line(Kind.INSATS, "101", "Språkstegen", Ore.kronor(6_000), Ore.kronor(5_500)),
                    new Plan.Line(Kind.INSATS, "102", "Nästa steg", Ore.kronor(500), Ore.ZERO),
                    new Plan.Line(Kind.ADMINISTRATION, "kansli", "Kansli", Ore.kronor(1_900), Ore.ZERO))));

    private static final List<ContributionStatement.Payer> PAYERS = List.of(
            new ContributionStatement.Payer("af", "Arbetsförmedlingen", Party.STATE, false),
            new ContributionStatement.Payer("fk", "Försäkringskassan", Party.STATE, false),
            new ContributionStatement.Payer("region", "Region Exempel", Party.REGION, false),
            new ContributionStatement.Payer("by", "Exempelby", Party.KOMMUN, false),
            new ContributionStatement.Payer("stad", "Exempelstad", Party.KOMMUN, false));

    private static final List<Posted> COSTS = List.of(
            new Posted("101", null, Ore.kronor(6_400), Ore.kronor(30)),
            new Posted("103", null, Ore.kronor(100), Ore.ZERO),
            new Posted(null, null, Ore.kronor(2_200), Ore.kronor(8_000)));

    private static final IncomeStatement INCOME =
            IncomeStatement.of(BALANCES, PLAN.incomeStatement(), Optional.empty());

    private static final Map<Party, Ore> BY_PARTY =
            Map.of(Party.STATE, Ore.kronor(4_000), Party.REGION, Ore.kronor(2_000), Party.KOMMUN, Ore.kronor(2_000));

    private static final AnnualReport REPORT = new AnnualReport(
            new AnnualReport.Heading(
                    "Förbundet",
                    "222000-0000",
                    true,
                    2025,
                    LocalDate.of(2025, 1, 1),
                    LocalDate.of(2025, 12, 31),
                    null,
                    false),
            INCOME,
            BalanceSheet.of(BALANCES, Optional.empty()),
            CashFlowStatement.of(BALANCES, Optional.empty()),
            OperationsStatement.of(PLAN, Map.of("103", "Utan budget"), COSTS, INCOME, BY_PARTY),
            ContributionStatement.of(
                    PLAN,
                    PAYERS,
                    List.of(
                            posted("fk", "4000", "1000", "0"),
                            posted("region", "2000", "0", "500"),
                            posted("by", "1333.33", "0", "0"),
                            posted("stad", "666.67", "0", "0"))),
            Notes.of(BALANCES, Optional.empty()));

    private final List<Voucher> vouchers = new ArrayList<>();

    ControlsTest() {
        voucher("IB", VoucherKind.OPENING, "1520 1000", "1930 9000", "2010 -10000");
        voucher("B", VoucherKind.ORDINARY, "1520 8000", "3510 -4000", "3520 -2000", "3530 -2000");
        voucher("B", VoucherKind.ORDINARY, "1930 8500", "1520 -8500");
        voucher("B", VoucherKind.ORDINARY, "1930 30", "3590 -30");
        voucher("A", VoucherKind.ORDINARY, "4510 6500", "5010 2200", "1930 -8700");
    }

    @Test
    void everything_agrees_with_the_vouchers_counted_one_by_one() {
        Controls controls = controls();

        assertThat(controls.ties())
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        tie -> assertThat(tie.difference()).as(tie.heading()).isEqualTo(Ore.ZERO));
        assertThat(controls.chains())
                .extracting(VoucherCount.Chain::series, VoucherCount.Chain::vouchers, VoucherCount.Chain::broken)
                .containsExactly(tuple("A", 1L, null), tuple("B", 3L, null), tuple("IB", 1L, null));
        assertThat(controls.allAgree()).isTrue();
    }

    @Test
    void a_cost_of_an_insats_that_the_report_lacks_is_seen() {
        voucher("A", VoucherKind.ORDINARY, "4510 0.01", "1930 -0.01");

        Controls controls = controls();

        assertThat(controls.ties())
                .filteredOn(tie -> !tie.agrees())
                .extracting(Tie::heading, Tie::difference)
                .containsExactly(
                        tuple("Verksamhetens kostnader är summan av verifikationerna", Ore.of(1)),
                        tuple("Årets resultat är summan av verifikationerna", Ore.of(1)),
                        tuple("Årets resultat är förändringen av tillgångar minus avsättningar och skulder", Ore.of(1)),
                        tuple("Årets kassaflöde är förändringen av kassa och bank", Ore.of(1)),
                        tuple("Driftredovisningens kostnader är bokföringens", Ore.of(-1)));
        assertThat(controls.allAgree()).isFalse();
    }

    @Test
    void a_voucher_changed_taken_away_or_put_last_breaks_its_chain() {
        List<ChainHead> heads = heads();

        Voucher second = vouchers.get(2);
        vouchers.set(2, withText(second, "ändrad"));
        assertThat(chain("B", heads).broken()).isEqualTo(2);

        vouchers.remove(2);
        assertThat(chain("B", heads).broken()).isEqualTo(2);

        vouchers.remove(2);
        assertThat(chain("B", heads))
                .isEqualTo(
                        new VoucherCount.Chain("B", "Serie B", 1, heads.get(1).hash(), 2L));
        assertThat(chain("A", heads).isUnbroken()).isTrue();
    }

    @Test
    void the_operations_show_what_was_spent_beside_the_budget_and_who_paid() {
        OperationsStatement operations = REPORT.operations();

        assertThat(operations.rows())
                .extracting(
                        OperationsStatement.Row::code,
                        OperationsStatement.Row::name,
                        OperationsStatement.Row::budget,
                        OperationsStatement.Row::allocated,
                        OperationsStatement.Row::outcome,
                        OperationsStatement.Row::difference,
                        OperationsStatement.Row::income)
                .containsExactly(
                        tuple("101", "Språkstegen", kr(6000), kr(5500), kr(6400), kr(-400), kr(30)),
                        tuple("102", "Nästa steg", kr(500), kr(0), kr(0), kr(500), kr(0)),
                        tuple("103", "Utan budget", kr(0), kr(0), kr(100), kr(-100), kr(0)),
                        tuple("kansli", "Kansli", kr(1900), null, kr(2200), kr(-300), kr(0)));
        assertThat(operations.financing())
                .extracting(
                        OperationsStatement.Source::heading,
                        OperationsStatement.Source::budget,
                        OperationsStatement.Source::outcome)
                .containsExactly(
                        tuple("Staten (Försäkringskassan)", kr(4000), kr(4000)),
                        tuple("Regioner", kr(2000), kr(2000)),
                        tuple("Kommuner", kr(2000), kr(2000)),
                        tuple("Övriga bidrag och intäkter", kr(0), kr(30)),
                        tuple("Finansiella intäkter", kr(0), kr(0)),
                        tuple("Sparade medel, använt (+) eller sparat (−)", kr(400), kr(670)));
    }

    @Test
    void administration_is_split_by_responsibility_where_the_postings_say_so() {
        Plan plan = new Plan(
                List.of(),
                Optional.of(List.of(
                        new Plan.Line(Kind.ADMINISTRATION, "kansli", "Kansli", Ore.kronor(1_000), Ore.ZERO),
                        new Plan.Line(Kind.ADMINISTRATION, "styrelse", "Styrelse", Ore.kronor(200), Ore.ZERO))));
        List<Posted> posted = List.of(
                new Posted(null, "styrelse", Ore.kronor(150), Ore.ZERO),
                new Posted(null, "okänt", Ore.kronor(7), Ore.ZERO),
                new Posted(null, null, Ore.kronor(900), Ore.ZERO));

        OperationsStatement operations = OperationsStatement.of(plan, Map.of(), posted, INCOME, BY_PARTY);

        assertThat(operations.rows())
                .extracting(OperationsStatement.Row::name, OperationsStatement.Row::outcome)
                .containsExactly(
                        tuple("Kansli", kr(0)), tuple("Styrelse", kr(150)), tuple("Övrig administration", kr(907)));
    }

    @Test
    void without_an_adopted_budget_the_budget_is_missing_and_not_zero() {
        Plan plan = new Plan(List.of(), Optional.empty());

        OperationsStatement operations = OperationsStatement.of(plan, Map.of(), COSTS, INCOME, BY_PARTY);

        assertThat(operations.rows()).hasSize(3).allMatch(row -> row.budget() == null && row.difference() == null);
        assertThat(operations.financing()).allMatch(source -> source.budget() == null);
        assertThat(ContributionStatement.of(plan, PAYERS, List.of(posted("fk", "1", "0", "0")))
                        .rows())
                .extracting(ContributionStatement.Row::due, ContributionStatement.Row::share)
                .containsExactly(tuple(null, null));
    }

    @Test
    void each_member_owes_what_the_financing_says_and_what_was_unpaid_less_what_it_paid() {
        assertThat(REPORT.contributions().rows())
                .extracting(
                        ContributionStatement.Row::memberName,
                        ContributionStatement.Row::share,
                        ContributionStatement.Row::due,
                        ContributionStatement.Row::opening,
                        ContributionStatement.Row::claimed,
                        ContributionStatement.Row::paid,
                        ContributionStatement.Row::unpaid)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(
                        tuple("Försäkringskassan", part("0.5"), kr(4000), kr(1000), kr(4000), kr(5000), kr(0)),
                        tuple("Region Exempel", part("0.25"), kr(2000), kr(0), kr(2000), kr(1500), kr(500)),
                        tuple("Exempelby", part("0.16666625"), ore(133_333), kr(0), ore(133_333), ore(133_333), kr(0)),
                        tuple("Exempelstad", part("0.08333375"), ore(66_667), kr(0), ore(66_667), ore(66_667), kr(0)));
    }

    @Test
    void what_the_books_hold_of_nobody_named_has_a_row_of_its_own() {
        ContributionStatement statement =
                ContributionStatement.of(PLAN, PAYERS, List.of(posted(null, "12.34", "0", "12.34")));

        assertThat(statement.claimed()).isEqualTo(ore(1_234));
        assertThat(statement.rows(null))
                .extracting(ContributionStatement.Row::memberName, ContributionStatement.Row::unpaid)
                .containsExactly(tuple("Utan angiven medlem", ore(1_234)));
    }

    @Test
    void a_party_that_does_not_finance_its_part_is_seen() {
        Plan plan = new Plan(
                List.of(
                        new Plan.Due("fk", Party.STATE, Ore.kronor(4_000)),
                        new Plan.Due("region", Party.REGION, Ore.kronor(1_999)),
                        new Plan.Due("by", Party.KOMMUN, Ore.kronor(2_001))),
                PLAN.budget());

        assertThat(shares(plan, PAYERS))
                .extracting(Tie::heading, Tie::difference)
                .containsExactly(
                        tuple("Staten finansierar hälften (5 §)", kr(0)),
                        tuple("Regionerna finansierar en fjärdedel (5 §)", kr(-1)),
                        tuple("Kommunerna finansierar en fjärdedel (5 §)", kr(1)));
    }

    @Test
    void a_kommun_outside_any_region_pays_half_alone_or_counts_among_the_regions() {
        Plan alone = new Plan(
                List.of(
                        new Plan.Due("fk", Party.STATE, Ore.kronor(4_000)),
                        new Plan.Due("by", Party.KOMMUN, Ore.kronor(4_000))),
                PLAN.budget());
        assertThat(shares(alone, List.of(PAYERS.get(1), PAYERS.get(3))))
                .extracting(Tie::heading, Tie::agrees)
                .containsExactly(
                        tuple("Staten finansierar hälften (5 §)", true),
                        tuple("Kommunen finansierar hälften (5 a §)", true));

        Plan among = new Plan(
                List.of(
                        new Plan.Due("fk", Party.STATE, Ore.kronor(4_000)),
                        new Plan.Due("region", Party.REGION, Ore.kronor(1_000)),
                        new Plan.Due("ö", Party.KOMMUN, Ore.kronor(3_000))),
                PLAN.budget());
        List<ContributionStatement.Payer> island =
                List.of(PAYERS.get(1), PAYERS.get(2), new ContributionStatement.Payer("ö", "Ön", Party.KOMMUN, true));
        assertThat(shares(among, island))
                .extracting(Tie::heading, Tie::agrees)
                .containsExactly(
                        tuple("Staten finansierar hälften (5 §)", true),
                        tuple("Regioner och kommuner finansierar hälften (5 och 5 a §§)", true));
    }

    private static List<Tie> shares(Plan plan, List<ContributionStatement.Payer> payers) {
        AnnualReport report = new AnnualReport(
                REPORT.heading(),
                REPORT.incomeStatement(),
                REPORT.balanceSheet(),
                REPORT.cashFlow(),
                REPORT.operations(),
                ContributionStatement.of(plan, payers, List.of()),
                REPORT.notes());
        return new StatutoryShares().run(report, new VoucherCount(Map.of())).toList();
    }

    private Controls controls() {
        VoucherCount count = count();
        return Controls.of(REPORT, count, count.chains(heads()));
    }

    private VoucherCount.Chain chain(String series, List<ChainHead> heads) {
        return count().chains(heads).stream()
                .filter(chain -> chain.series().equals(series))
                .findFirst()
                .orElseThrow();
    }

    private VoucherCount count() {
        Map<Integer, Use> uses = new TreeMap<>();
        BALANCES.forEach(b -> uses.put(b.account(), new Use(b.statementRow(), purpose(b.account()))));
        VoucherCount count = new VoucherCount(uses);
        vouchers.forEach(count);
        return count;
    }

    private List<ChainHead> heads() {
        Map<String, ChainHead> heads = new TreeMap<>();
        vouchers.forEach(v -> heads.put(
                v.number().series(),
                new ChainHead(
                        v.number().series(),
                        "Serie " + v.number().series(),
                        v.number().number(),
                        v.hash())));
        return List.copyOf(heads.values());
    }

    private void voucher(String series, VoucherKind kind, String... lines) {
        Voucher before = vouchers.stream()
                .filter(v -> v.number().series().equals(series))
                .reduce((a, b) -> b)
                .orElse(null);
        List<Posting> postings = Arrays.stream(lines)
                .map(line ->
                        new Posting(Integer.parseInt(line.substring(0, 4)), Ore.parse(line.substring(5)), null, null))
                .toList();
        vouchers.add(hashed(new Voucher(
                vouchers.size(),
                "222000-0000",
                new VoucherNumber(
                        2025, series, before == null ? 1 : before.number().number() + 1),
                kind,
                LocalDate.of(2025, 1, 31),
                "Händelse",
                null,
                null,
                postings,
                null,
                null,
                List.of(),
                "nyckel " + vouchers.size(),
                Instant.parse("2025-02-01T08:00:00Z"),
                "eva",
                CanonicalForm.VERSION,
                before == null ? "0".repeat(64) : before.hash(),
                "",
                Evidence.NONE)));
    }

    private static Voucher hashed(Voucher v) {
        return copy(v, v.text(), CanonicalForm.hash(v));
    }

    private static Voucher withText(Voucher v, String text) {
        return copy(v, text, v.hash());
    }

    private static Voucher copy(Voucher v, String text, String hash) {
        return new Voucher(
                v.id(),
                v.forbund(),
                v.number(),
                v.kind(),
                v.date(),
                text,
                v.counterparty(),
                v.documentReference(),
                v.postings(),
                v.source(),
                v.corrects(),
                v.correctedBy(),
                v.idempotencyKey(),
                v.registeredAt(),
                v.registeredBy(),
                v.form(),
                v.previousHash(),
                hash,
                Evidence.NONE);
    }

    private static AccountPurpose purpose(int account) {
        return switch (account) {
            case 1520 -> AccountPurpose.CONTRIBUTION_RECEIVABLE;
            case 3510 -> AccountPurpose.CONTRIBUTION_INCOME_STATE;
            case 3520 -> AccountPurpose.CONTRIBUTION_INCOME_REGION;
            case 3530 -> AccountPurpose.CONTRIBUTION_INCOME_KOMMUN;
            default -> null;
        };
    }

    private static ContributionStatement.Posted posted(String code, String claimed, String opening, String closing) {
        return new ContributionStatement.Posted(code, Ore.parse(claimed), Ore.parse(opening), Ore.parse(closing));
    }

    private static Ore kr(long kronor) {
        return Ore.kronor(kronor);
    }

    private static Ore ore(long ore) {
        return Ore.of(ore);
    }

    private static BigDecimal part(String part) {
        return new BigDecimal(part);
    }
}
