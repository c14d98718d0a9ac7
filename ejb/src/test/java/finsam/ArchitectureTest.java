package finsam;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** The walls of docs/adr/0001: who may know whom. */
@AnalyzeClasses(packages = "finsam", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The kernel, then the registers, then the flow of the money: each knows only those before it. */
    @ArchTest
    static final ArchRule nothing_flows_back = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("kernel")
            .definedBy("finsam.money..", "finsam.rules..", "finsam.database..", "finsam.time..", "finsam.server..")
            .layer("access")
            .definedBy("finsam.access..", "finsam.archive..")
            .layer("forbund")
            .definedBy("finsam.forbund..")
            .layer("registers")
            .definedBy("finsam.board..", "finsam.ledger..")
            .layer("financing")
            .definedBy("finsam.financing..")
            .layer("budget")
            .definedBy("finsam.budget..")
            .layer("insats")
            .definedBy("finsam.insats..")
            .layer("exchange")
            .definedBy("finsam.exchange..")
            .layer("reconciliation")
            .definedBy("finsam.reconciliation..")
            .layer("audit")
            .definedBy("finsam.audit..")
            .layer("report")
            .definedBy("finsam.report..")
            .whereLayer("report")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("report")
            .whereLayer("reconciliation")
            .mayOnlyBeAccessedByLayers("report")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("report")
            .whereLayer("insats")
            .mayOnlyBeAccessedByLayers("reconciliation", "report")
            .whereLayer("budget")
            .mayOnlyBeAccessedByLayers("insats", "reconciliation", "report")
            .whereLayer("financing")
            .mayOnlyBeAccessedByLayers("budget", "insats", "reconciliation", "report")
            .whereLayer("registers")
            .mayOnlyBeAccessedByLayers("financing", "budget", "insats", "exchange", "reconciliation", "audit", "report")
            .whereLayer("forbund")
            .mayOnlyBeAccessedByLayers(
                    "registers", "financing", "budget", "insats", "exchange", "reconciliation", "audit", "report");

    @ArchTest
    static final ArchRule no_feature_goes_in_a_circle =
            slices().matching("finsam.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_registers_know_nobodys_subject = noClasses()
            .that()
            .resideInAnyPackage("finsam.board..", "finsam.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("finsam.financing..", "finsam.budget..", "finsam.insats..", "finsam.exchange..");

    @ArchTest
    static final ArchRule only_the_ledger_writes_vouchers = noClasses()
            .that()
            .resideOutsideOfPackage("finsam.ledger..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("VoucherStore");

    @ArchTest
    static final ArchRule the_codec_stands_alone = noClasses()
            .that()
            .resideInAPackage("finsam.exchange.sie..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "finsam.ledger..", "finsam.access..", "finsam.database..");

    @ArchTest
    static final ArchRule the_domain_knows_neither_http_nor_screens_nor_workbooks = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..", "jakarta.batch..", "org.apache.poi..");

    @ArchTest
    static final ArchRule money_is_never_a_floating_point_number =
            noFields().should().haveRawType(double.class).orShould().haveRawType(float.class);

    @ArchTest
    static final ArchRule no_method_answers_with_a_floating_point_number =
            noMethods().should().haveRawReturnType(double.class).orShould().haveRawReturnType(float.class);

    @ArchTest
    static final ArchRule the_time_is_asked_of_the_clock = noClasses().should(callMethodWhere(isNowWithoutClock()));

    @ArchTest
    static final ArchRule entities_have_verbs_and_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameStartingWith("set");

    private static DescribedPredicate<JavaMethodCall> isNowWithoutClock() {
        Set<String> times = Set.of(Instant.class.getName(), LocalDate.class.getName(), LocalDateTime.class.getName());
        return DescribedPredicate.describe(
                "now() is called without a Clock",
                call -> call.getTarget().getName().equals("now")
                        && times.contains(call.getTarget().getOwner().getName())
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }
}
