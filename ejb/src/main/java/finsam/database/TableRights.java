package finsam.database;

import java.util.Set;

/**
 * What the application's login may do with a table, beside reading it.
 *
 * @param add insert rows
 * @param change update them
 * @param remove delete them
 */
record TableRights(boolean add, boolean change, boolean remove) {

    /** What shows that it may only be added to, in the name of a trigger. */
    private static final String APPEND_ONLY = "_append_only";

    /** What shows that its rows stay, in the name of a trigger. */
    private static final String STAYS = "_stays";

    /** Nothing is written here but by the migrations. */
    private static final Set<String> THE_OWNERS = Set.of("flyway_schema_history");

    /** What is never changed, whatever becomes of its triggers. */
    private static final Set<String> ONLY_ADDED_TO = Set.of(
            "voucher",
            "posting",
            "posting_object",
            "voucher_history_row",
            "registration",
            "decision",
            "audit_event",
            "document",
            "document_part",
            "financing",
            "contribution",
            "instalment");

    /** What is never removed, whatever becomes of its triggers. */
    private static final Set<String> NEVER_REMOVED = Set.of(
            "forbund",
            "app_user",
            "user_role",
            "member",
            "sharing_key",
            "sharing_key_share",
            "fiscal_year",
            "period",
            "account",
            "dimension",
            "dimension_object",
            "series",
            "voucher_chain",
            "matter",
            "budget",
            "insats",
            "allocation",
            "reconciliation",
            "finding",
            "document_order",
            "sie_source");

    /**
     * @param table in small letters
     * @param triggers the names of its triggers, in small letters
     */
    static TableRights of(String table, Set<String> triggers) {
        boolean add = !THE_OWNERS.contains(table);
        boolean change = add && !ONLY_ADDED_TO.contains(table) && !triggers.contains(table + APPEND_ONLY);
        boolean remove = change && !NEVER_REMOVED.contains(table) && !triggers.contains(table + STAYS);
        return new TableRights(add, change, remove);
    }
}
