package finsam.exchange.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that several accounting programs wrote, where they can be had. */
class SieRealFilesTest {

    private static final String EACH = """
            name,                                 kind,    vouchers, rows, counted, accounts, balances, remarks
            12_typ4.se,                           TYPE_4E,       81,  287,     287,      299,      137,       0
            13_typ4si.si,                         TYPE_4I,       81,  287,     287,      299,        0,       0
            35_MAMUT_SIE4_EXPORT.SE,              TYPE_4E,      168,  458,     458,      412,       50,       0
            3_BL0001_typ4.SE,                     TYPE_4E,       84,  414,     405,      117,      185,       0
            44_sie4.se,                           TYPE_4E,      286,  949,     949,      301,      158,       0
            45_Exempelbolaget_SIE_110322_B_33.si, TYPE_4I,       13,   91,      91,       10,        0,      11
            4_BL0001_typ4I.SI,                    TYPE_4I,        1,   10,      10,        0,        0,       7
            64_Visma_Eget_Aktiebolag_2010.se,     TYPE_1,         0,    0,       0,      161,       58,       0
            8_Test4.SE,                           TYPE_4E,      167, 1464,    1464,       81,      595,       0
            """;

    @BeforeEach
    void where_they_can_be_had() {
        assumeTrue(SieFixture.realFiles().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = EACH)
    void a_real_file_is_read_whole_and_without_fault(
            String name, SieKind kind, int vouchers, int rows, int counted, int accounts, int balances, int remarks)
            throws IOException {
        SieReading reading = read(name);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.remarks()).hasSize(remarks);
        assertThat(reading.ignored()).isEmpty();
        assertThat(reading.encoding()).isEqualTo(SieEncoding.CP437);
        assertThat(reading.file().head().kind()).isEqualTo(kind);
        assertThat(reading.file().vouchers()).hasSize(vouchers);
        assertThat(reading.file().vouchers().stream()
                        .mapToInt(v -> v.rows().size())
                        .sum())
                .isEqualTo(rows);
        assertThat(reading.file().vouchers().stream()
                        .mapToLong(v -> v.counted().count())
                        .sum())
                .isEqualTo(counted);
        assertThat(reading.file().head().accounts()).hasSize(accounts);
        assertThat(reading.file().head().balances()).hasSize(balances);
        assertThat(reading.file().differences()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = EACH)
    void a_real_file_written_again_is_the_same_books(String name) throws IOException {
        SieFile file = read(name).file();

        SieReading again = SieReader.read(SieWriter.write(file));

        assertThat(again.faults()).isEmpty();
        assertThat(again.checksum()).isPresent();
        assertThat(again.file()).isEqualTo(file);
    }

    @Test
    void the_checksum_another_program_wrote_is_the_one_we_compute() throws IOException {
        assertThat(read("44_sie4.se").checksum()).isEqualTo(OptionalLong.of(2_215_893_042L));
        assertThat(read("12_typ4.se").checksum()).isEmpty();
    }

    @Test
    void what_is_remarkable_in_a_real_file_is_remarked() throws IOException {
        assertThat(read("45_Exempelbolaget_SIE_110322_B_33.si").remarks())
                .extracting(SieFault::ruleId)
                .containsOnly("sie.account-undeclared");
        assertThat(read("4_BL0001_typ4I.SI").remarks())
                .extracting(SieFault::ruleId)
                .startsWith("sie.year-without-dates")
                .contains("sie.account-undeclared");
    }

    private static SieReading read(String name) throws IOException {
        return SieReader.read(
                Files.readAllBytes(SieFixture.realFiles().orElseThrow().resolve(name)));
    }
}
