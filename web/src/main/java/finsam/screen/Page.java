package finsam.screen;

import static finsam.access.Role.ADMINISTRATOR;
import static finsam.access.Role.EKONOM;
import static finsam.access.Role.FORBUNDSCHEF;
import static finsam.access.Role.REVISOR;

import finsam.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The screens: each one's address, its place in the menu, and the roles it is for. */
public enum Page {
    START("index", "Start", Role.values()),
    FINANSIERING("finansiering", "Finansiering", Role.values()),
    BUDGET("budget", "Budget", Role.readers()),
    INSATSER("insatser", "Insatser", Role.readers()),
    INSATS("insats", INSATSER, Role.readers()),
    STYRELSE("styrelse", "Styrelse", Role.readers()),
    PROTOKOLL("protokoll", STYRELSE, Role.readers()),
    BOKFORING("bokforing", "Bokföring", Role.readers()),
    VERIFIKATION("verifikation", BOKFORING, Role.readers()),
    NY_VERIFIKATION("ny-verifikation", BOKFORING, EKONOM),
    SALDOBALANS("saldobalans", BOKFORING, Role.readers()),
    HUVUDBOK("huvudbok", BOKFORING, Role.readers()),
    GRUNDBOK("grundbok", BOKFORING, Role.readers()),
    KONTOKORT("kontokort", BOKFORING, Role.readers()),
    DIAGRAM("diagram", BOKFORING, Role.readers()),
    UNDERLAG("underlag", BOKFORING, Role.readers()),
    PERIODER("perioder", BOKFORING, Role.readers()),
    PERIODISERING("periodisering", BOKFORING, Role.readers()),
    SIE("sie", BOKFORING, Role.readers()),
    SIE_KONTO("sie-konto", BOKFORING, Role.readers()),
    SIE_RATTELSE("sie-rattelse", BOKFORING, EKONOM),
    ATTEST("attest", "Attest", Role.readers()),
    AVSTAMNING("avstamning", "Avstämning", Role.readers()),
    ARSREDOVISNING("arsredovisning", "Årsredovisning", Role.readers()),
    REVISION("revision", "Revision", EKONOM, FORBUNDSCHEF, REVISOR, ADMINISTRATOR),
    KONTROLLER("kontroller", REVISION, EKONOM, FORBUNDSCHEF, REVISOR, ADMINISTRATOR),
    KONTROLL("kontroll", REVISION, EKONOM, FORBUNDSCHEF, REVISOR, ADMINISTRATOR),
    URVAL("urval", REVISION, REVISOR),
    FRAGOR("fragor", REVISION, Role.readers()),
    HISTORIK("historik", REVISION, Role.readers()),
    INSTALLNINGAR("installningar", "Inställningar", EKONOM, FORBUNDSCHEF, REVISOR, ADMINISTRATOR),
    ANVANDARE("anvandare", INSTALLNINGAR, REVISOR, ADMINISTRATOR),
    INLOGGNINGAR("inloggningar", INSTALLNINGAR, ADMINISTRATOR),
    ATTESTRATT("attestratt", INSTALLNINGAR, EKONOM, FORBUNDSCHEF, REVISOR, ADMINISTRATOR),
    KONTOPLAN("kontoplan", INSTALLNINGAR, Role.readers()),
    KONTO("konto", INSTALLNINGAR, Role.readers()),
    DIMENSIONER("dimensioner", INSTALLNINGAR, Role.readers()),
    SERIER("serier", INSTALLNINGAR, Role.readers()),
    LOSENORD("losenord", START, Role.values());

    private final String view;
    private final String heading;
    private final Page section;
    private final Set<Role> roles;

    Page(String view, String heading, Role... roles) {
        this.view = view;
        this.heading = heading;
        this.section = this;
        this.roles = Set.of(roles);
    }

    Page(String view, Page section, Role... roles) {
        this.view = view;
        this.heading = section.heading;
        this.section = section;
        this.roles = Set.of(roles);
    }

    public static Optional<Page> at(String servletPath) {
        return Stream.of(values())
                .filter(page -> servletPath.equals("/" + page.address()))
                .findFirst();
    }

    /** @return the pages that the menu shows to somebody with the roles */
    static List<Page> menu(Set<Role> roles) {
        return Stream.of(values())
                .filter(page -> page.section == page && page.isFor(roles))
                .toList();
    }

    boolean isFor(Set<Role> held) {
        return roles.stream().anyMatch(held::contains);
    }

    /** @return whether the page shows a fiscal year, and says nothing before there is one; a SIE file can bring the first */
    boolean needsYear() {
        return section != START && section != INSTALLNINGAR && this != SIE && this != SIE_KONTO;
    }

    public String address() {
        return view + ".xhtml";
    }

    public String heading() {
        return heading;
    }

    /** @return the page of the menu that this one belongs to */
    public Page section() {
        return section;
    }
}
