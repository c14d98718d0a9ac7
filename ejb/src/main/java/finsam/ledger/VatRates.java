package finsam.ledger;

import finsam.access.Access;
import finsam.access.Role;
import finsam.database.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The rates of VAT, by the day they are asked for. */
@Stateless
@PermitAll
public class VatRates {

    /** A rate. @param kind STANDARD, REDUCED, LOW or ZERO @param percent 25 for 25 % */
    public record Rate(String kind, BigDecimal percent) {}

    @Inject
    private Access access;

    @Inject
    private Sql sql;

    /** @return the rates in force on the day, the highest first */
    public List<Rate> on(String forbund, LocalDate day) {
        access.scope(forbund, Role.readers());
        return sql.list(
                """
                        select r.kind, r.percent_hundredths from vat_rate r
                        where r.valid_from = (select max(o.valid_from) from vat_rate o where o.kind = r.kind and o.valid_from <= ?)
                        order by r.percent_hundredths desc
                        """,
                row -> new Rate(
                        row.text("kind"),
                        BigDecimal.valueOf(row.integer("percent_hundredths"), 2).stripTrailingZeros()),
                day);
    }
}
