package finsam.it;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is delivered, with tests inside. */
public final class Deployments {

    private Deployments() {}

    /** @return the built EAR, the classes of the tests' package and of the others named added to its WAR */
    public static EnterpriseArchive ear(Class<?>... others) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "finsam.ear")
                .importFrom(new File("target/finsam.ear"))
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, "/finsam-web.war");
        war.addClasses(TestUsers.class, Http.class).addClasses(others);
        war.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "assertj.jar")
                .addPackages(true, Assertions.class.getPackage(), net.bytebuddy.ByteBuddy.class.getPackage()));
        return ear.addAsModule(Testable.archiveToTest(war));
    }
}
