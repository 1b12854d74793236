package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordComponentsTest {

  record Person(String name, int age) {
    Person {
      if (age < 0) {
        throw new IllegalArgumentException("age");
      }
    }

    public boolean isAdult() {
      return age >= 18;
    }
  }

  record Client(Optional<String> email) {}

  record Broken(String name) {
    @Override
    public String name() {
      throw new IllegalStateException("no name");
    }
  }

  private final RecordComponents resolver = new RecordComponents();
  private final ELContext context = new Context();

  @Test
  void readsAComponent() {
    assertThat(resolver.getValue(context, new Person("Ans", 40), "age")).isEqualTo(40);
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void readsAnOptionalComponentAsItsValueOrNull() {
    assertThat(resolver.getValue(context, new Client(Optional.of("a@b.nl")), "email"))
        .isEqualTo("a@b.nl");
    assertThat(resolver.getValue(context, new Client(Optional.empty()), "email")).isNull();
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void leavesOtherPropertiesOfARecordToOthers() {
    assertThat(resolver.getValue(context, new Person("Ans", 40), "adult")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void leavesWhatIsNoRecordToOthers() {
    assertThat(resolver.getValue(context, "text", "name")).isNull();
    assertThat(resolver.getValue(context, null, "name")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void refusesToWrite() {
    Person ans = new Person("Ans", 40);
    assertThatThrownBy(() -> resolver.setValue(context, ans, "name", "Bea"))
        .isInstanceOf(PropertyNotWritableException.class);
    assertThat(resolver.isReadOnly(context, ans, "name")).isTrue();
  }

  @Test
  void passesOnWhatAnAccessorThrows() {
    assertThatThrownBy(() -> resolver.getValue(context, new Broken("x"), "name"))
        .isInstanceOf(ELException.class)
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  /** The least that a resolver asks of its context. */
  private static final class Context extends ELContext {
    @Override
    public ELResolver getELResolver() {
      return null;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }
}
