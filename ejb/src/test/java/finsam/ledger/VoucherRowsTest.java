package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.database.Sql.Row;
import finsam.ledger.VoucherDraft.HistoryRow;
import finsam.money.Ore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows as a database joins them: one for each object of a line, one for a line without, one for a voucher without lines. */
class VoucherRowsTest {

    private static final List<String> COLUMNS = List.of(
            "id",
            "organisation_number",
            "fiscal_year",
            "series",
            "number",
            "kind",
            "event_date",
            "text",
            "counterparty",
            "document_reference",
            "source_series",
            "source_number",
            "idempotency_key",
            "registered_at",
            "registered_by",
            "form",
            "previous_hash",
            "hash",
            "source_sha256",
            "corrects_year",
            "corrects_series",
            "corrects_number",
            "line",
            "account",
            "amount_ore",
            "posting_text",
            "dimension",
            "object_code");

    private static final String HEAD =
            "'222000-9902', 2026, 'A', %d, '%s', date '2026-03-01', 'Hyra', 'värd', 'R 1', %s, 'k%1$d', "
                    + "timestamp with time zone '2026-03-02 08:15:30+00', 'ekonom', 1, 'before', 'hash%1$d', %s, %s";

    @Test
    void rows_become_vouchers_lines_and_objects() throws Exception {
        List<Voucher> vouchers = read(
                row(1, "ORDINARY", "null, null", "null", "null, null, null", "1, 6010, 500, 'rad', 6, 'STEGET'"),
                row(1, "ORDINARY", "null, null", "null", "null, null, null", "1, 6010, 500, 'rad', 8, 'alvby'"),
                row(1, "ORDINARY", "null, null", "null", "null, null, null", "2, 1930, -500, null, null, null"),
                row(2, "EMPTY", "'S', '12'", "'ab'", "2025, 'A', 7", "null, null, null, null, null, null"));

        assertThat(vouchers).hasSize(2);
        Voucher first = vouchers.get(0);
        assertThat(first.postings())
                .containsExactly(
                        new Posting(6010, Ore.of(500), "rad", null)
                                .on(Dimension.INSATS, "STEGET")
                                .on(Dimension.COUNTERPARTY, "alvby"),
                        Posting.credit(1930, Ore.of(500)));
        assertThat(first.number()).isEqualTo(new VoucherNumber(2026, "A", 1));
        assertThat(first.source()).isNull();
        assertThat(first.corrects()).isNull();
        assertThat(first.correctedBy()).containsExactly(new VoucherNumber(2026, "A", 9));
        assertThat(first.hash()).isEqualTo("hash1");
        assertThat(first.turnover()).isEqualTo(Ore.of(500));
        Voucher second = vouchers.get(1);
        assertThat(second.kind()).isEqualTo(VoucherKind.EMPTY);
        assertThat(second.postings()).isEmpty();
        assertThat(second.source())
                .isEqualTo(new Voucher.Source("ab", "S", "12", List.of(new HistoryRow("ZERO", "x"))));
        assertThat(second.corrects()).isEqualTo(new VoucherNumber(2025, "A", 7));
        assertThat(second.correctedBy()).isEmpty();
    }

    @Test
    void two_vouchers_of_one_line_number_each_do_not_run_together() throws Exception {
        List<Voucher> vouchers = read(
                row(1, "ORDINARY", "null, null", "null", "null, null, null", "1, 6010, 500, null, null, null"),
                row(2, "ORDINARY", "null, null", "null", "null, null, null", "1, 6020, 700, null, null, null"));

        assertThat(vouchers).extracting(v -> v.postings().size()).containsExactly(1, 1);
        assertThat(vouchers.get(1).postings().get(0).account()).isEqualTo(6020);
    }

    @Test
    void of_no_rows_there_is_no_voucher() {
        List<Voucher> vouchers = new ArrayList<>();
        new VoucherRows(Map.of(), Map.of(), Map.of(), vouchers::add).end();
        assertThat(vouchers).isEmpty();
    }

    private static String row(int id, String kind, String source, String sha256, String corrects, String line) {
        return "(" + id + ", " + HEAD.formatted(id, kind, source, sha256, corrects) + ", " + line + ")";
    }

    private static List<Voucher> read(String... rows) throws Exception {
        List<Voucher> vouchers = new ArrayList<>();
        VoucherRows reading = new VoucherRows(
                Map.of(1L, List.of(new VoucherNumber(2026, "A", 9))),
                Map.of(2L, List.of(new HistoryRow("ZERO", "x"))),
                Map.of(),
                vouchers::add);
        String query =
                "select * from (values " + String.join(", ", rows) + ") as r(" + String.join(", ", COLUMNS) + ")";
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                ResultSet result = connection.createStatement().executeQuery(query)) {
            Row row = new Row(result);
            while (result.next()) {
                reading.read(row);
            }
        }
        reading.end();
        return vouchers;
    }
}
