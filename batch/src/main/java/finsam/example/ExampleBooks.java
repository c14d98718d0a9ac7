package finsam.example;

import static finsam.example.Example.FORBUND;

import finsam.board.Board;
import finsam.board.Board.Resolution;
import finsam.board.Decision.Outcome;
import finsam.budget.Budget;
import finsam.budget.BudgetLine.Kind;
import finsam.budget.Budgets;
import finsam.example.ExampleUsers.Person;
import finsam.financing.Contributions;
import finsam.financing.Contributions.Receipt;
import finsam.financing.FinancingRegister;
import finsam.insats.Allocations;
import finsam.insats.InsatsCosts;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.OpeningBalances;
import finsam.ledger.Posting;
import finsam.ledger.VoucherDraft;
import finsam.money.Ore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What the example's people do again and again: finance, decide, claim, receive, pay, book. */
@ApplicationScoped
class ExampleBooks {

    static final int BANK = 1930;

    @Inject
    private ExampleUsers users;

    @Inject
    private FiscalYears years;

    @Inject
    private FinancingRegister financings;

    @Inject
    private Contributions contributions;

    @Inject
    private Budgets budgets;

    @Inject
    private Board board;

    @Inject
    private Allocations allocations;

    @Inject
    private InsatsCosts costs;

    @Inject
    private OpeningBalances opening;

    @Inject
    private Ledger ledger;

    void open(int year) {
        users.as(Person.EKONOM, () -> years.open(FORBUND, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    void openWith(int year, Posting... balances) {
        users.as(Person.EKONOM, () -> opening.enter(FORBUND, year, List.of(balances)));
    }

    void finance(int year, Ore stateAmount) {
        users.as(
                Person.EKONOM, () -> financings.establish(FORBUND, year, FinancingRegister.Basis.ofState(stateAmount)));
    }

    /** The ekonom proposes the budget, the board adopts it. */
    void budget(int year, LocalDate meeting, String paragraph, Ore savedFunds, Budget.Line... lines) {
        long[] matter = new long[1];
        users.as(Person.EKONOM, () -> {
            budgets.draft(FORBUND, year, new Budgets.Draft(savedFunds, List.of(lines)));
            matter[0] = budgets.propose(FORBUND, year);
        });
        decide(matter[0], Outcome.APPROVED, meeting, paragraph);
    }

    static Budget.Line insats(String code, String name, long kronor, long second, long third) {
        return line(Kind.INSATS, code, name, kronor, second, third);
    }

    static Budget.Line administration(String code, String name, long kronor, long second, long third) {
        return line(Kind.ADMINISTRATION, code, name, kronor, second, third);
    }

    private static Budget.Line line(Kind kind, String code, String name, long kronor, long second, long third) {
        return new Budget.Line(kind, code, name, Ore.kronor(kronor), Ore.kronor(second), Ore.kronor(third));
    }

    /** The förbundschef proposes an allocation. @return the matter */
    long propose(int year, String insats, long kronor, String reason) {
        long[] matter = new long[1];
        users.as(
                Person.CHEF,
                () -> matter[0] = allocations.propose(
                        FORBUND, year, new Allocations.Proposal(insats, Ore.kronor(kronor), reason)));
        return matter[0];
    }

    void decide(long matter, Outcome outcome, LocalDate meeting, String paragraph) {
        users.as(Person.LEDAMOT, () -> board.decide(FORBUND, matter, new Resolution(outcome, meeting, paragraph)));
    }

    void allocate(int year, String insats, long kronor, String reason, LocalDate meeting, String paragraph) {
        decide(propose(year, insats, kronor, reason), Outcome.APPROVED, meeting, paragraph);
    }

    void claim(int year, int quarter) {
        users.as(Person.EKONOM, () -> contributions.claim(FORBUND, year, quarter, null));
    }

    private void receive(String member, Ore amount, LocalDate date) {
        Receipt receipt = new Receipt(member, amount, date, "BG " + date + " " + member);
        users.as(Person.EKONOM, () -> contributions.receive(FORBUND, date.getYear(), receipt));
    }

    /** Every member pays what it was claimed for the quarter. */
    void receiveAll(int year, int quarter, LocalDate date) {
        receiveAllBut("", Ore.ZERO, year, quarter, date);
    }

    /** Every member pays what it was claimed for the quarter, but one, who pays less. */
    void receiveAllBut(String lax, Ore less, int year, int quarter, LocalDate date) {
        users.as(
                Person.EKONOM,
                () -> contributions.standings(FORBUND, year, LocalDate.of(year, 12, 31)).stream()
                        .filter(s -> s.quarter() == quarter)
                        .forEach(s -> {
                            Ore paid = s.memberCode().equals(lax) ? s.due().minus(less) : s.due();
                            receive(s.memberCode(), paid, date);
                        }));
    }

    /** A requisition from an insats' organiser, paid within the month. */
    void requisition(
            String insats, int account, String net, String vat, LocalDate date, String organiser, String document) {
        Ore cost = Ore.parse(net);
        Ore tax = Ore.parse(vat);
        String text = (tax.isZero() ? "Rekvisition " : "Faktura ") + document;
        users.as(Person.EKONOM, () -> {
            costs.book(
                    FORBUND,
                    date.getYear(),
                    new InsatsCosts.Cost(insats, account, cost, tax, date, text, organiser, document));
            costs.pay(
                    FORBUND,
                    date.getYear(),
                    new InsatsCosts.Payment(cost.plus(tax), date.plusDays(20), organiser, document));
        });
    }

    /** A month of the kansli: rent, salary and social fees. */
    void month(LocalDate payday, String salary) {
        Ore gross = Ore.parse(salary);
        book(payday.withDayOfMonth(1), "Lokalhyra", 6010, BANK, "8 500,00");
        book(
                payday,
                "Lön kansli",
                Posting.debit(5010, gross),
                Posting.credit(2710, tax(gross)),
                Posting.credit(BANK, gross.minus(tax(gross))));
        book(payday, "Sociala avgifter på lön", 5610, 2730, fees(gross).toPlain());
    }

    /** What the month before left to pay to Skatteverket. */
    void taxes(LocalDate date, String salary) {
        Ore gross = Ore.parse(salary);
        book(
                date,
                "Skatt och avgifter, Skatteverket",
                Posting.debit(2710, tax(gross)),
                Posting.debit(2730, fees(gross)),
                Posting.credit(BANK, tax(gross).plus(fees(gross))));
    }

    private static Ore tax(Ore gross) {
        return Ore.of(gross.ore() * 30 / 100);
    }

    private static Ore fees(Ore gross) {
        return Ore.of(gross.ore() * 3142 / 10_000);
    }

    void book(LocalDate date, String text, int debit, int credit, String amount) {
        book(date, text, Posting.debit(debit, Ore.parse(amount)), Posting.credit(credit, Ore.parse(amount)));
    }

    void book(LocalDate date, String text, Posting... lines) {
        String key = "exempel:" + date + ":" + text;
        users.as(
                Person.EKONOM,
                () -> ledger.post(FORBUND, date.getYear(), VoucherDraft.of("A", date, text, List.of(lines), key)));
    }
}
