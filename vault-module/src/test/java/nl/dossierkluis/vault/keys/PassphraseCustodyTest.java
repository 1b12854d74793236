package nl.dossierkluis.vault.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.cipher.Argon2Cost;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import org.junit.jupiter.api.Test;

class PassphraseCustodyTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COST_AT = 38 + 8 + 2 + 2;

  private final RootKey root = new RootKey(ObjectId.random(RANDOM), SecretBytes.randomKey(RANDOM));
  private final CustodyEntry entry = custody("zes woorden").wrap(root);

  @Test
  void opensWhatItWrapped() throws Exception {
    assertThat(entry.bytes()).hasSize(184 + 2 + 27 + 32);
    try (RootKey opened = custody("zes woorden").unwrap(entry.custody(), entry.bytes())) {
      assertThat(opened.isSameAs(root)).isTrue();
    }
  }

  @Test
  void neverUsesASaltTwice() {
    byte[] again = custody("zes woorden").wrap(root).bytes();
    assertThat(Arrays.copyOfRange(again, COST_AT + 9, COST_AT + 25))
        .isNotEqualTo(Arrays.copyOfRange(entry.bytes(), COST_AT + 9, COST_AT + 25));
  }

  @Test
  void refusesAnotherPassphraseForWhatItIs() {
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> custody("zes Woorden").unwrap(entry.custody(), entry.bytes()))
        .returns(SealBroken.Reason.COMMITMENT, SealBroken::reason);
  }

  @Test
  void refusesEveryByteFlippedAndEveryLength() {
    PassphraseCustody custody = custody("zes woorden");
    for (int at = 0; at < entry.bytes().length; at++) {
      byte[] changed = entry.bytes().clone();
      changed[at] ^= 1;
      assertRefused(custody, entry.custody(), changed);
      assertRefused(custody, entry.custody(), Arrays.copyOf(entry.bytes(), at));
    }
    assertRefused(custody, entry.custody(), Arrays.copyOf(entry.bytes(), entry.bytes().length + 1));
    assertRefused(custody, ObjectId.random(RANDOM), entry.bytes());
  }

  @Test
  void doesNotSpendMemoryOnAnEntryThatAsksForAllOfIt() {
    byte[] greedy = entry.bytes().clone();
    ByteBuffer.wrap(greedy).putInt(COST_AT, Integer.MAX_VALUE);
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> custody("zes woorden").unwrap(entry.custody(), greedy))
        .withMessageContaining("out of bounds")
        .returns(SealBroken.Reason.FORMAT, SealBroken::reason);
  }

  @Test
  void refusesTheEntryOfAnotherKind() {
    byte[] other =
        new SidedCustody(entry.custody(), root.id(), CustodyKind.RECOVERY_CODE, new byte[26])
            .wrap(SecretBytes.randomKey(RANDOM), root.key(), RANDOM)
            .bytes();
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> custody("zes woorden").unwrap(entry.custody(), other))
        .returns(SealBroken.Reason.PLACE, SealBroken::reason);
  }

  @Test
  void isCheckedByWhoeverHasTheRootKey() throws Exception {
    SidedCustody.verify(root, entry.bytes());
    RootKey other = new RootKey(root.id(), SecretBytes.randomKey(RANDOM));
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> SidedCustody.verify(other, entry.bytes()));
    for (int at = 0; at < entry.bytes().length; at++) {
      byte[] changed = entry.bytes().clone();
      changed[at] ^= 1;
      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> SidedCustody.verify(root, changed));
    }
  }

  private static void assertRefused(PassphraseCustody custody, ObjectId name, byte[] changed) {
    assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> custody.unwrap(name, changed));
  }

  private static PassphraseCustody custody(String passphrase) {
    return new PassphraseCustody(
        SecretBytes.takeOver(passphrase.getBytes(UTF_8)), new Argon2Cost(64, 1, 1), RANDOM);
  }
}
