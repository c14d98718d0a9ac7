package finsam.access;

import static finsam.rules.RuleViolation.require;

import finsam.database.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;

/** What lets a user in: the password, and whether anybody may sign in with it. */
@Stateless
@PermitAll
public class SignIn {

    @Inject
    private Access access;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Gives somebody who has forgotten it a new password. */
    public void renewPassword(String forbund, String username, String password) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR);
        User user = own(scope, username);
        Passwords.requireFit(password);
        user.renewPassword(Passwords.hash(password));
        audit.record(scope, "user.renew-password", username, "av administratören");
    }

    /** Lets nobody sign in as the user any more, or lets them in again. Nobody shuts themselves out. */
    public void let(String forbund, String username, boolean in) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR);
        User user = own(scope, username);
        require(in || !username.equals(scope.username()), "user.shut-out-self");
        if (in) {
            user.letIn();
        } else {
            user.shutOut();
        }
        audit.record(scope, in ? "user.let-in" : "user.shut-out", username, user.displayName());
    }

    /** The caller chooses another password. */
    public void changePassword(String old, String password) {
        User user = User.locked(em, access.username());
        require(old != null && Passwords.matches(user.passwordHash(), old), "user.old-password-wrong");
        Passwords.requireFit(password);
        require(!password.equals(old), "user.password-same");
        user.renewPassword(Passwords.hash(password));
        audit.record(null, access.username(), "user.change-password", access.username(), "av användaren själv");
    }

    /** @return a user whom this förbund alone has to do with, unless it is the installation's administratör who asks */
    private User own(Scope scope, String username) {
        User user = User.locked(em, username);
        long elsewhere =
                sql.one("""
                select count(*) as elsewhere from user_role
                where username = ? and (forbund_id is null or forbund_id <> ?) and (valid_to is null or valid_to > ?)
                """, row -> row.number("elsewhere"), username, scope.forbundId(), LocalDate.now(clock));
        boolean here = sql.first(
                        "select username from user_role where username = ? and forbund_id = ?",
                        row -> row.text("username"),
                        username,
                        scope.forbundId())
                .isPresent();
        require(here, "user.unknown", username);
        require(elsewhere == 0 || access.isAdministrator(), "user.of-others-too", user.displayName());
        return user;
    }
}
