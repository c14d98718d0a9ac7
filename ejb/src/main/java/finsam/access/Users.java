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
    private static final int PASSWORD_LENGTH = 10;

    /** A user as the administratör enters one. */
    public record NewUser(String username, String displayName, String password, Set<Role> roles) {}

    /** A user as a list shows one. */
    public record UserView(String username, String displayName, Role role, LocalDate validFrom) {}

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
                select u.username, u.display_name, r.role, r.valid_from
                from user_role r join app_user u on u.username = r.username
                where r.forbund_id = ? order by u.display_name, r.role
                """,
                row -> new UserView(
                        row.text("username"),
                        row.text("display_name"),
                        Role.valueOf(row.text("role")),
                        row.date("valid_from")),
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

    private void create(NewUser user) {
        require(user.username() != null && USERNAME.matcher(user.username()).matches(), "user.username-form");
        require(user.displayName() != null && !user.displayName().isBlank(), "user.name-missing");
        requireFits("Användarens namn", user.displayName(), NAME_LENGTH);
        require(
                user.password() != null && user.password().length() >= PASSWORD_LENGTH,
                "user.password-short",
                PASSWORD_LENGTH);
        require(em.find(User.class, user.username()) == null, "user.username-taken", user.username());
        em.persist(new User(user.username(), user.displayName().strip(), Passwords.hash(user.password())));
        em.flush();
    }
}
