package nl.dossierkluis.vault.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import nl.dossierkluis.vault.cipher.FloeParameters;
import nl.dossierkluis.vault.cipher.RandomAccessOpener;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SealedStream;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.cipher.UnverifiedFloeHeader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Seals and opens {@link #LENGTH} bytes in memory as the vault does, and does the same with nothing
 * but AES-256-GCM over segments of the same length.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class CipherBenchmark {

  /** Cleartext bytes that one operation seals or opens: sixty-four full segments. */
  public static final int LENGTH = 64 * FloeParameters.VAULT.cleartextLength();

  private static final int SEGMENT = FloeParameters.VAULT.segmentLength();
  private static final byte[] PLACE = "benchmark".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final SecureRandom random = new SecureRandom();
  private final SecretBytes key = SecretBytes.randomKey(random);
  private final byte[] cleartext = new byte[LENGTH];
  private final byte[] opened = new byte[FloeParameters.VAULT.cleartextLength()];
  private final byte[] sealed = new byte[(int) FloeParameters.VAULT.sealedLength(LENGTH)];
  private final RawAesGcm raw = new RawAesGcm(key, cleartext);
  private int filled;

  public CipherBenchmark() {
    random.nextBytes(cleartext);
    seal();
  }

  @Benchmark
  public int seal() {
    filled = 0;
    try {
      SealedStream.seal(new ByteArrayInputStream(cleartext), key, PLACE, random, this::take);
      return filled;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void take(byte[] bytes, int from, int length) {
    System.arraycopy(bytes, from, sealed, filled, length);
    filled += length;
  }

  @Benchmark
  public int open() {
    try (RandomAccessOpener opener =
        UnverifiedFloeHeader.read(sealed, 0)
            .verify(key, PLACE, sealed.length - FloeParameters.HEADER_LENGTH)) {
      int length = 0;
      for (int i = 0; i < opener.segments(); i++) {
        length += opener.open(i, sealed, FloeParameters.HEADER_LENGTH + i * SEGMENT, opened, 0);
      }
      return length;
    } catch (SealBroken e) {
      throw new IllegalStateException(e);
    }
  }

  @Benchmark
  public int rawSeal() {
    return raw.seal();
  }

  @Benchmark
  public int rawOpen() {
    return raw.open();
  }
}
