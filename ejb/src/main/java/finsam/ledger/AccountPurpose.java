package finsam.ledger;

import finsam.ledger.StatementRow.Statement;

/** What the system itself posts to an account for. One account of a förbund at a time serves each purpose. */
public enum AccountPurpose {
    BANK("Bank"),
    PAYABLES("Leverantörsskulder"),
    INPUT_VAT("Ingående moms"),
    CONTRIBUTION_RECEIVABLE("Fordringar på medlemmar"),
    CONTRIBUTION_INCOME_STATE("Bidrag från staten"),
    CONTRIBUTION_INCOME_REGION("Bidrag från regioner"),
    CONTRIBUTION_INCOME_KOMMUN("Bidrag från kommuner"),
    YEAR_RESULT("Årets resultat i resultaträkningen"),
    YEAR_RESULT_EQUITY("Årets resultat i eget kapital");

    private final String heading;

    AccountPurpose(String heading) {
        this.heading = heading;
    }

    /** @return the purpose's Swedish name */
    public String heading() {
        return heading;
    }

    /** @return whether what the system posts for the purpose keeps the rule: contributions name their financiär, all else nothing */
    public boolean fits(int dimension, DimensionRule rule) {
        boolean named = dimension == Dimension.FINANCIER.number() && name().startsWith("CONTRIBUTION_");
        return rule.holds(named);
    }

    /** @return whether an account of the row can serve the purpose */
    public boolean fits(StatementRow row) {
        return switch (this) {
            case BANK, CONTRIBUTION_RECEIVABLE, INPUT_VAT -> row.statement() == Statement.ASSETS;
            case PAYABLES -> row.isOnBalanceSheet();
            case CONTRIBUTION_INCOME_STATE, CONTRIBUTION_INCOME_REGION, CONTRIBUTION_INCOME_KOMMUN ->
                row == StatementRow.OPERATING_INCOME;
            case YEAR_RESULT -> row == StatementRow.YEAR_RESULT;
            case YEAR_RESULT_EQUITY -> row == StatementRow.EQUITY;
        };
    }
}
