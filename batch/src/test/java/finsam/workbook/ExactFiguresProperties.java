package finsam.workbook;

import static finsam.workbook.Column.ore;
import static finsam.workbook.Layout.portrait;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.money.Ore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class ExactFiguresProperties {

    @Property(tries = 100_000)
    void the_text_of_an_amount_is_its_own_digits(@ForAll @LongRange(min = -Ore.LIMIT, max = Ore.LIMIT) long ore) {
        BigDecimal kronor = Ore.of(ore).toKronor();
        assertThat(new BigDecimal(SteadyRows.decimal(kronor.doubleValue()))).isEqualByComparingTo(kronor);
    }

    /** What is no number of hundredths, or too large for the short way, goes the long one. */
    @Property(tries = 50_000)
    void the_short_way_gives_the_digits_of_the_long_one(
            @ForAll @LongRange(min = -10_000_000_000_000_000L, max = 10_000_000_000_000_000L) long parts,
            @ForAll @IntRange(max = 6) int decimals) {
        double number = BigDecimal.valueOf(parts, decimals).doubleValue();
        assertThat(SteadyRows.decimal(number)).isEqualTo(SteadyRows.ofAny(number));
    }

    @Property(tries = 20_000)
    void neighbouring_ore_at_the_limit_stay_apart(
            @ForAll @LongRange(min = Ore.LIMIT - 20_000, max = Ore.LIMIT) long ore) {
        BigDecimal kronor = Ore.of(ore).toKronor();
        assertThat(SteadyRows.decimal(kronor.doubleValue()))
                .isEqualTo(kronor.stripTrailingZeros().toPlainString());
    }

    @Property(tries = 40)
    void what_is_read_back_from_the_file_is_what_was_written(
            @ForAll @Size(100) List<@LongRange(min = -Ore.LIMIT, max = Ore.LIMIT) Long> written) throws IOException {
        try (var book = Workbook.named("Belopp", Sample.FACTS.withBanner(""))) {
            var sheet = book.sheet("Belopp", portrait(ore("Belopp")));
            written.forEach(ore -> sheet.row(Ore.of(ore)));
            try (var read = new XSSFWorkbook(new ByteArrayInputStream(Sample.bytes(book)))) {
                for (int i = 0; i < written.size(); i++) {
                    XSSFCell cell = read.getSheetAt(0).getRow(6 + i).getCell(0);
                    assertThat(Ore.of(new BigDecimal(cell.getRawValue())).ore()).isEqualTo(written.get(i));
                    assertThat(Math.round(cell.getNumericCellValue() * 100)).isEqualTo(written.get(i));
                }
            }
        }
    }
}
