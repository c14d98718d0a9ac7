package finsam.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SameBytesTest {

    /** Of the sample, as both Java 17 and Java 25 write it. It changes when the look, the packing or POI does. */
    private static final String ELSEWHERE = "2c9a18796b6cf53bf8cb1f3f714acaaba61d97694b45cc56084fbce38a818915";

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void as_it_was() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @Test
    void equal_content_has_equal_bytes_whatever_the_time_zone_and_the_locale() throws Exception {
        assertThat(hash("Pacific/Kiritimati", "th-TH-u-ca-buddhist-nu-thai")).isEqualTo(ELSEWHERE);
        assertThat(hash("America/St_Johns", "tr-TR")).isEqualTo(ELSEWHERE);
        assertThat(hash("Europe/Stockholm", "sv-SE")).isEqualTo(ELSEWHERE);
    }

    @Test
    void nothing_in_the_file_is_taken_from_the_clock() throws IOException {
        List<LocalDateTime> times = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Sample.written()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal());
            }
        }
        assertThat(times).isNotEmpty().containsOnly(LocalDateTime.of(1980, 1, 2, 0, 0));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Sample.written()))) {
            var core = book.getProperties().getCoreProperties();
            assertThat(core.getCreated().toInstant()).isEqualTo(Sample.FACTS.asOf());
            assertThat(core.getModified().toInstant()).isEqualTo(Sample.FACTS.asOf());
        }
    }

    private static String hash(String zone, String locale) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Locale.setDefault(Locale.forLanguageTag(locale));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Sample.written()));
    }
}
