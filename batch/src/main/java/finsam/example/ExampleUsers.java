package finsam.example;

import finsam.access.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * The people of the example, and what each of them does: signed in as any user is. A bean of the EJB container, since only
 * there has the application its security domain.
 */
@Singleton
@Lock(LockType.READ)
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExampleUsers {

    static final String PASSWORD = "finsam-exempel";

    /** The people, each named by what they are. */
    enum Person {
        ADMIN("admin", "Ada Administratör", Role.ADMINISTRATOR),
        EKONOM("ekonom", "Eva Ekonom", Role.EKONOM),
        CHEF("chef", "Farid Förbundschef", Role.FORBUNDSCHEF),
        LEDAMOT("ledamot", "Lena Ledamot", Role.LEDAMOT),
        REVISOR("revisor", "Rune Revisor", Role.REVISOR),
        MEDLEM("medlem", "Maja Medlem", Role.MEDLEM);

        final String username;
        final String displayName;
        final Role role;

        Person(String username, String displayName, Role role) {
            this.username = username;
            this.displayName = displayName;
            this.role = role;
        }
    }

    private final ConcurrentMap<Person, SecurityIdentity> signedIn = new ConcurrentHashMap<>();

    /** Does the work as the person. */
    public void as(Person person, Runnable work) {
        signedIn.computeIfAbsent(person, ExampleUsers::signIn).runAs(work);
    }

    private static SecurityIdentity signIn(Person person) {
        try {
            return SecurityDomain.getCurrent()
                    .authenticate(person.username, new PasswordGuessEvidence(PASSWORD.toCharArray()));
        } catch (RealmUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }
}
