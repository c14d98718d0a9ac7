package finsam.access;

import finsam.access.Origin.Entered;
import finsam.access.Repeats.Count;
import finsam.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Who signed in, and who was refused, in the behandlingshistorik of what concerns no förbund. The server lets people in; this is told.
 *
 * <p>A program signs in with each request: it is told of once a day for each address. Whoever is refused is told of the first time in
 * an hour, and when the attempts have grown tenfold. So neither a busy program nor a stranger fills the history, and few wait for the
 * lock of its chain. The counts are the server's own and begin anew with it.
 *
 * <p>A password is never handed over here, and a name that nobody has is not kept: it may be a password in the wrong field.
 */
@ApplicationScoped
public class SignIns {

    /** The event of a person who has come in by the form. */
    public static final String PERSON = "sign-in.person";

    /** The event of a program whose request brought a password. */
    public static final String PROGRAM = "sign-in.program";

    /** The event of a refusal; its subject is the user whose name was given. */
    public static final String REFUSED = "sign-in.refuse";

    /** Who it was is not known. It is no username: those have no parentheses. */
    public static final String NOBODY = "(okänd)";

    private static final int MOST_ADDRESSES_A_DAY = 50;
    private static final int MOST_ADDRESSES_AN_HOUR = 10;

    private final Repeats programs = new Repeats(MOST_ADDRESSES_A_DAY);
    private final Repeats refusals = new Repeats(MOST_ADDRESSES_AN_HOUR);

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** A person has signed in by the form. */
    public void person(String username) {
        audit.record(null, username, PERSON, username, "med formuläret");
    }

    /** A request has brought the user's password. */
    public void program(String username) {
        Count count = programs.count(LocalDate.now(clock), username, address());
        if (count.isFirst()) {
            tell(count, username, PROGRAM, username, "dagens första anrop");
        }
    }

    /** @param typed the username that was given, or null if it cannot be read */
    public void refused(String typed) {
        String subject = isUser(typed) ? typed : NOBODY;
        Count count = refusals.count(clock.instant().truncatedTo(ChronoUnit.HOURS), subject, address());
        if (count.isPowerOfTen()) {
            String detail = subject.equals(NOBODY) ? "okänt användarnamn" : "fel lösenord eller avstängd";
            tell(count, NOBODY, REFUSED, subject, count.isFirst() ? detail : detail + ", " + times(count));
        }
    }

    private static String times(Count count) {
        return count.times() + " försök den här timmen";
    }

    private boolean isUser(String typed) {
        return Users.isUsername(typed)
                && sql.first("select username from app_user where username = ?", row -> row.text("username"), typed)
                        .isPresent();
    }

    /** Nobody comes in untold: what could not be told is told the next time. */
    private void tell(Count count, String username, String action, String subject, String detail) {
        Origin here = Origin.current();
        Origin origin = count.isOfFurtherAddresses() ? new Origin(here.channel(), null) : here;
        String told = count.isOfFurtherAddresses() ? detail + ", från ytterligare adresser" : detail;
        try (Entered entered = origin.enter()) {
            audit.record(null, username, action, subject, told);
        } catch (RuntimeException untold) {
            count.takeBack();
            throw untold;
        }
    }

    private static String address() {
        String address = Origin.current().address();
        return address == null ? "?" : address;
    }
}
