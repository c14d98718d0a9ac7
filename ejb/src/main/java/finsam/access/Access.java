package finsam.access;

import static finsam.rules.RuleViolation.require;

import finsam.database.Sql;
import finsam.rules.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The wall around each förbund: every service asks here first, and gets a {@link Scope} or a refusal.
 *
 * <p>A förbund in which the caller has no role does not exist as far as the caller can tell.
 */
@Stateless
@PermitAll
public class Access {

    private static final String ANONYMOUS = "anonymous";

    @Resource
    private SessionContext session;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * @param anyOf the roles that may do this; one of them is enough
     * @throws RuleViolation {@code access.login-required}, {@code access.unknown-forbund} or {@code access.wrong-role}
     */
    public Scope scope(String forbund, Role... anyOf) {
        String username = username();
        LocalDate today = LocalDate.now(clock);
        List<Scope> held = sql.list(
                """
                select f.id, f.code, f.invented, r.role
                from forbund f
                join user_role r on r.forbund_id = f.id or r.forbund_id is null
                join app_user u on u.username = r.username and u.active
                where f.code = ? and r.username = ? and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
                """,
                row -> new Scope(
                        row.number("id"),
                        row.text("code"),
                        row.truth("invented"),
                        username,
                        Set.of(Role.valueOf(row.text("role")))),
                forbund,
                username,
                today,
                today);
        require(!held.isEmpty(), "access.unknown-forbund", forbund);

        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        held.forEach(scope -> roles.addAll(scope.roles()));
        require(List.of(anyOf).stream().anyMatch(roles::contains), "access.wrong-role");
        Scope any = held.get(0);
        return new Scope(any.forbundId(), any.forbund(), any.invented(), username, Set.copyOf(roles));
    }

    /** @return the username of the installation's administratör, who is the caller */
    public String administrator() {
        require(isAdministrator(), "access.wrong-role");
        return username();
    }

    /** @return whether the caller is the installation's administratör */
    public boolean isAdministrator() {
        LocalDate today = LocalDate.now(clock);
        return sql.first("""
                        select r.username from user_role r join app_user u on u.username = r.username and u.active
                        where r.username = ? and r.forbund_id is null and r.valid_from <= ?
                            and (r.valid_to is null or r.valid_to > ?)
                        """, row -> row.text("username"), username(), today, today)
                .isPresent();
    }

    /** @return the caller, who is signed in */
    public String username() {
        String name = session.getCallerPrincipal().getName();
        require(!ANONYMOUS.equals(name), "access.login-required");
        return name;
    }
}
