package finsam.it;

import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** Calls services inside the server as one of the users, signed in with their password. */
public final class As {

    private As() {}

    public static <T> T user(String username, String password, Callable<T> call) throws Exception {
        return SecurityDomain.getCurrent()
                .authenticate(username, new PasswordGuessEvidence(password.toCharArray()))
                .runAs(call);
    }
}
