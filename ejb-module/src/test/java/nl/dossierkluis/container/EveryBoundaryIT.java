package nl.dossierkluis.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every business method of every boundary is called by every role that may not call it, and by
 * nobody at all. The list is read from the running application, so a new boundary is in it.
 */
@ExtendWith(ArquillianExtension.class)
class EveryBoundaryIT {

  private static final Set<String> ROLES =
      Set.of(Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER, Roles.CLIENT);

  @Inject BeanManager beans;
  @Inject Callers callers;

  @Test
  void refusesTheRolesItDoesNotName() throws Exception {
    List<String> open = new ArrayList<>();
    int calls = 0;
    for (Bean<?> boundary : boundaries()) {
      Object reference =
          beans.getReference(
              boundary, boundary.getBeanClass(), beans.createCreationalContext(boundary));
      for (Method method : restricted(boundary.getBeanClass())) {
        for (String role : strangers(method)) {
          calls++;
          if (!isRefused(() -> callAs(role, reference, method))) {
            open.add(role + " may call " + method);
          }
        }
        calls++;
        if (!isRefused(() -> call(reference, method))) {
          open.add("nobody may call " + method);
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(calls).isGreaterThan(150);
  }

  @Test
  void letsARoleInThatItNames() throws Exception {
    Bean<?> grantsSeen =
        boundaries().stream()
            .filter(bean -> bean.getBeanClass().getSimpleName().equals("Clients"))
            .findFirst()
            .orElseThrow();
    Object clients =
        beans.getReference(
            grantsSeen, grantsSeen.getBeanClass(), beans.createCreationalContext(grantsSeen));
    Method get = grantsSeen.getBeanClass().getMethod("get", String.class);
    assertThat(isRefused(() -> callAs(Roles.COACH, clients, get))).isFalse();
  }

  private List<Bean<?>> boundaries() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .filter(bean -> bean.getBeanClass().isAnnotationPresent(Stateless.class))
        .filter(bean -> bean.getBeanClass().getName().startsWith("nl.dossierkluis."))
        .filter(bean -> !bean.getBeanClass().getName().contains(".container."))
        .<Bean<?>>map(bean -> bean)
        .toList();
  }

  private static List<Method> restricted(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.isSynthetic())
        .filter(method -> !allowed(method).contains("*"))
        .toList();
  }

  /** The roles that the method's annotations name; an asterisk for everybody. */
  private static Set<String> allowed(Method method) {
    if (method.isAnnotationPresent(PermitAll.class)) {
      return Set.of("*");
    }
    if (method.isAnnotationPresent(DenyAll.class)) {
      return Set.of();
    }
    Class<?> type = method.getDeclaringClass();
    if (method.isAnnotationPresent(RolesAllowed.class)) {
      return Set.of(method.getAnnotation(RolesAllowed.class).value());
    }
    return type.isAnnotationPresent(PermitAll.class)
        ? Set.of("*")
        : Set.of(type.getAnnotation(RolesAllowed.class).value());
  }

  private static Set<String> strangers(Method method) {
    Set<String> strangers = new TreeSet<>(ROLES);
    strangers.removeAll(allowed(method));
    return strangers;
  }

  private Object callAs(String role, Object boundary, Method method) throws Exception {
    return callers.as(RandomId.next(), Set.of(role), () -> call(boundary, method));
  }

  private static Object call(Object boundary, Method method) throws Exception {
    return method.invoke(
        boundary,
        Arrays.stream(method.getParameterTypes()).map(EveryBoundaryIT::nothing).toArray());
  }

  private static Object nothing(Class<?> type) {
    return type == boolean.class ? (Object) false : type.isPrimitive() ? (Object) 0 : null;
  }

  private static boolean isRefused(Call call) {
    try {
      call.make();
      return false;
    } catch (Exception e) {
      Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
      return cause instanceof AccessLocalException || cause instanceof EJBAccessException;
    }
  }

  /** A call that may be refused. */
  @FunctionalInterface
  private interface Call {
    Object make() throws Exception;
  }
}
