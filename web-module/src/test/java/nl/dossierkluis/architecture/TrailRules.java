package nl.dossierkluis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.Roles;

/**
 * The trail is complete: what people can call leaves an entry, and what they are refused does, too.
 * Steps of the product itself follow from acts that have one.
 */
final class TrailRules {

  /** What takes down that something is done, or is about to be. */
  private static final Set<String> DONE = Set.of("did", "before");

  private TrailRules() {}

  /** Every method of a boundary leads to an entry, but for those that are silent for a reason. */
  static ArchRule boundariesLeaveEntries(Set<String> silent) {
    return methods()
        .that(describe("can be called by people", TrailRules::isForPeople))
        .and(describe("are not silent", method -> !silent.contains(name(method))))
        .should(leadToAnEntry());
  }

  /** Whoever says that something is not allowed takes it down. */
  static ArchRule refusalsLeaveEntries() {
    return codeUnits()
        .that(describe("refuse", TrailRules::refuses))
        .should(
            new ArchCondition<>("take the refusal down") {
              @Override
              public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean told =
                    unit.getMethodCallsFromSelf().stream()
                        .anyMatch(
                            call ->
                                isTrail(call.getTargetOwner()) && call.getName().equals("refused"));
                events.add(new SimpleConditionEvent(unit, told, unit.getFullName()));
              }
            });
  }

  /** Name of a method as lists of methods have it. */
  static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  static boolean isForPeople(JavaMethod method) {
    return method.getOwner().isAnnotatedWith(Stateless.class)
        && method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.STATIC)
        && !isForTheProductAlone(method);
  }

  private static boolean isForTheProductAlone(JavaMethod method) {
    Optional<RolesAllowed> roles =
        method
            .tryGetAnnotationOfType(RolesAllowed.class)
            .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class));
    return roles.filter(r -> Set.of(r.value()).equals(Set.of(Roles.SYSTEM))).isPresent();
  }

  private static ArchCondition<JavaMethod> leadToAnEntry() {
    return new ArchCondition<>("lead to an entry in the trail") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        events.add(new SimpleConditionEvent(method, leadsToAnEntry(method), name(method)));
      }
    };
  }

  /** Whether a method takes something down as done, itself or through what it calls. */
  static boolean leadsToAnEntry(JavaMethod method) {
    Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(method));
    Set<JavaCodeUnit> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.pop();
      if (isTrail(unit.getOwner()) && DONE.contains(unit.getName())) {
        return true;
      }
      called(unit).filter(seen::add).forEach(open::push);
    }
    return false;
  }

  private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getMethodCallsFromSelf().stream().map(call -> call.getTarget().resolveMember()),
            unit.getMethodReferencesFromSelf().stream()
                .map(reference -> reference.getTarget().resolveMember()))
        .flatMap(Optional::stream)
        .filter(target -> target.getOwner().getPackageName().startsWith(ProductClasses.ROOT))
        .map(JavaCodeUnit.class::cast);
  }

  private static boolean refuses(JavaCodeUnit unit) {
    boolean isKindOfRefusal = unit.getOwner().isAssignableTo(Forbidden.class);
    return !isKindOfRefusal
        && unit.getConstructorCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Forbidden.class));
  }

  private static boolean isTrail(JavaClass type) {
    return type.isEquivalentTo(AuditTrail.class);
  }
}
