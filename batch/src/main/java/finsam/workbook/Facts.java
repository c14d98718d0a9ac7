package finsam.workbook;

import java.time.Instant;

/**
 * What stands at the head of every sheet: whose books, which period, and from what state of them.
 *
 * @param forbund the förbund's name
 * @param orgNumber its organisation number, {@code 222000-0000}
 * @param period as people write it: {@code 2025}, {@code kvartal 2 2026}
 * @param asOf the moment the books were read; also the file's created and modified time, so that it never depends on the clock
 * @param state the hash of that state of the books, in hex
 * @param banner what must be seen first, such as "Påhittat exempelförbund"; empty for none
 */
public record Facts(String forbund, String orgNumber, String period, Instant asOf, String state, String banner) {

    public Facts(String forbund, String orgNumber, String period, Instant asOf, String state) {
        this(forbund, orgNumber, period, asOf, state, "");
    }

    public Facts withBanner(String banner) {
        return new Facts(forbund, orgNumber, period, asOf, state, banner);
    }
}
