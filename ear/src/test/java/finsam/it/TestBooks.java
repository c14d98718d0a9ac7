package finsam.it;

import finsam.access.Role;
import finsam.access.Users;
import finsam.access.Users.NewUser;
import finsam.board.Board;
import finsam.board.Board.Resolution;
import finsam.board.Decision.Outcome;
import finsam.budget.Budget;
import finsam.budget.BudgetLine.Kind;
import finsam.budget.Budgets;
import finsam.financing.FinancingRegister;
import finsam.forbund.ForbundRegister;
import finsam.forbund.ForbundRegister.KeyAgreement;
import finsam.forbund.ForbundRegister.NewForbund;
import finsam.forbund.ForbundRegister.NewMember;
import finsam.forbund.MemberKind;
import finsam.forbund.Party;
import finsam.insats.Allocations;
import finsam.insats.InsatsKind;
import finsam.insats.Insatser;
import finsam.insats.Insatser.NewInsats;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * For tests inside the server: förbund of a test's own, made through the application's services, and what their people do.
 * Each förbund has an ekonom, who is its förbundschef too, another förbundschef, a revisor and two ledamöter.
 */
@ApplicationScoped
public class TestBooks {

    static final String EKONOM = "ekonom";
    static final String CHEF = "chef";
    static final String REVISOR = "revisor";
    static final String LEDAMOT = "ledamot";
    static final String ANOTHER = "ledamot2";
    static final String INSATS = "STEGET";
    static final LocalDate MEETING = LocalDate.of(2022, 11, 20);

    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);

    private final ConcurrentMap<String, SecurityIdentity> signedIn = new ConcurrentHashMap<>();

    @Inject
    private Users users;

    @Inject
    private ForbundRegister register;

    @Inject
    private FiscalYears years;

    @Inject
    private FinancingRegister financings;

    @Inject
    private Budgets budgets;

    @Inject
    private Board board;

    @Inject
    private Insatser insatser;

    @Inject
    private Allocations allocations;

    @Inject
    private Ledger ledger;

    /** @return the code of a new förbund whose years are open */
    String forbund(int... open) throws Exception {
        long number = ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
        String forbund = "it-" + number;
        signIn(TestUsers.ADMINISTRATOR, TestUsers.ADMINISTRATOR_PASSWORD).runAs((Callable<Void>) () -> {
            register.register(registration(forbund, TestForbund.organisationNumber(number)));
            addUser(forbund, EKONOM, Role.EKONOM, Role.FORBUNDSCHEF);
            addUser(forbund, CHEF, Role.FORBUNDSCHEF);
            addUser(forbund, REVISOR, Role.REVISOR);
            addUser(forbund, LEDAMOT, Role.LEDAMOT);
            addUser(forbund, ANOTHER, Role.LEDAMOT);
            return null;
        });
        for (int year : open) {
            as(forbund, EKONOM, () -> open(forbund, year));
        }
        return forbund;
    }

    /** Opens a calendar year, as whoever is signed in. */
    FiscalYear open(String forbund, int year) {
        return years.open(forbund, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static NewForbund registration(String code, String organisationNumber) {
        return new NewForbund(
                code,
                "Förbundet " + code,
                organisationNumber,
                true,
                FROM,
                List.of(
                        new NewMember("fk", "Försäkringskassan", MemberKind.FORSAKRINGSKASSAN, false),
                        new NewMember("af", "Arbetsförmedlingen", MemberKind.ARBETSFORMEDLINGEN, false),
                        new NewMember("region", "Region Test", MemberKind.REGION, false),
                        new NewMember("alvby", "Alvby kommun", MemberKind.KOMMUN, false),
                        new NewMember("bergstad", "Bergstad kommun", MemberKind.KOMMUN, false)));
    }

    private void addUser(String forbund, String person, Role... roles) {
        users.add(forbund, new NewUser(forbund + "." + person, person, TestUsers.PASSWORD, Set.of(roles)));
    }

    /** Does it as one of the förbund's people. */
    <T> T as(String forbund, String person, Callable<T> work) throws Exception {
        return identity(forbund, person).runAs(work);
    }

    /** @return one of the förbund's people, signed in; also for other threads */
    SecurityIdentity identity(String forbund, String person) {
        return signIn(forbund + "." + person, TestUsers.PASSWORD);
    }

    SecurityIdentity signIn(String username, String password) {
        return signedIn.computeIfAbsent(username, name -> {
            try {
                return SecurityDomain.getCurrent()
                        .authenticate(name, new PasswordGuessEvidence(password.toCharArray()));
            } catch (RealmUnavailableException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Financing of four million kronor, and an adopted budget with 1 000 000 kr for the insats. */
    void plan(String forbund, int year) throws Exception {
        as(forbund, EKONOM, () -> {
            register.agreeKey(
                    forbund,
                    Party.KOMMUN,
                    new KeyAgreement(LocalDate.of(year, 1, 1), "folkmängd", Map.of("alvby", 3L, "bergstad", 2L)));
            financings.establish(forbund, year, FinancingRegister.Basis.ofState(Ore.kronor(2_000_000)));
            insatser.register(
                    forbund,
                    new NewInsats(
                            INSATS,
                            "Steget",
                            InsatsKind.INDIVIDUAL,
                            "Alvby kommun",
                            "Vägen till arbete",
                            Set.of("unga"),
                            18,
                            29,
                            20,
                            LocalDate.of(year, 1, 1),
                            null));
            return null;
        });
        decide(forbund, LEDAMOT, proposeBudget(forbund, year, 1_000_000), Outcome.APPROVED);
    }

    /** @return the matter */
    long proposeBudget(String forbund, int year, long kronor) throws Exception {
        return as(forbund, EKONOM, () -> {
            budgets.draft(
                    forbund,
                    year,
                    new Budgets.Draft(
                            Ore.ZERO,
                            List.of(new Budget.Line(Kind.INSATS, INSATS, "Steget", Ore.kronor(kronor), null, null))));
            return budgets.propose(forbund, year);
        });
    }

    /** @return the matter */
    long proposeAllocation(String forbund, int year, long kronor) throws Exception {
        Allocations.Proposal proposal = new Allocations.Proposal(INSATS, Ore.kronor(kronor), "Första halvåret");
        return as(forbund, EKONOM, () -> allocations.propose(forbund, year, proposal));
    }

    void decide(String forbund, String ledamot, long matter, Outcome outcome) throws Exception {
        as(forbund, ledamot, () -> {
            board.decide(forbund, matter, new Resolution(outcome, MEETING, "§ 1"));
            return null;
        });
    }

    /** The ekonom posts an amount by hand, from the bank to a cost. */
    VoucherNumber post(String forbund, LocalDate date, Ore amount, String key) throws Exception {
        return as(forbund, EKONOM, () -> ledger.post(forbund, date.getYear(), draft(date, amount, key)));
    }

    static VoucherDraft draft(LocalDate date, Ore amount, String key) {
        return VoucherDraft.of(
                "A", date, "Kontorsmaterial", List.of(Posting.debit(6410, amount), Posting.credit(1930, amount)), key);
    }
}
