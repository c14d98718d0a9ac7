package finsam.access;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.database.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The people who sign in, and what they are in each förbund. */
@Stateless
@PermitAll
public class Users {

    private static final Pattern USERNAME = Pattern.compile("[a-zåäö0-9][a-zåäö0-9._@-]{1,59}");
    private static final int NAME_LENGTH = 200;

    /** A user as the administratör enters one. */
    public record NewUser(String username, String displayName, String password, Set<Role> roles) {}

    /** A user's role as a list shows it. @param validTo the first day without it, or null */
    public record UserView(
            String username, String displayName, boolean active, Role role, LocalDate validFrom, LocalDate validTo) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Adds a person to the förbund, who can sign in at once. */
    public void add(String forbund, NewUser user) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR);
        require(user.roles() != null && !user.roles().isEmpty(), "user.role-missing");
        create(user);
        user.roles()
                .forEach(role ->
                        em.persist(new UserRole(user.username(), scope.forbundId(), role, LocalDate.now(clock))));
        audit.record(scope, "user.add", user.username(), new TreeSet<>(user.roles()).toString());
    }

    /** Gives somebody who can sign in already, here or in another förbund, a role from today. */
    public void give(String forbund, String username, Role role) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR);
        require(role != null, "user.role-missing");
        User user = User.locked(em, username);
        require(held(scope, username, role).isEmpty(), "user.role-held", user.displayName());
        em.persist(new UserRole(username, scope.forbundId(), role, LocalDate.now(clock)));
        audit.record(scope, "user.give-role", username, role.name());
    }

    /** Ends a role today. Nobody ends the own role as administratör, so that the förbund always has one. */
    public void end(String forbund, String username, Role role) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR);
        User user = User.locked(em, username);
        require(role != Role.ADMINISTRATOR || !username.equals(scope.username()), "user.own-administrator");
        List<UserRole> held = held(scope, username, role);
        require(!held.isEmpty(), "user.role-not-held", user.displayName());
        held.forEach(r -> r.end(LocalDate.now(clock)));
        audit.record(scope, "user.end-role", username, String.valueOf(role));
    }

    /** Makes the installation's first administratör; does nothing if there is one. */
    public void addFirstAdministrator(String username, String displayName, String password) {
        if (sql.first("select username from user_role where forbund_id is null", row -> row.text("username"))
                .isPresent()) {
            return;
        }
        create(new NewUser(username, displayName, password, Set.of(Role.ADMINISTRATOR)));
        em.persist(new UserRole(username, null, Role.ADMINISTRATOR, LocalDate.now(clock)));
        audit.record(null, username, "user.add", username, "installationens administratör");
    }

    public List<UserView> of(String forbund) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR, Role.REVISOR);
        return sql.list(
                """
                select u.username, u.display_name, u.active, r.role, r.valid_from, r.valid_to
                from user_role r join app_user u on u.username = r.username
                where r.forbund_id = ? order by u.display_name, u.username, r.role, r.valid_from
                """,
                row -> new UserView(
                        row.text("username"),
                        row.text("display_name"),
                        row.truth("active"),
                        Role.valueOf(row.text("role")),
                        row.date("valid_from"),
                        row.date("valid_to")),
                scope.forbundId());
    }

    /** @return the name that people know the user by */
    public String displayName(String username) {
        return sql.first(
                        "select display_name from app_user where username = ?",
                        row -> row.text("display_name"),
                        username)
                .orElse(username);
    }

    /** @return that name, with the username after it where others have the same name */
    public String unmistakableName(String username) {
        return sql.first(
                        """
                        select u.display_name, (select count(*) from app_user o where o.display_name = u.display_name) as bearers
                        from app_user u where u.username = ?
                        """,
                        row -> row.text("display_name") + (row.number("bearers") > 1 ? " (" + username + ")" : ""),
                        username)
                .orElse(username);
    }

    /** @return whether the text can be a username */
    static boolean isUsername(String text) {
        return text != null && USERNAME.matcher(text).matches();
    }

    private List<UserRole> held(Scope scope, String username, Role role) {
        return em.createQuery("""
                        select r from UserRole r where r.username = :username and r.forbundId = :forbund and r.role = :role
                            and (r.validTo is null or r.validTo > :today)
                        """, UserRole.class)
                .setParameter("username", username)
                .setParameter("forbund", scope.forbundId())
                .setParameter("role", role)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private void create(NewUser user) {
        require(isUsername(user.username()), "user.username-form");
        require(user.displayName() != null && !user.displayName().isBlank(), "user.name-missing");
        requireFits("Användarens namn", user.displayName(), NAME_LENGTH);
        Passwords.requireFit(user.password());
        require(em.find(User.class, user.username()) == null, "user.username-taken", user.username());
        em.persist(new User(user.username(), user.displayName().strip(), Passwords.hash(user.password())));
        em.flush();
    }
}
