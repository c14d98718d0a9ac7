package finsam.it;

import static finsam.it.BenchRows.figure;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.database.Sql;
import finsam.exchange.SieImports;
import finsam.exchange.SieTaking;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How fast a SIE file of a hundred thousand vouchers becomes books: uploaded, read, staged and taken in, and in how much memory. */
@ExtendWith(ArquillianExtension.class)
class SieImportBench {

    private static final int VOUCHERS = 100_000;
    private static final int WARM_UP = 5_000;

    @Inject
    private BenchBooks bench;

    @Inject
    private BenchRows rows;

    @Inject
    private TestBooks books;

    @Inject
    private SieImports imports;

    @Inject
    private SieTaking taking;

    @Inject
    private Sql sql;

    @Test
    void a_file_of_a_hundred_thousand_vouchers() throws Exception {
        String warm = bench.forbund();
        take(warm, stage(warm, file(WARM_UP)), WARM_UP);
        String forbund = bench.forbund();
        AtomicReference<byte[]> content = new AtomicReference<>(file(VOUCHERS));
        int bytes = content.get().length;

        Heap heap = Heap.emptied();
        long start = System.nanoTime();
        long file = stage(forbund, content.getAndSet(null));
        long staged = System.nanoTime();
        take(forbund, file, VOUCHERS);
        long took = System.nanoTime() - start;
        BenchRows.Row memory = heap.row(
                "Heap while a SIE file is taken in",
                "the file as it was read, some 400 bytes a voucher of three rows: it is looked at as a whole before it is taken in");

        assertThat(counted(forbund)).isEqualTo("0/" + 3 * VOUCHERS);
        long aSecond = VOUCHERS * 1_000_000_000L / took;
        rows.add(new BenchRows.Row(
                "SIE file of 100 000 vouchers (%.0f MB) taken in".formatted(bytes / 1e6),
                "%s vouchers/s (%.1f s, %.1f s of it until it was staged)"
                        .formatted(figure(aSecond), took / 1e9, (staged - start) / 1e9),
                BenchRows.target("8 000/s", aSecond >= 8_000),
                "see bulk",
                "`SieImports.upload` and `SieTaking.take`: read, staged, checked, numbered, chained, known again by its source, committed",
                "as in bulk, with a row beside each voucher by which its source's next file is held against it"));
        rows.add(memory);
    }

    /** @return the staged file's id */
    private long stage(String forbund, byte[] file) throws Exception {
        return books.as(forbund, TestBooks.EKONOM, () -> imports.upload(forbund, "bench.se", file))
                .id();
    }

    private void take(String forbund, long file, int vouchers) throws Exception {
        SieTaking.Result result = books.as(
                forbund, TestBooks.EKONOM, () -> taking.take(forbund, file, new SieTaking.Choices(false, null)));
        assertThat(result.numbers()).hasSize(vouchers);
    }

    private String counted(String forbund) {
        return sql.one(
                "select sum(amount_ore) as total, count(*) as line_count from posting where forbund_id = ?",
                row -> row.number("total") + "/" + row.number("line_count"),
                bench.id(forbund));
    }

    private static byte[] file(int vouchers) {
        StringBuilder file = new StringBuilder("""
                #FLAGGA 0
                #PROGRAM "Prov" 1.0
                #FORMAT PC8
                #GEN 20250101
                #SIETYP 4
                #FNAMN "Kommunen"
                #RAR 0 %1$d0101 %1$d1231
                #KONTO 1930 "Bank"
                #KONTO 6410 "Styrelse"
                #KONTO 6910 "Licenser"
                """.formatted(BenchBooks.YEAR));
        for (int i = 1; i <= vouchers; i++) {
            file.append("#VER A ").append(i).append(" ").append(BenchBooks.YEAR).append("0301 Kontorsmaterial\n{\n");
            file.append("#TRANS 6410 {} ").append(100 + i).append(".00\n#TRANS 6910 {} 50.00\n");
            file.append("#TRANS 1930 {} -").append(150 + i).append(".00\n}\n");
        }
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
