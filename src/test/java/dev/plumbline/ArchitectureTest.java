package dev.plumbline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the house and the one direction of their imports. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.plumbline");

  @Test
  void importsPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("model")
        .definedBy("dev.plumbline.model..")
        .layer("kind")
        .definedBy("dev.plumbline.kind..")
        .layer("diff")
        .definedBy("dev.plumbline.diff..")
        .layer("lint")
        .definedBy("dev.plumbline.lint..")
        .layer("migrate")
        .definedBy("dev.plumbline.migrate..")
        .layer("postgres")
        .definedBy("dev.plumbline.postgres..")
        .layer("api")
        .definedBy("dev.plumbline.api..")
        .layer("operator")
        .definedBy("dev.plumbline.operator..")
        .layer("cli")
        .definedBy("dev.plumbline.cli..")
        .whereLayer("operator")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("api")
        .mayOnlyBeAccessedByLayers("operator")
        .whereLayer("postgres")
        .mayOnlyBeAccessedByLayers("operator", "cli")
        .whereLayer("migrate")
        .mayOnlyBeAccessedByLayers("postgres", "operator", "cli")
        .whereLayer("lint")
        .mayOnlyBeAccessedByLayers("migrate", "postgres", "operator", "cli")
        .whereLayer("diff")
        .mayOnlyBeAccessedByLayers("lint", "migrate", "postgres", "operator", "cli")
        .whereLayer("kind")
        .mayOnlyBeAccessedByLayers("diff", "lint", "postgres")
        .check(CLASSES);
  }

  @Test
  void theModelIsPlainJava() {
    classes()
        .that()
        .resideInAPackage("dev.plumbline.model..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java.lang..",
                "java.util..",
                "java.nio.charset..",
                "java.security..",
                "java.math..",
                "java.time..",
                "org.jspecify..",
                "dev.plumbline.model.."))
        .check(CLASSES);
  }

  @Test
  void onlyOneDoorLeadsToPostgres() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.plumbline.postgres..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
        .check(CLASSES);
  }

  @Test
  void onlyOneDoorLeadsToKubernetes() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.plumbline.operator..", "dev.plumbline.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.fabric8..", "io.javaoperatorsdk..", "io.quarkiverse..")
        .check(CLASSES);
  }

  @Test
  void pureRoomsTouchNoFilesThreadsOrNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.plumbline.model..",
            "dev.plumbline.kind..",
            "dev.plumbline.diff..",
            "dev.plumbline.lint..",
            "dev.plumbline.migrate..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.file..", "java.util.concurrent..")
        .check(CLASSES);
  }

  @Test
  void roomsAreFreeOfCycles() {
    slices().matching("dev.plumbline.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void kindsDoNotKnowEachOther() {
    classes()
        .that()
        .implement("dev.plumbline.kind.Kind")
        .should(notDependOnAnotherKind())
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(each -> each.getName())
            .collect(Collectors.toSet());
    org.assertj.core.api.Assertions.assertThat(unmarked).isEmpty();
  }

  private static ArchCondition<JavaClass> notDependOnAnotherKind() {
    return new ArchCondition<>("not depend on another kind") {
      @Override
      public void check(JavaClass kind, ConditionEvents events) {
        kind.getDirectDependenciesFromSelf().stream()
            .filter(each -> isAnotherKind(kind, each.getTargetClass()))
            .forEach(
                each -> events.add(SimpleConditionEvent.violated(kind, each.getDescription())));
      }
    };
  }

  private static boolean isAnotherKind(JavaClass kind, JavaClass target) {
    return target.isAssignableTo("dev.plumbline.kind.Kind")
        && !target.getName().equals("dev.plumbline.kind.Kind")
        && !target.getName().equals(kind.getName());
  }
}
