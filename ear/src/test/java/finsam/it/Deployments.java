package finsam.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is delivered, with tests inside. */
public final class Deployments {

    /** In web.xml, the first of what nobody needs to sign in for: what calls the tests inside is added to it. */
    private static final String PUBLIC = "<url-pattern>/login</url-pattern>";

    private Deployments() {}

    /** @return the built EAR, with users to test with and the classes named added to its WAR */
    public static EnterpriseArchive ear(Class<?>... classes) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "finsam.ear")
                .importFrom(new File("target/finsam.ear"))
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, "/finsam-web.war");
        war.addClasses(TestUsers.class, As.class).addClasses(classes);
        war.addAsLibrary(new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
        war.setWebXML(new StringAsset(text(war.get("WEB-INF/web.xml").getAsset())
                .replace(PUBLIC, PUBLIC + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>")));
        return ear.addAsModule(Testable.archiveToTest(war));
    }

    /** @return the same, with what every measurement of the books needs */
    static EnterpriseArchive bench(Class<?>... classes) {
        List<Class<?>> all = new ArrayList<>(List.of(classes));
        Collections.addAll(
                all,
                BenchBooks.class,
                BenchRows.class,
                BenchRows.Row.class,
                Heap.class,
                SqlPrompt.class,
                TestBooks.class,
                TestForbund.class,
                Recount.class,
                Api.class,
                Http.class);
        return ear(all.toArray(Class<?>[]::new));
    }

    private static String text(Asset asset) {
        try (InputStream in = asset.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
