package finsam.exchange.sie;

import java.util.List;
import java.util.Optional;

/** All that a SIE file says before its vouchers, each list in the order of the file. */
public record SieHead(
        SieIdentity identity,
        List<SieYear> years,
        List<SieAccount> accounts,
        List<SieDimension> dimensions,
        List<SieObject> objects,
        List<SieBalance> balances) {

    public SieHead {
        years = List.copyOf(years);
        accounts = List.copyOf(accounts);
        dimensions = List.copyOf(dimensions);
        objects = List.copyOf(objects);
        balances = List.copyOf(balances);
    }

    /** Both kinds of type 4 say {@code #SIETYP 4}: balances are mandatory in an export and forbidden in an import. */
    public SieKind kind() {
        return switch (identity.type()) {
            case 1 -> SieKind.TYPE_1;
            case 2 -> SieKind.TYPE_2;
            case 3 -> SieKind.TYPE_3;
            default -> balances.isEmpty() ? SieKind.TYPE_4I : SieKind.TYPE_4E;
        };
    }

    /** The fiscal year the file is about ({@code #RAR 0}); a file of type 4I need not say. */
    public Optional<SieYear> year() {
        return years.stream().filter(year -> year.index() == 0).findFirst();
    }
}
