package finsam.audit;

import static finsam.audit.ControlParameter.DAYS;
import static finsam.audit.ControlParameter.FILES;
import static finsam.audit.ControlParameter.FROM;
import static finsam.audit.ControlParameter.GRACE;
import static finsam.audit.ControlParameter.LEAST;
import static finsam.audit.ControlParameter.LIMIT;
import static finsam.audit.ControlParameter.PERCENT;
import static finsam.audit.ControlParameter.STEP;
import static finsam.audit.ControlParameter.STRICT;
import static finsam.audit.ControlParameter.UNTIL;

import finsam.rules.RuleViolation;
import java.util.List;
import java.util.stream.Stream;

/** The controls that an auditor runs over a year's books, each with what can be set and what it is set to at first. */
public enum ControlKind {
    GAPS(
            "Luckor i nummer",
            "luckor",
            "Nummer som saknas i våra serier eller i serierna i den fil som en verifikation lästes in ur, och tomma verifikationer.",
            new UnbrokenNumbers()),
    DUPLICATES(
            "Dubbletter",
            "dubbletter",
            "Samma belopp till samma motpart, eller med samma text, inom några dagar; samma underlagsnummer eller samma fil vid två verifikationer. Rättelser och rättade räknas inte.",
            new NothingTwice(),
            given(DAYS, "30", "Dagar mellan"),
            given(LEAST, "100")),
    BACKDATED(
            "Bokfört i efterhand",
            "i-efterhand",
            "Registrerat många dagar efter sitt datum, eller daterat i en tidigare månad än den som registrerades i och inte i tid.",
            new RegisteredInTime(),
            given(DAYS, "30", "Dagar efter datumet"),
            given(GRACE, "10"),
            given(FILES, "false")),
    SELF_ATTEST(
            "Självattest",
            "sjalvattest",
            "Attesterat av den som skrev eller bokförde, av en enda person i båda stegen, eller av den som är motpart; och kostnader och betalningar som en enda person har skrivit och bokfört utan att någon attesterade.",
            new AttestedByOthers(),
            given(LEAST, "0", "Utan attest, från kr"),
            given(FILES, "false")),
    UNUSUAL_HANDS(
            "Bokfört av andra än de vanliga",
            "ovanliga",
            "Registrerat av någon som har gjort en liten del av årets verifikationer i serien.",
            new UsualHands(),
            given(PERCENT, "5", "Högst så många procent av serien")),
    ROUND_AMOUNTS(
            "Jämna belopp",
            "jamna-belopp",
            "Verifikationer vars omslutning är ett jämnt belopp.",
            new NoRoundAmounts(),
            given(STEP, "1000"),
            given(LEAST, "10000")),
    OFF_HOURS(
            "Helger och nätter",
            "helger-och-natter",
            "Registrerat på en lördag, söndag eller helgdag, eller utanför kontorstid, svensk tid.",
            new OfficeHours(),
            given(FROM, "6"),
            given(UNTIL, "20"),
            given(FILES, "false")),
    NO_DOCUMENT(
            "Utan underlag",
            "utan-underlag",
            "Verifikationer utan bild eller PDF och utan underlagets nummer.",
            new Documented(),
            given(STRICT, "false", "Nummer räcker inte, kräv bild eller PDF"),
            given(FILES, "false")),
    SPLIT(
            "Delat under attestgräns",
            "delat",
            "Flera verifikationer nära varandra, till samma motpart eller på samma konto, som var för sig är under en attestgräns och tillsammans når den.",
            new NothingSplit(),
            given(LIMIT, "", "Attestgräns, kr (tomt för förbundets egna)"),
            given(DAYS, "14", "Dagar från första till sista"),
            given(PERCENT, "30", "Var och en minst så många procent av gränsen"));

    private record Given(ControlParameter parameter, String standard, String label) {}

    private static Given given(ControlParameter parameter, String standard) {
        return new Given(parameter, standard, parameter.label());
    }

    private static Given given(ControlParameter parameter, String standard, String label) {
        return new Given(parameter, standard, label);
    }

    private final String heading;
    private final String slug;
    private final String description;
    private final BookControl control;
    private final List<Given> given;

    ControlKind(String heading, String slug, String description, BookControl control, Given... given) {
        this.heading = heading;
        this.slug = slug;
        this.description = description;
        this.control = control;
        this.given = List.of(given);
    }

    /** @throws RuleViolation {@code control.unknown} */
    public static ControlKind named(String name) {
        return Stream.of(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("control.unknown", name));
    }

    /** @return what it is called in Swedish */
    public String heading() {
        return heading;
    }

    /** @return what it is called in a file's name */
    public String slug() {
        return slug;
    }

    /** @return in Swedish, what it points at */
    public String description() {
        return description;
    }

    public List<ControlParameter> parameters() {
        return given.stream().map(Given::parameter).toList();
    }

    public String label(ControlParameter parameter) {
        return of(parameter).label();
    }

    /** @return what it is set to at first */
    public String standard(ControlParameter parameter) {
        return of(parameter).standard();
    }

    private Given of(ControlParameter parameter) {
        return given.stream()
                .filter(g -> g.parameter() == parameter)
                .findFirst()
                .orElseThrow();
    }

    List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        return control.run(vouchers, settings);
    }
}
