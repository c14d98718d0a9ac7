package finsam.it;

import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** Calls services inside the server as one of the users, signed in with their password. */
public final class As {

    private As() {}

    public static <T> T user(String username, String password, Callable<T> call) throws Exception {
        return signIn(username, password).runAs(call);
    }

    static SecurityIdentity signIn(String username, String password) {
        try {
            return SecurityDomain.getCurrent()
                    .authenticate(username, new PasswordGuessEvidence(password.toCharArray()));
        } catch (RealmUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }
}
