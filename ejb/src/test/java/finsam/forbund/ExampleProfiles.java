package finsam.forbund;

import finsam.forbund.ForbundRegister.Profile;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Förbund for tests, written as a table: kind, code and, for a key, weight. Where one party has weights it has a key. */
public final class ExampleProfiles {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    private ExampleProfiles() {}

    public static Profile of(String table) {
        Map<String, Long> weights = new HashMap<>();
        List<Member> members = table.lines()
                .map(line -> line.strip().split("\\s+"))
                .map(column -> {
                    if (column.length > 2) {
                        weights.put(column[1], Long.valueOf(column[2]));
                    }
                    String[] kind = column[0].split("/");
                    return new Member(1, column[1], column[1], MemberKind.valueOf(kind[0]), kind.length > 1, FROM);
                })
                .toList();
        Profile keyless = new Profile("test", "Testförbundet", "222000-9902", true, members, Map.of());
        Map<Party, SharingKey> keys = new EnumMap<>(Party.class);
        for (Party party : List.of(Party.REGION, Party.KOMMUN)) {
            Map<String, Long> ofParty = new HashMap<>(weights);
            ofParty.keySet()
                    .retainAll(
                            keyless.membersOf(party).stream().map(Member::code).toList());
            if (ofParty.size() > 1) {
                keys.put(party, new SharingKey(1, party, FROM, "vikter i testet", ofParty, keyless.membersOf(party)));
            }
        }
        return new Profile("test", "Testförbundet", "222000-9902", true, members, keys);
    }
}
