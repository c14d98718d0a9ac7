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

    /** @return the rent of May, on an account of ours, of which something is said in a dimension */
    static byte[] rent() {
        return of("#VER A 1 20250501 Hyra\n{\n#TRANS 6010 {7 \"B\"} 100.00\n#TRANS 1930 {} -100.00\n}\n");
    }

    /** @return the year so far as a kommun's system exports it, with a voucher of that rent */
    static byte[] soFar(int rent) {
        return of(("#UB 0 1930 -%1$d.00\n#RES 0 6010 %1$d.00\n"
                        + "#VER A 1 20250501 Hyra\n{\n#TRANS 6010 {} %1$d.00\n#TRANS 1930 {} -%1$d.00\n}\n")
                .formatted(rent));
    }

    /** Takes in the same year twice, the second time with another rent. @return the finding that it leads to */
    static String finding(TestForbund forbund, Api ekonom) throws Exception {
        for (int rent : new int[] {100, 200}) {
            String file =
                    ekonom.upload(forbund.path("/sie"), soFar(rent)).is(201).location();
            ekonom.post(file + "/taking", "{}").is(200);
        }
        return ekonom.get(forbund.year("/sie-findings")).is(200).at("/0/id");
    }
}
