package finsam.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A server process of a test's own, to be killed: beside the one of the other tests, with its own directory, ports and database. */
final class SecondServer {

    private static final AtomicInteger SERVERS = new AtomicInteger();
    private static final int LONGEST_SECONDS = 60;
    private static final long LONGEST_START = TimeUnit.MINUTES.toNanos(5);
    private static final long BETWEEN_MILLIS = 200;

    private final String name = "killed" + SERVERS.incrementAndGet();
    private final Path directory = TestServer.directory().resolve(name);
    private final int offset = TestServer.freeOffset();
    private final String database;
    private Process process;

    SecondServer() throws Exception {
        Path configuration = Files.createDirectories(directory.resolve("configuration"));
        Path provisioned = Path.of("target/server/standalone/configuration");
        for (String file : new String[] {
            "application-roles.properties",
            "application-users.properties",
            "logging.properties",
            "mgmt-groups.properties",
            "mgmt-users.properties"
        }) {
            Files.copy(provisioned.resolve(file), configuration.resolve(file));
        }
        String deployment = """
                <deployments>
                    <deployment name="finsam.ear" runtime-name="finsam.ear">
                        <fs-archive path="%s"/>
                    </deployment>
                </deployments>
                """.formatted(Path.of("target/finsam.ear").toAbsolutePath());
        String standalone = Files.readString(provisioned.resolve("standalone.xml"));
        int end = standalone.lastIndexOf("</server>");
        Files.writeString(
                configuration.resolve("standalone.xml"),
                standalone.substring(0, end) + deployment + standalone.substring(end));
        database = TestServer.optionsOfAnother(directory, name);
    }

    int offset() {
        return offset;
    }

    /** Starts it and waits until the application answers. */
    void start() throws Exception {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(
                        Path.of("target/server").toAbsolutePath())
                .setBaseDirectory(directory)
                .addJavaOption("-Xmx512m")
                .addJavaOption("-XX:TieredStopAtLevel=1")
                .addJavaOption("-XX:+UseSerialGC")
                .addJavaOption("-Djboss.socket.binding.port-offset=" + offset)
                .addJavaOption("-Dfinsam.example=false")
                .addJavaOption("-Dfinsam.admin.password=" + TestUsers.ADMINISTRATOR_PASSWORD);
        for (String option : database.split(" ")) {
            command.addJavaOption(option);
        }
        process = Launcher.of(command)
                .setRedirectErrorStream(true)
                .redirectOutput(directory.resolve("console.log"))
                .launch();
        long end = System.nanoTime() + LONGEST_START;
        while (!signsIn()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The server does not start: " + directory.resolve("console.log"));
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        }
    }

    private boolean signsIn() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server did not start: " + directory.resolve("console.log"));
        }
        try {
            return Http.as(TestUsers.ADMINISTRATOR, TestUsers.ADMINISTRATOR_PASSWORD)
                            .get("/api/me")
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        if (process != null && !process.destroyForcibly().waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server does not die");
        }
    }
}
