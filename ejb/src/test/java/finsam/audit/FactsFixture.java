package finsam.audit;

import finsam.audit.VoucherFacts.Attest;
import finsam.audit.VoucherFacts.File;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Vouchers as a test writes them, one a line: {@code A 1 | 2025-03-03 | 2025-03-03T10:00 | anna | Hyra | 100,00}, and then, in any
 * order, {@code to=Alvby kommun}, {@code doc=F 17}, {@code file=<SHA-256>}, {@code account=6010}, {@code attest=RECEPTION bo Bo Ek},
 * {@code writer=cia}, {@code source=S 7}, and the words {@code corrected}, {@code corrects}, {@code empty}, {@code system}, {@code free}.
 */
final class FactsFixture {

    private FactsFixture() {}

    static List<VoucherFacts> given(String vouchers) {
        return vouchers.lines()
                .filter(line -> !line.isBlank())
                .map(FactsFixture::voucher)
                .toList();
    }

    /** @return the numbers of what the control points at, with its settings as {@code key=value} */
    static List<String> pointedAt(ControlKind kind, String vouchers, String... settings) {
        return hits(kind, vouchers, settings).stream()
                .map(hit -> hit.voucher().number().toString())
                .toList();
    }

    static List<Hit> hits(ControlKind kind, String vouchers, String... settings) {
        Map<String, String> asked = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            asked.put(parts[0], parts[1]);
        }
        return kind.run(
                given(vouchers), ControlSettings.of(kind, asked, List.of(Ore.kronor(50_000), Ore.kronor(10_000))));
    }

    private static VoucherFacts voucher(String line) {
        List<String> parts = new ArrayList<>(List.of(line.strip().split("\\s*\\|\\s*")));
        String[] number = parts.get(0).split(" ");
        Map<String, String> more = new HashMap<>();
        List<Attest> attests = new ArrayList<>();
        parts.subList(6, parts.size()).forEach(part -> {
            String[] said = part.split("=", 2);
            more.put(said[0], said.length > 1 ? said[1] : "");
            if (said[0].equals("attest")) {
                String[] words = said[1].split(" ", 3);
                attests.add(new Attest(words[0], words[1], words[2]));
            }
        });
        String source = more.get("source");
        return new VoucherFacts(
                new VoucherNumber(2025, number[0], Long.parseLong(number[1])),
                more.containsKey("empty") ? VoucherKind.EMPTY : VoucherKind.ORDINARY,
                !more.containsKey("system"),
                LocalDate.parse(parts.get(1)),
                LocalDateTime.parse(parts.get(2)),
                parts.get(3),
                parts.get(4),
                more.get("to"),
                more.get("doc"),
                more.containsKey("corrected"),
                more.containsKey("corrects"),
                source == null ? null : new File(1, source.split(" ")[0], source.split(" ")[1]),
                Ore.parse(parts.get(5)),
                Integer.parseInt(more.getOrDefault("account", "6010")),
                !more.containsKey("free"),
                more.containsKey("file") ? Set.of(more.get("file")) : Set.of(),
                more.containsKey("writer") ? Set.of(more.get("writer")) : Set.of(),
                attests);
    }
}
