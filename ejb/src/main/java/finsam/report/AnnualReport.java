package finsam.report;

import finsam.forbund.Party;
import finsam.money.Ore;
import java.time.LocalDate;

/** Årsredovisning: the year's statements, all drawn from the same state of the books. */
public record AnnualReport(
        Heading heading,
        IncomeStatement incomeStatement,
        BalanceSheet balanceSheet,
        CashFlowStatement cashFlow,
        OperationsStatement operations,
        ContributionStatement contributions,
        Notes notes) {

    /**
     * Whose report, of which year.
     *
     * @param previousYear the year compared with, or null if there are no books of it: "saknas"
     * @param closed whether the year is closed; until then every figure is preliminary
     */
    public record Heading(
            String forbund,
            String organisationNumber,
            boolean invented,
            int year,
            LocalDate startsOn,
            LocalDate endsOn,
            Integer previousYear,
            boolean closed) {}

    /** The figures that the controls hold against something counted otherwise. */
    public enum Total {
        OPERATING_INCOME,
        OPERATING_COSTS,
        RESULT,
        ASSETS,
        EQUITY_AND_LIABILITIES,
        EQUITY_RESULT,
        EQUITY_BEFORE,
        CASH_AND_BANK,
        CASH_FLOW,
        CASH_AT_START,
        CASH_AT_END,
        OPERATIONS_COSTS,
        OPERATIONS_FINANCING,
        DUE_STATE,
        DUE_REGION,
        DUE_KOMMUN,
        CLAIMED,
        UNPAID
    }

    /** @return the figure as the report shows it, in öre; null if it says "saknas" */
    public Ore amount(Total total) {
        return switch (total) {
            case OPERATING_INCOME ->
                incomeStatement.row(IncomeStatement.Line.OPERATING_INCOME).outcome();
            case OPERATING_COSTS ->
                incomeStatement.row(IncomeStatement.Line.OPERATING_COSTS).outcome();
            case RESULT -> incomeStatement.result();
            case ASSETS -> balanceSheet.row(BalanceSheet.Line.ASSETS).amount();
            case EQUITY_AND_LIABILITIES ->
                balanceSheet.row(BalanceSheet.Line.EQUITY_AND_LIABILITIES).amount();
            case EQUITY_RESULT -> balanceSheet.row(BalanceSheet.Line.RESULT).amount();
            case EQUITY_BEFORE -> balanceSheet.row(BalanceSheet.Line.EQUITY).previous();
            case CASH_AND_BANK ->
                balanceSheet.row(BalanceSheet.Line.CASH_AND_BANK).amount();
            case CASH_FLOW -> cashFlow.amount(CashFlowStatement.Line.CHANGE);
            case CASH_AT_START -> cashFlow.amount(CashFlowStatement.Line.START);
            case CASH_AT_END -> cashFlow.amount(CashFlowStatement.Line.END);
            case OPERATIONS_COSTS -> operations.costs();
            case OPERATIONS_FINANCING -> Ore.sum(operations.financing(), OperationsStatement.Source::outcome);
            case DUE_STATE -> contributions.due(Party.STATE);
            case DUE_REGION -> contributions.due(Party.REGION);
            case DUE_KOMMUN -> contributions.due(Party.KOMMUN);
            case CLAIMED -> contributions.claimed();
            case UNPAID -> contributions.unpaid();
        };
    }
}
