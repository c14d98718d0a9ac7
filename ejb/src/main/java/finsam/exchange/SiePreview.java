package finsam.exchange;

import finsam.exchange.sie.SieDifference;
import finsam.exchange.sie.SieFault;
import finsam.money.Ore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What taking in a SIE file would do, before anything is done.
 *
 * @param id by which the file is taken in; null if it has faults and was not kept
 * @param year the fiscal year that the file is about
 * @param missingYears the fiscal years that must be opened before the file can be taken in
 * @param rows the rows of the vouchers that move money
 * @param newAccounts accounts that the förbund's chart lacks and would get, number to name
 * @param series each series of the file, and the series its vouchers would get here
 * @param openingSum the sum of the opening balances, in öre: zero in a file that is right
 * @param faults what must be put right before the file can be taken in, in the order of the lines
 * @param remarks what is worth knowing
 * @param differences accounts whose opening balance and vouchers do not make the closing balance that the file states
 * @param taken whether it has been taken in already
 */
public record SiePreview(
        Long id,
        String fileName,
        String sha256,
        String type,
        String encoding,
        String program,
        String company,
        Integer year,
        List<Span> missingYears,
        int vouchers,
        int rows,
        int openingBalances,
        Ore openingSum,
        Map<Integer, String> newAccounts,
        Map<String, String> series,
        List<SieFault> faults,
        List<SieFault> remarks,
        List<SieDifference> differences,
        boolean taken) {

    /** A fiscal year by its first and last day. */
    public record Span(LocalDate startsOn, LocalDate endsOn) {}

    public boolean isTakeable() {
        return faults.isEmpty() && missingYears.isEmpty() && !taken;
    }
}
