package nl.dossierkluis.vault.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What was sealed for one place and key opens in no other, whichever single field differs. */
class BindingTest {

  private static final int TIMES = 100;
  private static final byte[] CLEARTEXT = new byte[200];
  private static final ObjectId A = ObjectId.ofHex("aa".repeat(16));
  private static final ObjectId B = ObjectId.ofHex("bb".repeat(16));
  private static final ObjectId C = ObjectId.ofHex("cc".repeat(16));
  private static final byte[] SIDE = "side data".getBytes(UTF_8);

  private final Random random = new Random(20261125);
  private final SecureRandom secure = new SecureRandom();
  private final SecretBytes key = SecretBytes.randomKey(secure);

  /** A place of which one field is drawn at random. */
  private interface Elsewhere extends Function<Random, byte[]> {}

  private static OuterHeader outer(ObjectType type, ObjectId key, ObjectId object) {
    return new OuterHeader(type, key, object);
  }

  private static byte[] record(OuterHeader outer, String table, String row, String group, long n) {
    return AssociatedData.record(outer, C, table, row, group, n);
  }

  private static Map<String, Elsewhere> records() {
    OuterHeader here = outer(ObjectType.RECORD, A, B);
    Map<String, Elsewhere> fields = new LinkedHashMap<>();
    fields.put("key", r -> record(outer(ObjectType.RECORD, id(r), B), "t", "r", "g", 5));
    fields.put("object", r -> record(outer(ObjectType.RECORD, A, id(r)), "t", "r", "g", 5));
    fields.put("container", r -> AssociatedData.record(here, id(r), "t", "r", "g", 5));
    fields.put("table", r -> record(here, text(r), "r", "g", 5));
    fields.put("row", r -> record(here, "t", text(r), "g", 5));
    fields.put("group", r -> record(here, "t", "r", text(r), 5));
    fields.put("revision", r -> record(here, "t", "r", "g", number(r)));
    return fields;
  }

  private static Map<String, Elsewhere> blobs() {
    OuterHeader here = outer(ObjectType.BLOB, A, B);
    Map<String, Elsewhere> fields = new LinkedHashMap<>();
    fields.put("document", r -> AssociatedData.blob(outer(ObjectType.BLOB, id(r), B), C, 5));
    fields.put("blob", r -> AssociatedData.blob(outer(ObjectType.BLOB, A, id(r)), C, 5));
    fields.put("container", r -> AssociatedData.blob(here, id(r), 5));
    fields.put("version", r -> AssociatedData.blob(here, C, (int) number(r)));
    return fields;
  }

  private static byte[] wrap(OuterHeader outer, ObjectId container, String purpose, long n) {
    return AssociatedData.wrap(outer, Optional.of(container), purpose, n);
  }

  private static Map<String, Elsewhere> wraps() {
    OuterHeader here = outer(ObjectType.WRAP, A, B);
    Map<String, Elsewhere> fields = new LinkedHashMap<>();
    fields.put("key", r -> wrap(outer(ObjectType.WRAP, id(r), B), C, "document", 5));
    fields.put("object", r -> wrap(outer(ObjectType.WRAP, A, id(r)), C, "document", 5));
    fields.put("container", r -> wrap(here, id(r), "document", 5));
    fields.put("purpose", r -> wrap(here, C, text(r), 5));
    fields.put("generation", r -> wrap(here, C, "document", number(r)));
    return fields;
  }

  private static Map<String, Elsewhere> custodies() {
    OuterHeader here = outer(ObjectType.CUSTODY_WITH_SIDE_DATA, A, B);
    Map<String, Elsewhere> fields = new LinkedHashMap<>();
    fields.put("purpose", r -> AssociatedData.custody(here, text(r), 5, SIDE));
    fields.put("generation", r -> AssociatedData.custody(here, "passphrase", number(r), SIDE));
    fields.put(
        "side data", r -> AssociatedData.custody(here, "passphrase", 5, text(r).getBytes(UTF_8)));
    return fields;
  }

  @Test
  void refusesEachFieldAloneAHundredTimes() throws Exception {
    int refused =
        refused(record(outer(ObjectType.RECORD, A, B), "t", "r", "g", 5), records())
            + refused(AssociatedData.blob(outer(ObjectType.BLOB, A, B), C, 5), blobs())
            + refused(wrap(outer(ObjectType.WRAP, A, B), C, "document", 5), wraps())
            + refused(
                AssociatedData.custody(
                    outer(ObjectType.CUSTODY_WITH_SIDE_DATA, A, B), "passphrase", 5, SIDE),
                custodies());
    assertThat(refused).isEqualTo(19 * TIMES);
  }

  private int refused(byte[] here, Map<String, Elsewhere> fields) throws SealBroken {
    byte[] sealed = SealedMessage.seal(new byte[0], key, here, CLEARTEXT, secure);
    assertThat(SealedMessage.open(sealed, 0, key, here)).isEqualTo(CLEARTEXT);
    int refused = 0;
    for (Map.Entry<String, Elsewhere> field : fields.entrySet()) {
      for (int i = 0; i < TIMES; i++, refused++) {
        assertRefused(field.getKey(), sealed, key, field.getValue().apply(random));
      }
    }
    return refused;
  }

  /** Half of them differ from the right one in a single bit. */
  @Test
  void refusesAThousandWrongKeys() {
    byte[] sealed = SealedMessage.seal(new byte[0], key, SIDE, CLEARTEXT, secure);
    for (int i = 0; i < 500; i++) {
      byte[] near = key.getEncoded();
      near[i % 32] ^= (byte) (1 << i / 32 % 8);
      assertRefused("near " + i, sealed, SecretBytes.takeOver(near), SIDE);
      assertRefused("far " + i, sealed, SecretBytes.randomKey(secure), SIDE);
    }
  }

  private static void assertRefused(String how, byte[] sealed, SecretBytes key, byte[] where) {
    assertThatExceptionOfType(SealBroken.class)
        .as(how)
        .isThrownBy(() -> SealedMessage.open(sealed, 0, key, where));
  }

  private static ObjectId id(Random random) {
    byte[] id = new byte[ObjectId.LENGTH];
    random.nextBytes(id);
    return ObjectId.read(ByteBuffer.wrap(id));
  }

  private static String text(Random random) {
    return Long.toString(random.nextLong() & Long.MAX_VALUE, 36) + "-";
  }

  /** Any but 5. */
  private static long number(Random random) {
    return 6L + random.nextInt(1_000_000);
  }
}
