package finsam;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The jobs ask the domain; they hold no rules, and reach neither tables nor screens. */
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
    static final ArchRule jobs_know_neither_http_nor_screens = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..");

    @ArchTest
    static final ArchRule jobs_change_nothing_past_the_services = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..");

    @ArchTest
    static final ArchRule the_workbook_kernel_knows_no_report = noClasses()
            .that()
            .resideInAPackage("finsam.workbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("finsam.report..", "finsam.reconciliation..", "finsam.ledger..", "finsam.example..");

    @ArchTest
    static final ArchRule money_is_never_a_floating_point_number = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("finsam.workbook..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class);
}
