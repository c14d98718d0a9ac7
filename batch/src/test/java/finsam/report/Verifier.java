package finsam.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/** {@code Verify.java}, compiled once so that a test can run it many times. */
final class Verifier {

    private static Method run;

    private Verifier() {}

    static Path source(Path folder) throws IOException {
        Path source = folder.resolve("Verify.java");
        try (var in = AuditBundle.class.getResourceAsStream("bundle/Verify.java")) {
            Files.write(source, Objects.requireNonNull(in).readAllBytes());
        }
        return source;
    }

    /** @return the exit code and what was said */
    static Said run(List<String> arguments) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = (int) compiled().invoke(null, arguments.toArray(String[]::new), out);
        return new Said(code, said.toString(StandardCharsets.UTF_8));
    }

    /** What a verifier answered. */
    record Said(int code, String text) {}

    private static synchronized Method compiled() throws Exception {
        if (run == null) {
            Path folder = Files.createTempDirectory("verify");
            Path source = source(folder);
            int code = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, System.err, "--release", "17", "-Xlint:all", "-Werror", source.toString());
            if (code != 0) {
                throw new IllegalStateException("Verify.java does not compile");
            }
            Class<?> verify = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null).loadClass("Verify");
            run = verify.getDeclaredMethod("run", String[].class, PrintStream.class);
            run.setAccessible(true);
        }
        return run;
    }
}
