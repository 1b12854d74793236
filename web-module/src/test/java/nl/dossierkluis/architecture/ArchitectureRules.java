package nl.dossierkluis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.dossierkluis.personaldata.PersonalDataHolder;
import nl.dossierkluis.personaldata.SealedRecord;

/** The rules of the architecture, written so that each can be tried on classes that break it. */
final class ArchitectureRules {

  /** A package may use those before it, and none after it. */
  static final List<String> ARROWS =
      List.of(
          "platform",
          "personaldata",
          "audit",
          "mail",
          "accounts",
          "practice",
          "custody",
          "backup",
          "clients",
          "dossiers",
          "documents",
          "rights",
          "logbook",
          "statement",
          "operator",
          "web");

  private static final Set<String> DANGEROUS_CALLS =
      Set.of(
          "createTempFile", "createNativeQuery", "getPart", "getParts", "interrupt", "shutdownNow");

  private ArchitectureRules() {}

  static ArchRule noCycles(String root) {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  /** Whoever stands further to the left knows nothing of those to the right. */
  static ArchRule arrow(String root, int position) {
    String[] later =
        ARROWS.subList(position + 1, ARROWS.size()).stream()
            .map(word -> root + "." + word + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(root + "." + ARROWS.get(position) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .allowEmptyShould(true);
  }

  /** The commands in {@code cli} and the log in {@code tlog} are ways in, as the top package is. */
  static ArchRule vaultInsides(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".vault..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + ".vault.*..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(root + ".vault.cli..", root + ".vault.tlog.."))));
  }

  static ArchRule vaultIsPlainJava(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".vault..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("jakarta..")
                .or(
                    resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAPackage(root + ".vault..")))));
  }

  /** Contents and records; what opens the vault; its copies; and the operator's commands on it. */
  static ArchRule vaultHasFewUsers(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(
            root + ".vault..",
            root + ".personaldata..",
            root + ".documents..",
            root + ".custody..",
            root + ".backup..",
            root + ".operator..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + ".vault..")
                .and(DescribedPredicate.not(resideInAPackage(root + ".vault.tlog.."))));
  }

  /** The log is the trail's, and needs nothing of the vault but how its commands end. */
  static ArchRule logIsTheTrails(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".vault..", root + ".audit..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".vault.tlog..");
  }

  static ArchRule logStandsAlone(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".vault.tlog..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(DescribedPredicate.not(resideInAPackage(root + ".vault.tlog.."))));
  }

  static ArchRule webKnowsNoRows(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".web..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.<JavaClass>alwaysFalse()
                .or(annotatedWithEntity())
                .or(
                    resideInAPackage("jakarta.persistence..")
                        .and(
                            describe(
                                "hold an EntityManager",
                                type ->
                                    type.getSimpleName().startsWith("EntityManager")
                                        || type.getSimpleName().equals("PersistenceContext")))));
  }

  static ArchRule webFeaturesStandAlone(String root) {
    return slices()
        .matching(root + ".web.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            resideInAnyPackage(root + ".web.faces..", root + ".web.api.."));
  }

  static ArchRule rowsKnowNoFramework() {
    return noClasses()
        .that(annotatedWithEntity().or(describe("records", JavaClass::isRecord)))
        .and(describe("outside the web", type -> !type.getPackageName().contains(".web")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces..", "jakarta.ejb..", "jakarta.servlet..");
  }

  static ArchRule boundariesSayWhoMay() {
    return methods()
        .that(describe("are business methods of an EJB", ArchitectureRules::isBusinessMethod))
        .should(saySomethingAboutSecurity());
  }

  /** The container refuses calls of package-private methods only when they happen. */
  static ArchRule boundariesHideNothingFromTheContainer() {
    return methods()
        .that(describe("are package-private in an EJB", ArchitectureRules::isHiddenInEjb))
        .should(beCalledByTheContainerAlone())
        .allowEmptyShould(true);
  }

  /** The container's stand-in for a bean lives elsewhere and can touch public types only. */
  static ArchRule boundariesSpeakInPublicTypes() {
    return methods()
        .that(describe("are business methods of an EJB", ArchitectureRules::isBusinessMethod))
        .should(nameOnlyPublicTypes());
  }

  static ArchRule timeComesFromTheClock(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".platform..")
        .should(callNowWithoutClock());
  }

  static ArchRule holdersOfPersonalDataExport() {
    return classes()
        .that(annotatedWithEntity())
        .and(describe("hold a sealed record", ArchitectureRules::holdsSealedRecord))
        .and(
            describe(
                "are not about the practice itself",
                type -> !type.getName().contains(".practice.")))
        .should(haveAHolderInTheirPackage());
  }

  static ArchRule cryptographyHasItsPlaces(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".vault.cipher..", root + ".vault.keys..", root + ".accounts..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.crypto..");
  }

  static ArchRule noDangerousCalls() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "are multipart parts, Java serialisation or PrimeFaces",
                type ->
                    type.getName().equals("jakarta.servlet.http.Part")
                        || type.getName().equals("java.io.ObjectInputStream")
                        || type.getPackageName().startsWith("org.primefaces")))
        .orShould()
        .callMethodWhere(
            describe(
                "it makes a temporary file, interrupts a thread, reads parts or binds no parameter",
                call -> DANGEROUS_CALLS.contains(call.getName())));
  }

  private static DescribedPredicate<JavaClass> annotatedWithEntity() {
    return describe("entities", type -> type.isAnnotatedWith(Entity.class));
  }

  private static boolean isBusinessMethod(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return (owner.isAnnotatedWith(Stateless.class) || owner.isAnnotatedWith(Singleton.class))
        && method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.STATIC);
  }

  private static boolean isHiddenInEjb(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return (owner.isAnnotatedWith(Stateless.class) || owner.isAnnotatedWith(Singleton.class))
        && !method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.PRIVATE)
        && !method.getModifiers().contains(JavaModifier.STATIC);
  }

  private static ArchCondition<JavaMethod> beCalledByTheContainerAlone() {
    return new ArchCondition<>("be called by the container alone") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean lifecycle =
            method.isAnnotatedWith(PostConstruct.class) || method.isAnnotatedWith(PreDestroy.class);
        events.add(new SimpleConditionEvent(method, lifecycle, method.getFullName()));
      }
    };
  }

  private static ArchCondition<JavaMethod> nameOnlyPublicTypes() {
    return new ArchCondition<>("name only public types") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean open =
            Stream.concat(
                    Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .allMatch(
                    type ->
                        type.isPrimitive() || type.getModifiers().contains(JavaModifier.PUBLIC));
        events.add(new SimpleConditionEvent(method, open, method.getFullName()));
      }
    };
  }

  private static ArchCondition<JavaMethod> saySomethingAboutSecurity() {
    return new ArchCondition<>("be covered by a security annotation") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean covered =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
                .anyMatch(a -> method.isAnnotatedWith(a) || method.getOwner().isAnnotatedWith(a));
        events.add(new SimpleConditionEvent(method, covered, method.getFullName()));
      }
    };
  }

  private static ArchCondition<JavaClass> callNowWithoutClock() {
    return new ArchCondition<>("ask for the time without a clock") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(
                call ->
                    call.getName().equals("now")
                            && call.getTargetOwner()
                                .getPackageName()
                                .equals(LocalDate.class.getPackageName())
                            && call.getTarget().getRawParameterTypes().isEmpty()
                        || call.getName().equals("currentTimeMillis"))
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
        type.getConstructorCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().isEquivalentTo(Date.class))
            .filter(call -> call.getTarget().getRawParameterTypes().isEmpty())
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
      }
    };
  }

  private static boolean holdsSealedRecord(JavaClass type) {
    return type.getAllFields().stream()
        .anyMatch(field -> field.getRawType().isEquivalentTo(SealedRecord.class));
  }

  private static ArchCondition<JavaClass> haveAHolderInTheirPackage() {
    return new ArchCondition<>("have a PersonalDataHolder in their package") {
      @Override
      public void check(JavaClass entity, ConditionEvents events) {
        boolean held =
            entity.getPackage().getClasses().stream()
                .anyMatch(
                    type -> type.isAssignableTo(PersonalDataHolder.class) && !type.isInterface());
        events.add(new SimpleConditionEvent(entity, held, entity.getName()));
      }
    };
  }
}
