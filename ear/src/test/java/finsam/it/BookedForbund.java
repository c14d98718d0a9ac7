package finsam.it;

import finsam.access.Role;
import finsam.access.Scope;
import finsam.access.Users;
import finsam.access.Users.NewUser;
import finsam.board.Board;
import finsam.board.Board.Resolution;
import finsam.board.Decision.Outcome;
import finsam.budget.Budget;
import finsam.budget.BudgetLine.Kind;
import finsam.budget.Budgets;
import finsam.database.Sql;
import finsam.exchange.SieImports;
import finsam.exchange.SieTaking;
import finsam.financing.Contributions;
import finsam.financing.FinancingRegister;
import finsam.forbund.ForbundRegister;
import finsam.forbund.ForbundRegister.KeyAgreement;
import finsam.forbund.ForbundRegister.NewForbund;
import finsam.forbund.ForbundRegister.NewMember;
import finsam.forbund.MemberKind;
import finsam.forbund.Party;
import finsam.insats.Allocations;
import finsam.insats.InsatsCosts;
import finsam.insats.InsatsKind;
import finsam.insats.Insatser;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.VoucherDraft;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.wildfly.security.auth.server.SecurityIdentity;

/**
 * A förbund with two years of books, made inside the server through its services: 2024 taken in from a SIE file and closed,
 * 2025 financed, decided, claimed, paid but for one öre, and spent, with a loss that can be added up by hand.
 */
@ApplicationScoped
public class BookedForbund {

    /** 2024: income 1 000, cost 600, an empty voucher, rows added, struck and of zero. */
    static final String FILE_2024 = """
            #FLAGGA 0
            #FORMAT PC8
            #SIETYP 4
            #PROGRAM "Ekonomi" 1.0
            #GEN 20250110
            #FNAMN "Testförbundet"
            #RAR 0 20240101 20241231
            #KONTO 1930 "Bank"
            #KONTO 2010 "Eget kapital"
            #KONTO 3990 "Övriga intäkter"
            #KONTO 4510 "Lämnade bidrag"
            #DIM 6 "Insats"
            #OBJEKT 6 "GAMMAL 1" "Förra årets insats"
            #IB 0 1930 5000.00
            #IB 0 2010 -5000.00
            #UB 0 1930 5400.00
            #UB 0 2010 -5000.00
            #RES 0 3990 -1000.00
            #RES 0 4510 600.00
            #VER A 1 20240115 "Intäkt \\"från\\" året"
            {
            #TRANS 1930 {} 1000.00
            #TRANS 3990 {} -1000.00
            }
            #VER A 2 20240116 "Tom"
            {
            }
            #VER A 3 20240220 "Bidrag, rättat"
            {
            #BTRANS 4510 {6 "GAMMAL 1"} 500.00 20240221 "fel belopp" "" Bo
            #RTRANS 4510 {6 "GAMMAL 1"} 600.00
            #TRANS 4510 {6 "GAMMAL 1"} 600.00
            #TRANS 1930 {} 0.00
            #TRANS 1930 {} -600.00
            }
            """;

    private final Map<String, SecurityIdentity> signedIn = new ConcurrentHashMap<>();

    @Inject
    private ForbundRegister register;

    @Inject
    private Users users;

    @Inject
    private FiscalYears years;

    @Inject
    private SieImports imports;

    @Inject
    private SieTaking taking;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private FinancingRegister financings;

    @Inject
    private Contributions contributions;

    @Inject
    private Budgets budgets;

    @Inject
    private Board board;

    @Inject
    private Insatser insatser;

    @Inject
    private Allocations allocations;

    @Inject
    private InsatsCosts costs;

    @Inject
    private Ledger ledger;

    @Inject
    private Sql sql;

    /** @return the code of a new förbund */
    public String make() throws Exception {
        long number = ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
        String code = "bok-" + number;
        As.user(TestUsers.ADMINISTRATOR, TestUsers.ADMINISTRATOR_PASSWORD, () -> {
            register(code, TestForbund.organisationNumber(number));
            return null;
        });
        as(code, Role.EKONOM, () -> {
            years.open(code, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
            byte[] file = FILE_2024.getBytes(StandardCharsets.UTF_8);
            taking.take(code, imports.upload(code, "2024.se", file).id(), new SieTaking.Choices(false, null));
            yearEnd.close(code, 2024);
            return null;
        });
        plan(code);
        book(code);
        return code;
    }

    /** Calls a service as the förbund's user of that role, who signs in once. */
    public <T> T as(String code, Role role, Callable<T> call) throws Exception {
        String username = code + "." + role.name().toLowerCase(Locale.ROOT);
        return signedIn.computeIfAbsent(username, name -> As.signIn(name, TestUsers.PASSWORD))
                .runAs(call);
    }

    public Scope scope(String code, Role role) {
        return sql.one(
                "select id, code, invented from forbund where code = ?",
                row -> new Scope(
                        row.number("id"),
                        row.text("code"),
                        row.truth("invented"),
                        code + "." + role.name().toLowerCase(Locale.ROOT),
                        Set.of(role)),
                code);
    }

    public void post(String code, String key, LocalDate date, String text, Posting... postings) throws Exception {
        as(
                code,
                Role.EKONOM,
                () -> ledger.post(code, date.getYear(), VoucherDraft.of("A", date, text, List.of(postings), key)));
    }

    private void register(String code, String organisationNumber) {
        register.register(new NewForbund(
                code,
                "Samordningsförbundet Böckerna",
                organisationNumber,
                true,
                LocalDate.of(2020, 1, 1),
                List.of(
                        new NewMember("fk", "Försäkringskassan", MemberKind.FORSAKRINGSKASSAN, false),
                        new NewMember("af", "Arbetsförmedlingen", MemberKind.ARBETSFORMEDLINGEN, false),
                        new NewMember("region", "Region Exempel", MemberKind.REGION, false),
                        new NewMember("alvby", "Alvby kommun", MemberKind.KOMMUN, false),
                        new NewMember("bergstad", "Bergstads kommun", MemberKind.KOMMUN, false))));
        register.agreeKey(
                code,
                Party.KOMMUN,
                new KeyAgreement(
                        LocalDate.of(2020, 1, 1), "efter överenskommelse", Map.of("alvby", 2L, "bergstad", 1L)));
        for (Role role : List.of(Role.EKONOM, Role.FORBUNDSCHEF, Role.LEDAMOT, Role.REVISOR, Role.MEDLEM)) {
            String username = code + "." + role.name().toLowerCase(Locale.ROOT);
            users.add(code, new NewUser(username, "Test " + role, TestUsers.PASSWORD, Set.of(role)));
        }
    }

    /** Financing 8 000,01; budget 7 000 and 500 to insatser and 900 to administration, of which 399,99 saved funds. */
    private void plan(String code) throws Exception {
        long matter = as(code, Role.EKONOM, () -> {
            financings.establish(code, 2025, FinancingRegister.Basis.ofTotal(Ore.of(800_001)));
            insatser.register(code, insats("steget", "Steget vidare"));
            insatser.register(code, insats("forum", "Kompetensforum"));
            budgets.draft(
                    code,
                    2025,
                    new Budgets.Draft(
                            Ore.of(39_999),
                            List.of(
                                    line(Kind.INSATS, "steget", "Steget vidare", 7_000),
                                    line(Kind.INSATS, "forum", "Kompetensforum", 500),
                                    line(Kind.ADMINISTRATION, "kansli", "Kansli", 900))));
            return budgets.propose(code, 2025);
        });
        approve(code, matter);
        approve(
                code,
                as(
                        code,
                        Role.FORBUNDSCHEF,
                        () -> allocations.propose(
                                code, 2025, new Allocations.Proposal("steget", Ore.kronor(7_000), "Helår"))));
    }

    /** Cost 6 500,25 on the insats and 2 000 salary, of which 100 taken back; interest 10. */
    private void book(String code) throws Exception {
        as(code, Role.EKONOM, () -> {
            for (int quarter = 1; quarter <= 4; quarter++) {
                contributions.claim(code, 2025, quarter, null);
            }
            contributions.standings(code, 2025, LocalDate.of(2025, 12, 31)).forEach(standing -> {
                boolean lax = standing.memberCode().equals("region") && standing.quarter() == 4;
                Ore amount = lax ? standing.due().minus(Ore.of(1)) : standing.due();
                contributions.receive(
                        code,
                        2025,
                        new Contributions.Receipt(
                                standing.memberCode(), amount, standing.dueOn(), "BG " + standing.quarter()));
            });
            costs.book(
                    code,
                    2025,
                    new InsatsCosts.Cost(
                            "steget",
                            4610,
                            Ore.of(650_025),
                            Ore.of(50_000),
                            LocalDate.of(2025, 5, 31),
                            "Rekvisition våren",
                            "Alvby kommun",
                            "R1"));
            costs.pay(
                    code,
                    2025,
                    new InsatsCosts.Payment(Ore.of(700_025), LocalDate.of(2025, 6, 30), "Alvby kommun", "R1"));
            return null;
        });
        post(
                code,
                "lön",
                LocalDate.of(2025, 6, 25),
                "Lön kansli",
                Posting.debit(5010, Ore.kronor(2_000)),
                Posting.credit(1930, Ore.kronor(2_000)));
        post(
                code,
                "lön tillbaka",
                LocalDate.of(2025, 7, 25),
                "För mycket lön tillbaka",
                Posting.debit(1930, Ore.kronor(100)),
                Posting.credit(5010, Ore.kronor(100)));
        post(
                code,
                "ränta",
                LocalDate.of(2025, 12, 31),
                "Ränta på bankkontot",
                Posting.debit(1930, Ore.kronor(10)),
                Posting.credit(8410, Ore.kronor(10)));
    }

    private void approve(String code, long matter) throws Exception {
        as(code, Role.LEDAMOT, () -> {
            board.decide(code, matter, new Resolution(Outcome.APPROVED, LocalDate.of(2024, 11, 20), "§ 14"));
            return null;
        });
    }

    private static Insatser.NewInsats insats(String code, String name) {
        return new Insatser.NewInsats(
                code,
                name,
                InsatsKind.INDIVIDUAL,
                "Alvby kommun",
                "",
                Set.of("Unga vuxna"),
                16,
                29,
                10,
                LocalDate.of(2025, 1, 1),
                null);
    }

    private static Budget.Line line(Kind kind, String code, String name, long kronor) {
        return new Budget.Line(kind, code, name, Ore.kronor(kronor), null, null);
    }
}
