package finsam.report;

import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A line of a voucher, with what it says of the voucher, as an export has it.
 *
 * @param objects the object's code by the number of its dimension
 * @param amount in öre; debit positive
 */
public record PostingRow(
        VoucherNumber voucher,
        int line,
        LocalDate date,
        Instant registeredAt,
        String registeredBy,
        String text,
        String counterparty,
        String documentReference,
        int account,
        String accountName,
        String lineText,
        SortedMap<Integer, String> objects,
        Ore amount) {}
