package finsam.exchange.sie;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small books to write in a test, and where the real files lie, if they do. */
final class SieFixture {

    /** Two vouchers of a small förbund, and balances that agree with them; line 20 is the first voucher. */
    static final String BOOKS = """
            #FLAGGA 0
            #PROGRAM "Kommunens ekonomi" 7.1
            #FORMAT PC8
            #GEN 20260701 "Åsa"
            #SIETYP 4
            #FNAMN "Samordningsförbundet Övningen"
            #RAR 0 20260101 20261231
            #KONTO 1930 "Bank"
            #KONTO 2099 "Eget kapital"
            #KONTO 3510 "Medlemsbidrag"
            #KONTO 4610 "Köp av verksamhet"
            #DIM 6 "Insats"
            #OBJEKT 6 "101" "Språkstegen"
            #IB 0 1930 1000.00
            #IB 0 2099 -1000.00
            #UB 0 1930 250800.50
            #UB 0 2099 -1000.00
            #RES 0 3510 -250000.00
            #RES 0 4610 199.50
            #VER A 1 20260115 "Bidrag från regionen" 20260116 "Åsa"
            {
            #TRANS 1930 {} 250000
            #TRANS 3510 {} -250000
            }
            #VER A 2 20260220 "Språkstegen, februari"
            {
            #TRANS 4610 {6 "101"} 199.5 20260220 "faktura \\"7\\"" 1 Bo
            #TRANS 1930 {} -199.50
            }
            """;

    private SieFixture() {}

    static SieReading read(String file) {
        return SieReader.read(Cp437.encode(file));
    }

    static Optional<Path> realFiles() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path files = at.resolve("shared/data/sie");
            if (Files.isDirectory(files)) {
                return Optional.of(files);
            }
        }
        return Optional.empty();
    }
}
