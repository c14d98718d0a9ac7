package finsam.report;

import finsam.ledger.Voucher;
import finsam.money.Ore;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that an audit bundle holds of a förbund's books: a fiscal year, the year before it, and the earlier years in which its
 * vouchers correct something. Lists are in the order of their keys, texts by code point, so that any database gives the same.
 */
public interface AuditBooks {

    /**
     * Whose books they are.
     *
     * @param year the fiscal year that the bundle is about
     * @param invented an example, not a förbund
     */
    record Subject(String code, String name, String organisationNumber, int year, boolean invented) {}

    /** A fiscal year that is in the bundle whole. @param stateOfBooks the hash over the ends of its chains */
    record Year(int year, LocalDate startsOn, LocalDate endsOn, String status, String stateOfBooks) {}

    /** The end of a series' chain in a year. */
    record Chain(int year, String series, String name, long lastNumber, String head) {}

    /** An account as it is on the last day of the year that the bundle is about. @param open whether it can be used then */
    record AccountRow(
            int number, String name, String statementRow, String purpose, LocalDate validFrom, boolean open) {}

    record DimensionRow(int number, String name) {}

    record ObjectRow(int dimension, String code, String name) {}

    /** What an account opened with, its debits and credits without the opening balances, and what it closes with. */
    record BalanceRow(int year, int account, Ore opening, Ore debit, Ore credit) {

        public Ore closing() {
            return opening.plus(debit).minus(credit);
        }
    }

    /** The part of an account's balances that concerns an object. */
    record ObjectBalanceRow(int year, int account, int dimension, String object, Ore opening, Ore closing) {}

    /**
     * An event of the behandlingshistorik: first those from before it was chained, then the chain.
     *
     * @param row from 1, in that order
     * @param form the version of the canonical form of its hash, 0 before the chain
     * @param number in the chain; null before it, as the two hashes
     */
    record EventRow(
            long row,
            int form,
            Long number,
            Instant happenedAt,
            String user,
            String channel,
            String address,
            String action,
            String subject,
            String detail,
            String previous,
            String hash) {}

    /**
     * A document of the archive, by its SHA-256.
     *
     * @param number from 1, in the order of the archive
     * @param year the fiscal year it concerns, or null
     */
    record DocumentRow(
            long number,
            Instant archivedAt,
            String kind,
            String name,
            Integer year,
            long size,
            String sha256,
            String stateOfBooks,
            String requestedBy) {}

    Subject subject();

    /** @return the years, earliest first; the last is the one that the bundle is about */
    List<Year> years();

    List<Chain> chains();

    List<AccountRow> accounts();

    List<DimensionRow> dimensions();

    List<ObjectRow> objects();

    /** Hands over the vouchers of a year, chain after chain by the series' codes, each in the order of its numbers. */
    void vouchers(int year, Consumer<Voucher> consumer);

    List<BalanceRow> balances();

    List<ObjectBalanceRow> objectBalances();

    /**
     * Hands over the behandlingshistorik from its beginning through the last event that changed something: what came after it
     * are orders for documents, this one among them.
     */
    void events(Consumer<EventRow> consumer);

    /** @return the documents archived through that last event, in the order of the archive */
    List<DocumentRow> documents();

    /** Writes the year's books as SIE 4E. */
    void sie(OutputStream out) throws IOException;
}
