package finsam.access;

/**
 * Where what is done comes from: it is kept with each event of the behandlingshistorik. Whoever lets something in, a request or
 * a job, says so for the thread that carries it out; otherwise it is the server's own doing.
 *
 * @param address the client's address as the server sees it, or null if there is none
 */
public record Origin(Channel channel, String address) {

    /** The way in. */
    public enum Channel {
        SCREEN,
        API,
        JOB,
        SERVER
    }

    /** Until it is closed, the thread acts for that origin. */
    public interface Entered extends AutoCloseable {
        @Override
        void close();
    }

    private static final int ADDRESS_LENGTH = 60;

    private static final Origin OWN = new Origin(Channel.SERVER, null);

    private static final ThreadLocal<Origin> CURRENT = ThreadLocal.withInitial(() -> OWN);

    public Origin {
        address =
                address == null || address.length() <= ADDRESS_LENGTH ? address : address.substring(0, ADDRESS_LENGTH);
    }

    /** @return that of the current thread */
    static Origin current() {
        return CURRENT.get();
    }

    /** From now on the current thread acts for this origin. */
    public Entered enter() {
        Origin before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == OWN) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }
}
