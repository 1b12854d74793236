package nl.dossierkluis.vault.cipher;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What it costs to try one passphrase: the parameters of Argon2id (RFC 9106), version 0x13.
 *
 * @param memoryKib memory in KiB, at least 8 for each lane, at most 1 GiB: an entry that was
 *     tampered with must not take all memory before it is found out
 * @param passes number of passes, 1 to 16
 * @param lanes degree of parallelism, 1 to 4
 */
public record Argon2Cost(int memoryKib, int passes, int lanes) {

  /** What new passphrases get: 256 MiB, 3 passes, one lane; about a second on one core. */
  public static final Argon2Cost NEW = new Argon2Cost(262_144, 3, 1);

  private static final int MOST_MEMORY_KIB = 1_048_576;
  private static final int LEAST_MEMORY_KIB = 8;
  private static final int MOST_PASSES = 16;
  private static final int MOST_LANES = 4;

  public Argon2Cost {
    boolean possible =
        lanes >= 1
            && lanes <= MOST_LANES
            && passes >= 1
            && passes <= MOST_PASSES
            && memoryKib >= LEAST_MEMORY_KIB * lanes
            && memoryKib <= MOST_MEMORY_KIB;
    if (!possible) {
      throw new IllegalArgumentException("the cost of a passphrase is out of bounds");
    }
  }

  /**
   * The key that a passphrase gives.
   *
   * @param passphrase stays open
   * @param salt at least 8 bytes
   * @return 32 bytes, for the caller to close
   */
  public SecretBytes derive(SecretBytes passphrase, byte[] salt) {
    byte[] input = passphrase.getEncoded();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      byte[] key = new byte[SecretBytes.KEY_LENGTH];
      generator.generateBytes(input, key);
      return SecretBytes.takeOver(key);
    } finally {
      Arrays.fill(input, (byte) 0);
    }
  }
}
