package finsam.server;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Ends the log of a start with the address and what {@link ServerStarted} collects.
 *
 * <p>Only the server's log tells when the server has said its last word: it has started (WFLYSRV0025, or 0026 with errors),
 * or, when it was running before, it has deployed the application (WFLYSRV0010).
 */
@Singleton
@Startup
public class Banner {

    private static final String LAST_WORD_OF_START = "WFLYSRV002[56]\\b.*";
    private static final String LAST_WORD_OF_DEPLOYMENT = "WFLYSRV0010\\b.*";

    private static final Logger LOG = Logger.getLogger("finsam");

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Event<ServerStarted> event;

    private final Listener listener = new Listener();
    private String lastWord;

    @PostConstruct
    void listen() {
        lastWord = "running".equals(server("jboss.as:management-root=server", "serverState"))
                ? LAST_WORD_OF_DEPLOYMENT
                : LAST_WORD_OF_START;
        root().addHandler(listener);
    }

    @PreDestroy
    void stopListening() {
        root().removeHandler(listener);
    }

    private void show() {
        stopListening();
        String http = "jboss.as:socket-binding-group=standard-sockets,socket-binding=http";
        ServerStarted started = new ServerStarted("http://localhost:" + server(http, "boundPort"));
        try {
            event.fire(started);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "What was to be made at the start could not be made", e);
        }
        StringBuilder banner = new StringBuilder("Finsam Ledger svarar på " + started.address());
        started.lines().forEach(line -> banner.append("\n    ").append(line));
        LOG.info(banner.toString());
    }

    private static Logger root() {
        return Logger.getLogger("");
    }

    private static String server(String name, String attribute) {
        try {
            return String.valueOf(
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(name), attribute));
        } catch (JMException e) {
            throw new IllegalStateException("The server does not tell its " + attribute, e);
        }
    }

    /** Stands last among the root logger's handlers: what it hears has already been written. */
    private final class Listener extends Handler {

        private final AtomicBoolean heard = new AtomicBoolean();

        @Override
        public void publish(LogRecord line) {
            String message = line.getMessage();
            if (message != null && message.matches(lastWord) && heard.compareAndSet(false, true)) {
                executor.execute(Banner.this::show);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
