package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.access.SignIns;
import finsam.report.History.Chain;
import finsam.report.History.Filter;
import finsam.report.History.Line;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The behandlingshistorik of what concerns no förbund: who signed in, who was refused, and who changed a password. The administratör
 * of a förbund sees what is of its people, the installation's administratör all of it.
 */
@Stateless
@PermitAll
public class UserHistory {

    private static final String OF_NO_FORBUND = """
            select happened_at, username, action, subject, detail, channel, address, number, hash, id,
                cast(null as integer) as fiscal_year, cast(null as varchar(12)) as series, cast(null as bigint) as voucher_number
            from audit_event where forbund_id is null
            """;

    private static final String OF_ITS_PEOPLE = """
             and (username in (select r.username from user_role r where r.forbund_id = ?)
                or subject in (select r.username from user_role r where r.forbund_id = ?))
            """;

    @Inject
    private Access access;

    @Inject
    private HistoryRows rows;

    /** @return the lines that fit, latest first, so many after the first ones that are left out */
    public List<Line> search(String forbund, Filter filter, int leaveOut, int most) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR);
        return access.isAdministrator()
                ? rows.search(OF_NO_FORBUND, List.of(), filter, leaveOut, most)
                : rows.search(
                        OF_NO_FORBUND + OF_ITS_PEOPLE,
                        List.of(scope.forbundId(), scope.forbundId()),
                        filter,
                        leaveOut,
                        most);
    }

    /** @return the actions that are recorded of no förbund */
    public List<String> actions() {
        return List.of(SignIns.PERSON, SignIns.PROGRAM, SignIns.REFUSED, "user.add", "user.change-password");
    }

    /** Counts the chain again, event by event; for the installation's administratör, since it is of all förbund's people. */
    public Chain chain(String forbund) {
        access.scope(forbund, Role.ADMINISTRATOR);
        require(access.isAdministrator(), "access.wrong-role");
        return rows.chain(null);
    }
}
