package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoncesTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void areNeverTheSameInAMillion() {
    Nonces nonces = new Nonces(RANDOM);
    Set<ObjectId> seen = new HashSet<>();
    ByteBuffer nonce = ByteBuffer.allocate(16);
    for (int i = 0; i < 1_000_000; i++) {
      nonces.next(nonce.array(), 4);
      seen.add(ObjectId.of(nonce.array()));
    }
    assertThat(seen).hasSize(1_000_000);
  }

  /** The first nonce of each message is drawn on another path than the ones behind it. */
  @Test
  void areDrawnAnewForEachMessage() {
    Set<ObjectId> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      byte[] nonce = new byte[16];
      new Nonces(RANDOM).next(nonce, 4);
      seen.add(ObjectId.of(nonce));
    }
    assertThat(seen).hasSize(10_000);
  }

  @Test
  void fillTheirPlaceAndNoMore() {
    byte[] target = new byte[20];
    Nonces nonces = new Nonces(RANDOM);
    boolean[] filled = new boolean[20];
    for (int i = 0; i < 100; i++) {
      nonces.next(target, 4);
      for (int at = 0; at < 20; at++) {
        filled[at] |= target[at] != 0;
      }
    }
    for (int at = 0; at < 20; at++) {
      assertThat(filled[at]).as("byte %s", at).isEqualTo(at >= 4 && at < 16);
    }
  }
}
