package finsam.report;

import finsam.report.Verifier.Said;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The verifier in Python, written from the documents alone, where Python is installed. */
final class OtherVerifier implements Closeable {

    private final Process process;
    private final BufferedReader said;

    private OtherVerifier(Process process) {
        this.process = process;
        this.said = process == null
                ? null
                : new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherVerifier start(Path folder) throws IOException {
        if (Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(place -> Files.isExecutable(Path.of(place, "python3")))) {
            return new OtherVerifier(null);
        }
        Path script = folder.resolve("verify.py");
        try (var in = OtherVerifier.class.getResourceAsStream("verify.py")) {
            Files.write(script, in.readAllBytes());
        }
        return new OtherVerifier(new ProcessBuilder("python3", script.toString(), "--serve")
                .redirectErrorStream(true)
                .start());
    }

    boolean isHere() {
        return process != null;
    }

    /** @return what it answers; nothing where there is no Python */
    Optional<Said> run(List<String> arguments) throws IOException {
        if (process == null) {
            return Optional.empty();
        }
        process.getOutputStream().write((String.join("\t", arguments) + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        StringBuilder text = new StringBuilder();
        for (String line = said.readLine(); !".".equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IOException("The verifier in Python has ended: " + text);
            }
            text.append(line).append('\n');
        }
        return Optional.of(new Said(text.toString().endsWith("OK\n") ? 0 : 1, text.toString()));
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.getOutputStream().close();
            process.destroy();
        }
    }
}
