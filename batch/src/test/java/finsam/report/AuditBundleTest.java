package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.report.Verifier.Said;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditBundleTest {

    @TempDir
    Path folder;

    @Test
    void a_bundle_as_it_was_written_agrees() throws Exception {
        Said said = Verifier.run(List.of(bundle().toString()));

        assertThat(said.text()).endsWith("ALLT STÄMMER\n");
        assertThat(said.code()).isZero();
    }

    private Path bundle() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditBundle.write(BundleFixture.twoYears(), out);
        return Files.write(folder.resolve("bundle.zip"), out.toByteArray());
    }
}
