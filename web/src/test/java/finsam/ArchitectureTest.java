package finsam;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

/** Screens and resources translate; rules and data are the domain's. */
@AnalyzeClasses(
        packages = "finsam",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OfThisModule.class})
class ArchitectureTest {

    /** The domain's classes are on the path too, and have a test of their own. */
    static final class OfThisModule implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("ejb");
        }
    }

    @ArchTest
    static final ArchRule the_web_reaches_no_database = noClasses()
            .that()
            .haveNameMatching(".*(Resource|Screen|Servlet)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..", "org.hibernate..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("finsam.database.Sql");

    @ArchTest
    static final ArchRule a_resource_is_found_by_its_name =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule a_resource_knows_no_screen = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..");
}
