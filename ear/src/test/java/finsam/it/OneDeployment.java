package finsam.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is delivered, with the tests inside: deployed once, for all of them. */
public final class OneDeployment {

    /** In web.xml, the first of what nobody needs to sign in for: what calls the tests inside is added to it. */
    private static final String PUBLIC = "<url-pattern>/login</url-pattern>";

    private OneDeployment() {}

    /** @return the built EAR, with users to test with and all tests added to its WAR */
    @Deployment
    public static EnterpriseArchive ear() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "finsam.ear")
                .importFrom(new File("target/finsam.ear"))
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, "/finsam-web.war");
        war.addPackage(OneDeployment.class.getPackage());
        war.addAsLibrary(new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
        war.setWebXML(new StringAsset(text(war.get("WEB-INF/web.xml").getAsset())
                .replace(PUBLIC, PUBLIC + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>")));
        return ear.addAsModule(Testable.archiveToTest(war));
    }

    private static String text(Asset asset) {
        try (InputStream in = asset.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
