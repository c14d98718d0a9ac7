package finsam.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What the tested server runs on, made ready before Arquillian starts it: an empty database, the embedded one or a real
 * PostgreSQL as the system property {@code finsam.it.on} says ({@code h2} or {@code postgresql}), and ports that nobody
 * else uses. Server and database keep to {@code target/it-h2} or {@code target/it-postgresql}.
 */
public final class TestServer implements LauncherSessionListener {

    /** How the server starts in half the processor time; one that is measured is started as one that is to run for long. */
    private static final String QUICK = "-Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** The port whose offset is held as long as the tests run, so that other tests on the machine take other ports. */
    private static final int RESERVATION = 7080;

    private static final List<ServerSocket> RESERVED = new ArrayList<>();

    /** As README says. */
    private static final List<String> LOGINS = List.of(
            "create role finsam login password 'finsam'",
            "create role finsam_owner login password 'finsam-owner' in role finsam");

    private static EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String database = System.getProperty("finsam.it.on", "h2");
        boolean measured = Boolean.getBoolean("finsam.bench");
        Path directory =
                Path.of("target", (measured ? "bench-" : "it-") + database).toAbsolutePath();
        int offset = freeOffset();
        try {
            empty(directory);
            System.setProperty("finsam.it.directory", directory.toString());
            System.setProperty("finsam.it.java", measured ? measured(database) : QUICK);
            System.setProperty("finsam.it.offset", String.valueOf(offset));
            System.setProperty("finsam.it.management-port", String.valueOf(9990 + offset));
            System.setProperty("finsam.it.database", options(database, directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @return the options of a server that is measured, and leaves its figures where {@link BenchTable} finds them */
    private static String measured(String database) throws IOException {
        Path rows = Path.of("target", "bench", database + ".rows").toAbsolutePath();
        Files.createDirectories(rows.getParent());
        Files.deleteIfExists(rows);
        return System.getProperty("finsam.bench.java." + database) + " -Dfinsam.bench.rows=" + rows;
    }

    /** @return the address of the tested server, without a slash at its end */
    public static String address() {
        return "http://localhost:" + (8080 + Integer.getInteger("finsam.it.offset"));
    }

    /** @return the address where the tested server tells of its health */
    public static String management() {
        return "http://localhost:" + System.getProperty("finsam.it.management-port");
    }

    private static String options(String database, Path directory) throws IOException {
        if (database.equals("h2")) {
            return "-Dfinsam.home=" + directory;
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(directory.resolve("database"));
        if (Boolean.getBoolean("finsam.bench")) {
            builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        }
        postgres = builder.start();
        for (String line : LOGINS) {
            administer(line);
        }
        return options("finsam");
    }

    private static String options(String name) throws IOException {
        administer("create database " + name + " owner finsam encoding 'UTF8' template template0");
        return "-Dfinsam.db.driver=postgresql -Dfinsam.db.user=finsam -Dfinsam.db.password=finsam"
                + " -Dfinsam.db.owner=finsam_owner -Dfinsam.db.owner.password=finsam-owner -Dfinsam.db.url="
                + postgres.getJdbcUrl("finsam", name).replaceFirst("\\?.*", "");
    }

    private static void administer(String statement) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement administration = connection.createStatement()) {
            administration.execute(statement);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** @return the options of a server with another empty database of the same kind */
    static String optionsOfAnother(Path directory, String name) throws IOException {
        return postgres == null ? "-Dfinsam.home=" + directory : options(name);
    }

    /** @return where servers and databases of this run are kept */
    static Path directory() {
        return Path.of(System.getProperty("finsam.it.directory"));
    }

    /** From now on, the clients of this package talk to the server with these ports. @return the offset before */
    static int turnTo(int offset) {
        int before = Integer.getInteger("finsam.it.offset");
        System.setProperty("finsam.it.offset", String.valueOf(offset));
        return before;
    }

    static int freeOffset() {
        return IntStream.iterate(1000, offset -> offset < 40_000, offset -> offset + 100)
                .filter(offset -> isFree(8080 + offset) && isFree(9990 + offset) && reserve(RESERVATION + offset))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean reserve(int port) {
        try {
            RESERVED.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void empty(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> files = Files.walk(directory, new FileVisitOption[0])) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
    }
}
