package finsam.exchange.sie;

import java.util.List;

/**
 * {@code #KONTO} with what else the file says of the account.
 *
 * @param type {@code #KTYP}: T asset, S debt, K cost, I income; or empty
 * @param unit {@code #ENHET}, the unit of its quantities; or empty
 * @param sru {@code #SRU}, codes of the tax return
 */
public record SieAccount(String number, String name, String type, String unit, List<String> sru) {

    public SieAccount {
        sru = List.copyOf(sru);
    }

    public static SieAccount of(String number, String name) {
        return new SieAccount(number, name, "", "", List.of());
    }
}
