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
 * @param standing where the file stands; null if it has faults and was not kept
 * @param year the fiscal year that the file is about
 * @param missingYears the fiscal years that must be opened before the file can be taken in
 * @param contents what the file holds
 * @param newAccounts accounts that the förbund's chart lacks and would get, number to name
 * @param series each series of the file, and the series its vouchers would get here
 * @param accounts the accounts that something in the file is on, and what each is here
 * @param dimensions the dimensions that something in the file names, and what each is here
 * @param faults what must be put right before the file can be taken in, in the order of the lines
 * @param remarks what is worth knowing
 * @param ignored labels that nobody knows, and how many lines of each
 * @param differences accounts whose opening balance and vouchers do not make the closing balance that the file states
 * @param withoutRows its vouchers that move no money; each keeps its number
 * @param history its rows that were struck or added afterwards, by voucher
 * @param transfers its vouchers that transfer the year's result, and no others
 */
public record SiePreview(
        SieStanding standing,
        String fileName,
        String sha256,
        String type,
        String encoding,
        String program,
        String company,
        Integer year,
        List<Span> missingYears,
        Contents contents,
        Map<Integer, String> newAccounts,
        Map<String, String> series,
        List<Mapped> accounts,
        List<Mapped> dimensions,
        List<SieFault> faults,
        List<SieFault> remarks,
        Map<String, Integer> ignored,
        List<SieDifference> differences,
        List<Named> withoutRows,
        List<Named> history,
        List<Named> transfers) {

    /** A fiscal year by its first and last day. */
    public record Span(LocalDate startsOn, LocalDate endsOn) {}

    /**
     * How much a file holds.
     *
     * @param rows the rows of the vouchers that move money
     * @param fresh the vouchers that its source's earlier files of the year have not had
     * @param openingSum the sum of the opening balances, in öre: zero in a file that is right
     */
    public record Contents(int vouchers, int fresh, int rows, int openingBalances, Ore openingSum) {

        static final Contents NOTHING = new Contents(0, 0, 0, 0, Ore.ZERO);
    }

    /** An account or dimension of the file. @param ours what it is here; null until somebody says it */
    public record Mapped(String theirs, String name, Integer ours, boolean isMapped) {}

    /** A voucher of the file, by what it is called there. @param rows how many rows it is about */
    public record Named(String series, String number, LocalDate date, String text, int rows) {}

    public Long id() {
        return standing == null ? null : standing.id();
    }

    public boolean isTaken() {
        return standing != null && standing.isTaken();
    }

    /** @return whether it holds balances alone, which no year here has to be opened for and nothing is posted of */
    public boolean isBalancesAlone() {
        return List.of("1", "2", "3").contains(type);
    }

    public List<Mapped> unmapped() {
        return accounts.stream().filter(a -> a.ours() == null).toList();
    }

    public boolean isTakeable() {
        return faults.isEmpty()
                && (missingYears.isEmpty() || isBalancesAlone())
                && unmapped().isEmpty()
                && standing != null
                && standing.isStaged();
    }
}
