package nl.dossierkluis.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SecretBytes;
import org.junit.jupiter.api.Test;

class ContainerKeyCacheTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final ContainerKeyCache cache = new ContainerKeyCache(2);
  private final ObjectId one = ObjectId.random(RANDOM);
  private final ObjectId two = ObjectId.random(RANDOM);
  private final ObjectId three = ObjectId.random(RANDOM);

  @Test
  void handsOutCopiesThatOutliveIt() {
    SecretBytes key = SecretBytes.randomKey(RANDOM);
    byte[] bytes = key.getEncoded();
    cache.put(one, key);
    key.close();
    SecretBytes copy = cache.copyOf(one).orElseThrow();
    cache.close();
    assertThat(copy.getEncoded()).isEqualTo(bytes);
    assertThat(cache.copyOf(one)).isEmpty();
  }

  @Test
  void forgetsWhatWasUsedLongestAgo() {
    cache.put(one, SecretBytes.randomKey(RANDOM));
    cache.put(two, SecretBytes.randomKey(RANDOM));
    assertThat(cache.copyOf(one)).isPresent();
    cache.put(three, SecretBytes.randomKey(RANDOM));
    assertThat(cache.copyOf(two)).isEmpty();
    assertThat(cache.copyOf(one)).isPresent();
    assertThat(cache.copyOf(three)).isPresent();
  }

  @Test
  void dropsAtOnceAndTakesNothingOnceClosed() {
    cache.put(one, SecretBytes.randomKey(RANDOM));
    cache.drop(one);
    assertThat(cache.copyOf(one)).isEmpty();
    cache.close();
    cache.put(two, SecretBytes.randomKey(RANDOM));
    assertThat(cache.copyOf(two)).isEmpty();
  }
}
