package finsam.example;

import static finsam.example.ExampleBooks.BANK;
import static finsam.example.ExampleBooks.administration;
import static finsam.example.ExampleBooks.insats;

import finsam.example.ExampleUsers.Person;
import finsam.insats.InsatsKind;
import finsam.insats.Insatser;
import finsam.insats.Insatser.NewInsats;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;

/** 2026, the example's year under way: two quarters booked, a kommun that has paid too little, a matter before the board. */
@Stateless
@PermitAll
public class ExampleCurrentYear {

    static final int YEAR = 2026;

    private static final String SALARY = "37 850,00";
    private static final LocalDate BUDGET_MEETING = LocalDate.of(2025, 11, 20);
    private static final LocalDate ALLOCATION_MEETING = LocalDate.of(2025, 12, 11);

    @Inject
    private ExampleUsers users;

    @Inject
    private ExampleBooks books;

    @Inject
    private Insatser insatser;

    public void book() {
        NewInsats study = new NewInsats(
                "HALSA",
                "Förstudie: Hälsa före arbete",
                InsatsKind.STRUCTURAL,
                "Cederby kommun",
                "Kartlägger behovet av gemensam hälsoorientering innan en insats söks.",
                Set.of("Utrikes födda", "Långtidssjukskrivna"),
                16,
                64,
                null,
                LocalDate.of(YEAR, 2, 1),
                LocalDate.of(YEAR, 9, 30));
        users.as(Person.CHEF, () -> insatser.register(Example.FORBUND, study));
        books.finance(YEAR, Ore.parse("2 512 300,00"));
        decideBudget();
        quarter(1);
        books.receiveAll(YEAR, 1, LocalDate.of(YEAR, 1, 28));
        quarter(2);
        books.receiveAllBut("cederby", Ore.kronor(25_000), YEAR, 2, LocalDate.of(YEAR, 4, 29));
        for (int month = 1; month <= 6; month++) {
            books.taxes(day(month, 12), month == 1 ? ExampleClosedYear.SALARY : SALARY);
            books.month(day(month, 25), SALARY);
        }
        rest();
        books.propose(YEAR, "HALSA", 40_000, "Workshop med parterna, utöver åtta månader à 18 000 kr.");
    }

    private void decideBudget() {
        books.budget(
                YEAR,
                BUDGET_MEETING,
                "§ 38",
                Ore.kronor(50_000),
                insats("STEGET", "Steget vidare", 1_520_000, 1_550_000, 1_580_000),
                insats("RUSTA", "Rusta för arbete", 1_150_000, 1_170_000, 1_190_000),
                insats("UNGKRAFT", "Ung kraft", 690_000, 700_000, 710_000),
                insats("SAMTEAM", "Samverkansteamet", 500_000, 510_000, 520_000),
                insats("HALSA", "Förstudie: Hälsa före arbete", 184_000, 0, 0),
                administration("KANSLI", "Kansli", 865_000, 885_000, 905_000),
                administration("STYRELSE", "Styrelse", 98_000, 98_000, 98_000),
                administration("REVISION", "Revision", 62_000, 62_000, 62_000));
        books.allocate(YEAR, "STEGET", 1_520_000, "Helår 2026, 42 platser.", ALLOCATION_MEETING, "§ 47");
        books.allocate(YEAR, "RUSTA", 1_150_000, "Helår 2026, 30 platser.", ALLOCATION_MEETING, "§ 48");
        books.allocate(YEAR, "UNGKRAFT", 690_000, "Helår 2026, 27 platser.", ALLOCATION_MEETING, "§ 49");
        books.allocate(YEAR, "SAMTEAM", 500_000, "Helår 2026.", ALLOCATION_MEETING, "§ 50");
        books.allocate(YEAR, "HALSA", 144_000, "Åtta månader à 18 000 kr.", ALLOCATION_MEETING, "§ 51");
    }

    private void quarter(int quarter) {
        books.claim(YEAR, quarter);
        LocalDate date = LocalDate.of(YEAR, 3 * quarter, 5);
        String document = YEAR + "-" + quarter;
        books.requisition(
                "STEGET",
                4510,
                quarter == 1 ? "371 204,75" : "384 919,20",
                "0",
                date,
                "Almviks kommun",
                "R" + document);
        books.requisition("RUSTA", 4510, "284 610,50", "0", date.plusDays(1), "Region Exempelbygden", "R" + document);
        books.requisition("UNGKRAFT", 4510, "169 875,00", "0", date.plusDays(2), "Björkdala kommun", "R" + document);
        books.requisition(
                "SAMTEAM", 4610, "98 400,00", "24 600,00", date.plusDays(3), "Exempelkonsulten AB", "F" + document);
        books.requisition(
                "HALSA",
                4510,
                quarter == 1 ? "36 000,00" : "54 000,00",
                "0",
                date.plusDays(4),
                "Cederby kommun",
                "R" + document);
    }

    private void rest() {
        books.book(day(2, 12), "Revision av 2025, upplupen", 2990, BANK, "52 000,00");
        books.book(day(2, 19), "Momsersättning 2025", BANK, 1650, "95 120,00");
        books.book(day(6, 17), "Arvoden till styrelsen, första halvåret", 5090, BANK, "44 980,00");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }
}
