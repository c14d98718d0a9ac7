package finsam.database.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Nothing that demands attest is registered without it. */
public class CheckAttested extends CheckTogether {

    /** Those that can demand it at all: where it is demanded, and not from a file. */
    private static final String ASKED = """
            select v.id
            from unnest(cast(? as bigint array)) as a(id) join voucher v on v.id = a.id
            join attest_in_force f on f.forbund_id = v.forbund_id
            where v.kind = 'ORDINARY' and v.corrects_id is null and v.source_id is null
                and f.amount_ore is not null
            """;

    @Override
    void check(Connection connection, Long[] vouchers) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ASKED)) {
            select.setObject(1, vouchers);
            try (ResultSet asked = select.executeQuery()) {
                while (asked.next()) {
                    requireAttested(connection, asked.getLong(1));
                }
            }
        }
    }

    private static void requireAttested(Connection connection, long voucher) throws SQLException {
        Check.require(
                !Check.exists(connection, "select 1 from voucher_to_attest where voucher_id = ?", voucher)
                        || Check.exists(connection, "select 1 from voucher_attested where voucher_id = ?", voucher),
                "voucher " + voucher + " is not attested");
    }
}
