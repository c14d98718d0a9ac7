package finsam.it;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** SIE files to take in. */
final class SieFiles {

    private static final Charset CP437 = Charset.forName("IBM437");

    private SieFiles() {}

    /** @return the example that comes with the project, of the year 2026 */
    static byte[] example() throws IOException {
        return Files.readAllBytes(Path.of("../docs/exempel/exempel.se"));
    }

    /** @return a file of type 4 for 2025 with the lines given, in the format's own encoding */
    static byte[] of(String lines) {
        return of(lines, CP437);
    }

    static byte[] of(String lines, Charset encoding) {
        return ("""
                #FLAGGA 0
                #PROGRAM "Prov" 1.0
                #FORMAT PC8
                #GEN 20260101
                #SIETYP 4
                #FNAMN "Förbundet på prov"
                #RAR 0 20250101 20251231
                #KONTO 1930 "Bank"
                #KONTO 2010 "Eget kapital"
                #KONTO 6010 "Lokalhyra"
                """ + lines).getBytes(encoding);
    }
}
