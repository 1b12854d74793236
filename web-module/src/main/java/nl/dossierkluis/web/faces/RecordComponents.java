package nl.dossierkluis.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets pages read the components of a record as properties, an {@code Optional} one as its value or
 * null. Expression Language 5.0 knows getters only; from Jakarta EE 11 on it reads records itself,
 * and this class shrinks to the second half.
 */
public class RecordComponents extends ELResolver {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .filter(Method::trySetAccessible)
              .collect(Collectors.toMap(Method::getName, Function.identity()));
        }
      };

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    Method accessor = accessor(base, property);
    if (accessor == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      Object value = accessor.invoke(base);
      return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new ELException("Component " + property + " of " + base.getClass().getName(), e);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    if (accessor(base, property) != null) {
      context.setPropertyResolved(base, property);
    }
    return null;
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    boolean component = accessor(base, property) != null;
    if (component) {
      context.setPropertyResolved(base, property);
    }
    return component;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (accessor(base, property) != null) {
      throw new PropertyNotWritableException("A record does not change: " + property);
    }
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  private static Method accessor(Object base, Object property) {
    return base instanceof Record && property instanceof String name
        ? ACCESSORS.get(base.getClass()).get(name)
        : null;
  }
}
