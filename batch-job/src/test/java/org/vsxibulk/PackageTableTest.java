package org.vsxibulk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The packages stand in the order in which the data goes, and only look back (docs/architecture.md). */
@AnalyzeClasses(packages = "org.vsxibulk", importOptions = PackageTableTest.ProductOnly.class)
class PackageTableTest {

    private static final String HOUSE = "org.vsxibulk.";

    /** Package to those that it may use; what they use may be used too. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("settings", List.of()),
            Map.entry("customer", List.of("settings")),
            Map.entry("sample", List.of("settings", "customer")),
            Map.entry("vsxi", List.of("settings")),
            Map.entry("blueprint", List.of("customer", "vsxi")),
            Map.entry("adopt", List.of("plan")),
            Map.entry("plan", List.of("blueprint")),
            Map.entry("provision", List.of("plan")),
            Map.entry("audit", List.of("blueprint")),
            Map.entry("history", List.of()),
            Map.entry("report", List.of("plan", "provision", "audit", "history")),
            Map.entry("job", List.of("report", "sample", "adopt")),
            Map.entry("cli", List.of("job")));

    static final class ProductOnly implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return new DoNotIncludeTests().includes(location) && !location.contains("/simulator/");
        }
    }

    @ArchTest
    static void everyPackageOnlyUsesThoseBehindIt(JavaClasses all) {
        for (String name : MAY_USE.keySet()) {
            Set<String> allowed = new TreeSet<>();
            collect(name, allowed);
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(other -> !allowed.contains(other))
                    .map(other -> HOUSE + other + "..")
                    .toArray(String[]::new);
            if (forbidden.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(HOUSE + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .allowEmptyShould(true)
                        .check(all);
            }
        }
    }

    private static void collect(String name, Set<String> allowed) {
        allowed.add(name);
        MAY_USE.getOrDefault(name, List.of()).forEach(other -> collect(other, allowed));
    }

    @ArchTest
    static void everyPackageIsInTheTable(JavaClasses all) {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : all) {
            packages.add(type.getPackageName().substring(HOUSE.length()).split("\\.")[0]);
        }
        assertThat(MAY_USE.keySet()).containsAll(packages);
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses all) {
        Set<JavaPackage> packages = new java.util.HashSet<>();
        all.forEach(type -> packages.add(type.getPackage()));
        assertThat(packages).allMatch(found -> found.isAnnotatedWith(NullMarked.class));
    }

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("org.vsxibulk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CIRCLES_INSIDE_VSXI =
            slices().matching("org.vsxibulk.vsxi.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SPRING_BATCH_STAYS_IN_JOB = onlyIn("org.springframework.batch..", "job");

    @ArchTest
    static final ArchRule HTTP_CLIENT_STAYS_IN_VSXI = onlyIn("org.apache.hc..", "vsxi");

    @ArchTest
    static final ArchRule OPEN_CSV_STAYS_IN_CUSTOMER_AND_REPORT = onlyIn("com.opencsv..", "customer", "report");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_ENDS_THE_PROCESS = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + "cli..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule FIELDS_DO_NOT_CHANGE_WITHOUT_AN_INSTANCE = classes()
            .that(resideInAPackage("org.vsxibulk.."))
            .should(new com.tngtech.archunit.lang.ArchCondition<>("have no static mutable field") {
                @Override
                public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                    type.getFields().stream()
                            .filter(field ->
                                    field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                            .filter(field ->
                                    !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL))
                            .forEach(field -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    field, field.getFullName() + " is static and not final")));
                }
            });

    private static ArchRule onlyIn(String library, String... packages) {
        DescribedPredicate<JavaClass> outside = DescribedPredicate.alwaysTrue();
        for (String name : packages) {
            outside = outside.and(resideOutsideOfPackage(HOUSE + name + ".."));
        }
        return noClasses().that(outside).should().dependOnClassesThat().resideInAPackage(library);
    }
}
