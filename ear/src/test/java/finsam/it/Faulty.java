package finsam.it;

import finsam.rules.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** A service that refuses and fails, for the tests of how that is answered. */
@Stateless
public class Faulty {

    @Resource
    private SessionContext session;

    @PermitAll
    public String breakRule() {
        throw new RuleViolation("apportionment.negative-weight", "Exempelby");
    }

    @RolesAllowed("EKONOM")
    public String forEkonomer() {
        return session.getCallerPrincipal().getName();
    }

    @RolesAllowed("ADMINISTRATOR")
    public String forAdministrators() {
        return "secret";
    }

    @PermitAll
    public String fail() {
        throw new IllegalStateException("select password_hash from app_user");
    }
}
