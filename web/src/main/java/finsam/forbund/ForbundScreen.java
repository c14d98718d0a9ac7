package finsam.forbund;

import finsam.forbund.ForbundRegister.Profile;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inställningar: the förbund, its members and their keys; and a new förbund, for the installation's administratör. */
@Named
@ViewScoped
public class ForbundScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private ForbundRegister register;

    private final ForbundEntry entry = new ForbundEntry();
    private final List<KeyEntry> keys = new ArrayList<>();
    private transient Profile profile;

    @PostConstruct
    void read() {
        entry.setMembersFrom(place.day().withDayOfYear(1));
        if (place.hasForbund()) {
            Stream.of(Party.REGION, Party.KOMMUN)
                    .filter(party -> profile().membersOf(party).size() > 1)
                    .forEach(party -> keys.add(
                            new KeyEntry(party, on().withDayOfYear(1), profile().membersOf(party))));
        }
    }

    /** @return the förbund as it is on the day that the page works with */
    public Profile profile() {
        if (profile == null) {
            profile = register.profile(place.forbund(), on());
        }
        return profile;
    }

    public LocalDate on() {
        return place.day();
    }

    public String memberName(String code) {
        return profile().member(code).map(Member::name).orElse(code);
    }

    public MemberKind[] kinds() {
        return MemberKind.values();
    }

    public void addMember() {
        entry.getMembers().add(MemberEntry.of(MemberKind.KOMMUN, null, null));
    }

    public void register() {
        register.register(entry.request());
        answers.doneAt(
                "installningar.xhtml" + place.query(entry.getCode(), null),
                entry.getName() + " är registrerat. Lägg till användare och öppna ett räkenskapsår.");
    }

    public void agree(KeyEntry key) {
        register.agreeKey(place.forbund(), key.getParty(), key.agreement());
        answers.done("Nyckeln är inlagd och gäller från " + key.getValidFrom() + ".");
    }

    public ForbundEntry getEntry() {
        return entry;
    }

    public List<KeyEntry> getKeys() {
        return keys;
    }
}
