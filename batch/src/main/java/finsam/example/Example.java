package finsam.example;

import finsam.access.Users;
import finsam.access.Users.NewUser;
import finsam.example.ExampleUsers.Person;
import finsam.forbund.ForbundRegister;
import finsam.forbund.ForbundRegister.KeyAgreement;
import finsam.forbund.ForbundRegister.NewForbund;
import finsam.forbund.ForbundRegister.NewMember;
import finsam.forbund.MemberKind;
import finsam.forbund.Party;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The invented förbund that shows how everything hangs together: a year that is complete and closed, and one under way. Made
 * by its people through the application's own services, as any förbund's books are; never by inserting rows.
 */
@Stateless
@PermitAll
public class Example {

    static final String FORBUND = "exempel";

    @Inject
    private ExampleUsers users;

    @Inject
    private Users register;

    @Inject
    private ForbundRegister forbund;

    /** The administratör registers the förbund, its members, the key the kommuner have agreed on, and its people. */
    public void register() {
        users.as(Person.ADMIN, () -> {
            forbund.register(new NewForbund(
                    FORBUND,
                    "Samordningsförbundet Exempelbygden",
                    "222000-9902",
                    true,
                    LocalDate.of(2018, 1, 1),
                    List.of(
                            new NewMember("fk", "Försäkringskassan", MemberKind.FORSAKRINGSKASSAN, false),
                            new NewMember("af", "Arbetsförmedlingen", MemberKind.ARBETSFORMEDLINGEN, false),
                            new NewMember("region", "Region Exempelbygden", MemberKind.REGION, false),
                            new NewMember("almvik", "Almviks kommun", MemberKind.KOMMUN, false),
                            new NewMember("bjorkdala", "Björkdala kommun", MemberKind.KOMMUN, false),
                            new NewMember("cederby", "Cederby kommun", MemberKind.KOMMUN, false))));
            forbund.agreeKey(
                    FORBUND,
                    Party.KOMMUN,
                    new KeyAgreement(
                            LocalDate.of(2018, 1, 1),
                            "folkmängd 16–64 år den 1 november 2017 (påhittade tal)",
                            Map.of("almvik", 23_418L, "bjorkdala", 11_207L, "cederby", 6_893L)));
            for (Person person : Person.values()) {
                if (person != Person.ADMIN) {
                    register.add(
                            FORBUND,
                            new NewUser(
                                    person.username, person.displayName, ExampleUsers.PASSWORD, Set.of(person.role)));
                }
            }
        });
    }
}
