package finsam.report;

import finsam.board.Decision.Outcome;
import finsam.budget.BudgetLine.Kind;
import finsam.money.Ore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the board decided at a meeting, as it is put on paper: each matter with what was proposed in it, and the ends of the chains
 * when the decision was recorded. It stays the same however often it is drawn.
 *
 * @param forbund the förbund's name
 * @param items in the order of the paragraphs of the protokoll
 */
public record Minutes(
        String forbund, String organisationNumber, boolean invented, LocalDate meetingOn, List<Item> items) {

    /**
     * A decision.
     *
     * @param paragraph of the protokoll, "§ 14"
     * @param budget what was proposed, or null if the matter was not a budget
     * @param allocation what was proposed, or null if the matter was not an allocation
     * @param heads latest year first; empty if the decision is from before they were kept
     */
    public record Item(
            String paragraph,
            long matter,
            String title,
            String fingerprint,
            Outcome outcome,
            String proposedBy,
            String proposedByName,
            Instant proposedAt,
            String decidedBy,
            String decidedByName,
            Instant decidedAt,
            BudgetProposal budget,
            AllocationProposal allocation,
            List<PrintedHead> heads) {}

    /**
     * A budget as it was proposed.
     *
     * @param financed what the members contribute, by the financing that was in force at the decision; the sum of {@code shares}
     */
    public record BudgetProposal(
            int year,
            int version,
            List<BudgetRow> lines,
            Ore total,
            Ore secondYear,
            Ore thirdYear,
            Ore savedFunds,
            Ore financed,
            List<Share> shares) {}

    /** A line of the budget, with the plan for the two years after. */
    public record BudgetRow(Kind kind, String code, String name, Ore amount, Ore secondYear, Ore thirdYear) {}

    /** A member's part of the financing. */
    public record Share(String member, String name, Ore amount) {}

    /** An allocation as it was proposed. @param allocated what the insats has been allocated for the year after the decision */
    public record AllocationProposal(
            int year, String insats, String insatsName, Ore amount, String reason, Ore allocated) {}

    /** The end of a chain. @param brief the beginning of its hash, as it is read aloud and typed in */
    public record PrintedHead(int year, String series, long number, String brief, String hash) {}
}
