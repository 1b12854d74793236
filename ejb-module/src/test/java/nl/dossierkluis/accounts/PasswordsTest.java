package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.dossierkluis.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"elf letters", "kort"})
  void refusesAPasswordThatIsTooShort(String password) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> passwords.hash(password, "a@b.example"))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("password"));
  }

  @Test
  void refusesAPasswordThatIsTooLong() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> passwords.hash("a".repeat(257), "a@b.example"));
  }

  @Test
  void refusesTheAddressAsAPassword() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> passwords.hash("Iemand@Post.example", "iemand@post.example"));
  }

  @Test
  void nobodysPasswordIsNeverRight() {
    assertThat(passwords.matches(PasswordHash.ofNobody(), "correct paard batterij")).isFalse();
  }

  @Test
  void aPasswordThatIsTooLongIsNeverRightButCostsAsMuch() {
    PasswordHash hash = PasswordHash.of("");
    long before = allocated();
    assertThat(passwords.matches(hash, "a".repeat(257))).isFalse();
    assertThat(allocated() - before).isGreaterThan(64L * 1024 * 1024);
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
