package finsam.ledger;

/** What the system itself posts to an account for. At most one account of a förbund serves each purpose. */
public enum AccountPurpose {
    BANK,
    PAYABLES,
    INPUT_VAT,
    CONTRIBUTION_RECEIVABLE,
    CONTRIBUTION_INCOME_STATE,
    CONTRIBUTION_INCOME_REGION,
    CONTRIBUTION_INCOME_KOMMUN,
    YEAR_RESULT,
    YEAR_RESULT_EQUITY
}
