package finsam.ledger;

/**
 * The row of the årsredovisning that an account belongs to (LKBR's layout, without the rows a förbund never has). In the
 * order of the income statement, then of the balance sheet.
 */
public enum StatementRow {
    OPERATING_INCOME("Verksamhetens intäkter", Statement.INCOME),
    OPERATING_COSTS("Verksamhetens kostnader", Statement.INCOME),
    DEPRECIATION("Avskrivningar", Statement.INCOME),
    FINANCIAL_INCOME("Finansiella intäkter", Statement.INCOME),
    FINANCIAL_COSTS("Finansiella kostnader", Statement.INCOME),
    EXTRAORDINARY("Extraordinära poster", Statement.INCOME),
    /** Where the year's result leaves the income statement for the equity; itself on neither. */
    YEAR_RESULT("Årets resultat (överföring)", Statement.TRANSFER),

    INTANGIBLE_ASSETS("Immateriella anläggningstillgångar", Statement.ASSETS),
    TANGIBLE_ASSETS("Materiella anläggningstillgångar", Statement.ASSETS),
    FINANCIAL_ASSETS("Finansiella anläggningstillgångar", Statement.ASSETS),
    INFRASTRUCTURE_GRANTS("Bidrag till infrastruktur", Statement.ASSETS),
    INVENTORIES("Förråd", Statement.ASSETS),
    RECEIVABLES("Fordringar", Statement.ASSETS),
    SHORT_TERM_INVESTMENTS("Kortfristiga placeringar", Statement.ASSETS),
    CASH_AND_BANK("Kassa och bank", Statement.ASSETS),
    EQUITY("Eget kapital", Statement.EQUITY_AND_LIABILITIES),
    PROVISIONS("Avsättningar", Statement.EQUITY_AND_LIABILITIES),
    LONG_TERM_LIABILITIES("Långfristiga skulder", Statement.EQUITY_AND_LIABILITIES),
    SHORT_TERM_LIABILITIES("Kortfristiga skulder", Statement.EQUITY_AND_LIABILITIES);

    /** The part of the årsredovisning a row stands in. */
    public enum Statement {
        INCOME,
        TRANSFER,
        ASSETS,
        EQUITY_AND_LIABILITIES
    }

    private final String heading;
    private final Statement statement;

    StatementRow(String heading, Statement statement) {
        this.heading = heading;
        this.statement = statement;
    }

    /** @return the row's Swedish heading */
    public String heading() {
        return heading;
    }

    public Statement statement() {
        return statement;
    }

    /** @return whether amounts on it are income, and so credits as a rule */
    public boolean isIncome() {
        return this == OPERATING_INCOME || this == FINANCIAL_INCOME;
    }

    public boolean isOnBalanceSheet() {
        return statement == Statement.ASSETS || statement == Statement.EQUITY_AND_LIABILITIES;
    }

    /** The row that a number has in Kommun-Bas, by its group. A proposal: each account's row can be chosen. */
    public static StatementRow inKommunBas(int number) {
        int group = group(number);
        return switch (group) {
            case 84 -> FINANCIAL_INCOME;
            case 85 -> FINANCIAL_COSTS;
            default -> common(number, group);
        };
    }

    /** The row that a number has in the companies' chart BAS, by its group: there, 84 are the financial costs. */
    public static StatementRow inBas(int number) {
        int group = group(number);
        return switch (group) {
            case 80, 81, 82, 83 -> FINANCIAL_INCOME;
            case 84 -> FINANCIAL_COSTS;
            case 77, 78 -> DEPRECIATION;
            case 79 -> OPERATING_COSTS;
            default -> common(number, group);
        };
    }

    private static StatementRow common(int number, int group) {
        return switch (group) {
            case 10 -> INTANGIBLE_ASSETS;
            case 11, 12 -> TANGIBLE_ASSETS;
            case 13 -> FINANCIAL_ASSETS;
            case 14 -> INVENTORIES;
            case 15, 16, 17 -> RECEIVABLES;
            case 18 -> SHORT_TERM_INVESTMENTS;
            case 19 -> CASH_AND_BANK;
            case 20, 21 -> EQUITY;
            case 22 -> PROVISIONS;
            case 23 -> LONG_TERM_LIABILITIES;
            case 78, 79 -> DEPRECIATION;
            case 89 -> String.valueOf(number).startsWith("899") ? YEAR_RESULT : EXTRAORDINARY;
            default ->
                switch (group / 10) {
                    case 2 -> SHORT_TERM_LIABILITIES;
                    case 3 -> OPERATING_INCOME;
                    case 8 -> EXTRAORDINARY;
                    default -> OPERATING_COSTS;
                };
        };
    }

    private static int group(int number) {
        return Integer.parseInt(String.valueOf(number).substring(0, 2));
    }
}
