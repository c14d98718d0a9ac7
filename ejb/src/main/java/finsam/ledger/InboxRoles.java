package finsam.ledger;

import finsam.access.Role;

/** Who may leave a document to be booked, whether they may book or not. */
public final class InboxRoles {

    private InboxRoles() {}

    public static Role[] leavers() {
        return new Role[] {Role.EKONOM, Role.FORBUNDSCHEF, Role.LEDAMOT};
    }
}
