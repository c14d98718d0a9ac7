package finsam.exchange.sie;

import finsam.money.Ore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code #VER}. Series and number are the writing program's own, or empty; they need not be unique.
 *
 * @param registered when it was entered, or null
 * @param sign who entered it, or empty
 * @param rows in the order of the file, history among them; may be empty
 */
public record SieVoucher(
        String series,
        String number,
        LocalDate date,
        String text,
        LocalDate registered,
        String sign,
        List<SieRow> rows) {

    public SieVoucher {
        rows = List.copyOf(rows);
    }

    /** The rows that count: {@code #TRANS}, and neither added rows' history nor struck rows. */
    public Stream<SieRow> counted() {
        return rows.stream().filter(row -> row.label() == SieRow.Label.TRANS);
    }

    /**
     * @return the sum of the rows that count, in öre: zero, if the voucher is right
     * @throws finsam.rules.RuleViolation {@code money.beyond-limit}
     */
    public Ore total() {
        BigInteger total =
                counted().map(row -> BigInteger.valueOf(row.amount().ore())).reduce(BigInteger.ZERO, BigInteger::add);
        return Ore.of(new BigDecimal(total, 2));
    }
}
