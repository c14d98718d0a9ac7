package finsam.example;

import static finsam.example.ExampleBooks.BANK;
import static finsam.example.ExampleBooks.administration;
import static finsam.example.ExampleBooks.insats;

import finsam.example.ExampleUsers.Person;
import finsam.insats.InsatsKind;
import finsam.insats.Insatser;
import finsam.insats.Insatser.NewInsats;
import finsam.ledger.Posting;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;

/** 2025, the example's complete year: four quarters financed, decided, spent and booked. */
@Stateless
@PermitAll
public class ExampleClosedYear {

    static final int YEAR = 2025;

    static final String SALARY = "36 400,00";

    private static final LocalDate BUDGET_MEETING = LocalDate.of(2024, 11, 21);
    private static final LocalDate ALLOCATION_MEETING = LocalDate.of(2024, 12, 12);

    @Inject
    private ExampleUsers users;

    @Inject
    private ExampleBooks books;

    @Inject
    private Insatser insatser;

    public void book() {
        registerInsatser();
        books.open(YEAR);
        books.openWith(
                YEAR,
                Posting.debit(BANK, Ore.parse("1 184 250,75")),
                Posting.debit(1650, Ore.parse("18 400,00")),
                Posting.credit(2010, Ore.parse("1 112 450,75")),
                Posting.credit(2510, Ore.parse("48 200,00")),
                Posting.credit(2990, Ore.parse("42 000,00")));
        books.finance(YEAR, Ore.kronor(2_437_500));
        decideBudget();
        for (int quarter = 1; quarter <= 4; quarter++) {
            books.claim(YEAR, quarter);
            books.receiveAll(YEAR, quarter, LocalDate.of(YEAR, 3 * quarter - 2, 28));
            costs(quarter);
        }
        for (int month = 1; month <= 12; month++) {
            if (month > 1) {
                books.taxes(day(month, 12), SALARY);
            }
            books.month(day(month, 25), SALARY);
        }
        rest();
    }

    private void registerInsatser() {
        register(
                "STEGET",
                "Steget vidare",
                InsatsKind.INDIVIDUAL,
                "Almviks kommun",
                16,
                64,
                40,
                "Arbetsinriktad rehabilitering för den som behöver stöd av flera parter samtidigt.",
                "Långtidssjukskrivna",
                "Personer med försörjningsstöd");
        register(
                "RUSTA",
                "Rusta för arbete",
                InsatsKind.INDIVIDUAL,
                "Region Exempelbygden",
                20,
                64,
                30,
                "Hälsofrämjande förrehabilitering i grupp, öppen för personer med aktivitetsersättning.",
                "Personer med psykisk ohälsa",
                "Personer med aktivitetsersättning");
        register(
                "UNGKRAFT",
                "Ung kraft",
                InsatsKind.INDIVIDUAL,
                "Björkdala kommun",
                16,
                29,
                25,
                "Förebyggande stöd till unga som varken arbetar eller studerar.",
                "Unga 16–29 år",
                "Riskgrupper, förebyggande");
        register(
                "SAMTEAM",
                "Samverkansteamet",
                InsatsKind.STRUCTURAL,
                "Arbetsförmedlingen",
                16,
                64,
                null,
                "Gemensam kartläggning och vägledning mellan parternas handläggare.",
                "Personer med sammansatt stödbehov");
    }

    private void register(
            String code,
            String name,
            InsatsKind kind,
            String owner,
            int from,
            int to,
            Integer places,
            String purpose,
            String... groups) {
        NewInsats insats = new NewInsats(
                code, name, kind, owner, purpose, Set.of(groups), from, to, places, LocalDate.of(YEAR, 1, 1), null);
        users.as(Person.CHEF, () -> insatser.register(Example.FORBUND, insats));
    }

    private void decideBudget() {
        books.budget(
                YEAR,
                BUDGET_MEETING,
                "§ 41",
                Ore.ZERO,
                insats("STEGET", "Steget vidare", 1_450_000, 1_475_000, 1_500_000),
                insats("RUSTA", "Rusta för arbete", 1_120_000, 1_140_000, 1_160_000),
                insats("UNGKRAFT", "Ung kraft", 640_000, 660_000, 680_000),
                insats("SAMTEAM", "Samverkansteamet", 480_000, 490_000, 500_000),
                administration("KANSLI", "Kansli", 840_000, 860_000, 880_000),
                administration("STYRELSE", "Styrelse", 95_000, 95_000, 95_000),
                administration("REVISION", "Revision", 60_000, 60_000, 60_000));
        books.allocate(
                YEAR,
                "STEGET",
                1_450_000,
                "Helår 2025 enligt ansökan från Almviks kommun.",
                ALLOCATION_MEETING,
                "§ 52");
        books.allocate(
                YEAR,
                "RUSTA",
                1_120_000,
                "Helår 2025 enligt ansökan från Region Exempelbygden.",
                ALLOCATION_MEETING,
                "§ 53");
        books.allocate(YEAR, "UNGKRAFT", 640_000, "Helår 2025, 25 platser.", ALLOCATION_MEETING, "§ 54");
        books.allocate(YEAR, "SAMTEAM", 480_000, "Helår 2025, två samordnare på deltid.", ALLOCATION_MEETING, "§ 55");
    }

    private void costs(int quarter) {
        LocalDate date = LocalDate.of(YEAR, 3 * quarter, 5);
        String document = YEAR + "-" + quarter;
        books.requisition(
                "STEGET",
                4510,
                quarter == 4 ? "348 912,40" : "352 487,50",
                "0",
                date,
                "Almviks kommun",
                "R" + document);
        books.requisition("RUSTA", 4510, "271 350,25", "0", date.plusDays(1), "Region Exempelbygden", "R" + document);
        books.requisition(
                "UNGKRAFT",
                4510,
                quarter == 1 ? "118 240,00" : "161 905,60",
                "0",
                date.plusDays(2),
                "Björkdala kommun",
                "R" + document);
        books.requisition(
                "SAMTEAM", 4610, "92 000,00", "23 000,00", date.plusDays(3), "Exempelkonsulten AB", "F" + document);
    }

    private void rest() {
        books.book(day(1, 20), "Betalda leverantörsskulder från 2024", 2510, BANK, "48 200,00");
        books.book(day(2, 10), "Revision av 2024, upplupen", 2990, BANK, "42 000,00");
        books.book(day(2, 17), "Momsersättning 2024", BANK, 1650, "18 400,00");
        books.book(day(6, 18), "Arvoden till styrelsen, första halvåret", 5090, BANK, "43 650,00");
        books.book(
                day(9, 30),
                "Konferens om samordnad rehabilitering",
                Posting.debit(7310, Ore.parse("12 480,00")),
                Posting.debit(1650, Ore.parse("3 120,00")),
                Posting.credit(BANK, Ore.parse("15 600,00")));
        books.book(day(12, 17), "Arvoden till styrelsen, andra halvåret", 5090, BANK, "45 120,00");
        books.book(day(12, 30), "Ränta på bankkontot", BANK, 8410, "21 364,18");
        books.book(day(12, 31), "Upplupen kostnad för revision av 2025", 7410, 2990, "52 000,00");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }
}
