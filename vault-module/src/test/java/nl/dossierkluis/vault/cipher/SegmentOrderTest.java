package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can be done to a row of sealed segments without a key. Each case must be refused by both
 * openers, and what came out before the refusal must be a true beginning of the content (in
 * sequence) or the true segment (by random access).
 */
class SegmentOrderTest {

  /**
   * Short segments so that 257 of them stay small; the vault's own length is covered by {@link
   * SealedMessageTest}.
   */
  private static final FloeParameters PARAMETERS = new FloeParameters(64, 20);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] PLACE = {42};
  private static final SecretBytes KEY = SecretBytes.randomKey(RANDOM);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 257})
  void opensUntouched(int segments) throws Exception {
    Message message = Message.of(segments, KEY, PLACE);
    assertThat(openInSequence(message.joined())).isEqualTo(message.cleartext);
    assertThat(openByRandomAccess(message.joined())).isEqualTo(message.cleartext);
  }

  @Test
  void coversTheTaxonomy() {
    assertThat(changes(3)).hasSizeGreaterThanOrEqualTo(28);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 257})
  void refusesEveryChange(int segments) {
    Message message = Message.of(segments, KEY, PLACE);
    Map<String, byte[]> changes = changes(message);
    changes.forEach(
        (name, changed) -> {
          assertThat(changed)
              .as("%s of %s segments", name, segments)
              .isNotEqualTo(message.joined());
          assertRefusedInSequence(name, changed, message);
          assertRefusedByRandomAccess(name, changed, message);
        });
  }

  private static Map<String, byte[]> changes(int segments) {
    return changes(Message.of(segments, KEY, PLACE));
  }

  /** Every change that is one for this number of segments. */
  private static Map<String, byte[]> changes(Message message) {
    int count = message.segments.size();
    Message sameKey = Message.of(count, KEY, PLACE);
    Message otherKey = Message.of(count, SecretBytes.randomKey(RANDOM), PLACE);
    Message otherPlace = Message.of(count, KEY, new byte[] {43});
    Message longer = Message.of(count + 1, KEY, PLACE);
    byte[] last = message.segments.get(count - 1);
    Map<String, byte[]> changes = new LinkedHashMap<>();
    changes.put("nothing at all", new byte[0]);
    changes.put("header cut by one byte", Arrays.copyOf(message.header, message.header.length - 1));
    changes.put("header alone", message.header);
    changes.put("drop first", message.without(0));
    changes.put("drop last", message.without(count - 1));
    changes.put("duplicate first", message.with(0, message.segments.get(0)));
    changes.put("duplicate last", message.with(count, last));
    changes.put("foreign header, same key", sameKey.headerBefore(message.segments));
    changes.put("foreign header, other key", otherKey.headerBefore(message.segments));
    changes.put("foreign header, other place", otherPlace.headerBefore(message.segments));
    changes.put("foreign first, same key", message.replaced(0, sameKey.segments.get(0)));
    changes.put(
        "foreign last, same key", message.replaced(count - 1, sameKey.segments.get(count - 1)));
    changes.put("foreign first, other key", message.replaced(0, otherKey.segments.get(0)));
    changes.put(
        "foreign last, other place",
        message.replaced(count - 1, otherPlace.segments.get(count - 1)));
    changes.put("whole of another key", otherKey.joined());
    changes.put("whole of another place", otherPlace.joined());
    changes.put("a second last one, foreign", message.with(count, longer.segments.get(count)));
    changes.put(
        "last replaced by one that is not",
        message.replaced(count - 1, longer.segments.get(count - 1)));
    changes.put("last marked as not last", message.replaced(count - 1, marked(last, 0xFFFFFFFF)));
    changes.put(
        "last marked one longer", message.replaced(count - 1, marked(last, last.length + 1)));
    changes.put(
        "last marked one shorter", message.replaced(count - 1, marked(last, last.length - 1)));
    changes.put("last cut and marked so", message.replaced(count - 1, cut(last)));
    changes.put(
        "last without its tag", message.replaced(count - 1, Arrays.copyOf(last, last.length - 16)));
    changes.put("an empty last one added", message.with(count, emptyLast()));
    changes.put("zeros added, a segment of them", message.with(count, new byte[64]));
    changes.put("zeros before the first", message.with(0, new byte[64]));
    changes.put("one byte added", Arrays.copyOf(message.joined(), message.joined().length + 1));
    changes.put("three bytes added", Arrays.copyOf(message.joined(), message.joined().length + 3));
    changes.put("itself added", join(message.joined(), message.joined()));
    changes.put("its segments added", join(message.joined(), message.body()));
    for (int edge = 0; edge <= count; edge++) {
      int at = Math.min(FloeParameters.HEADER_LENGTH + edge * 64, message.joined().length);
      changes.put("cut before edge " + edge, Arrays.copyOf(message.joined(), at - 1));
      if (edge < count) {
        changes.put("cut at edge " + edge, Arrays.copyOf(message.joined(), at));
        changes.put("cut after edge " + edge, Arrays.copyOf(message.joined(), at + 1));
      }
    }
    if (count > 1) {
      changes.put("swap first two", message.swapped(0, 1));
      changes.put("swap last two", message.swapped(count - 2, count - 1));
      changes.put("swap first and last", message.swapped(0, count - 1));
      changes.put("reverse", message.reordered(Collections::reverse));
      changes.put("first to the end", message.reordered(list -> Collections.rotate(list, -1)));
      changes.put("last to the front", message.reordered(list -> Collections.rotate(list, 1)));
      changes.put("first marked as last", message.replaced(0, marked(message.segments.get(0), 64)));
      changes.put("first in place of the second", message.replaced(1, message.segments.get(0)));
    }
    if (count > 2) {
      changes.put("drop middle", message.without(count / 2));
      changes.put("duplicate middle", message.with(count / 2, message.segments.get(count / 2)));
      changes.put("foreign middle", message.replaced(count / 2, sameKey.segments.get(count / 2)));
      changes.put("every second dropped", message.reordered(SegmentOrderTest::dropEverySecond));
    }
    return changes;
  }

  private static void assertRefusedInSequence(String name, byte[] changed, Message message) {
    ByteArrayOutputStream released = new ByteArrayOutputStream();
    SealBroken refusal = null;
    try {
      openInSequence(changed, released);
    } catch (SealBroken e) {
      refusal = e;
    }
    assertThat(refusal).as("in sequence: " + name).isNotNull();
    byte[] beginning =
        Arrays.copyOf(message.cleartext, Math.min(released.size(), message.cleartext.length));
    assertThat(released.toByteArray()).as("released: " + name).isEqualTo(beginning);
  }

  private static void assertRefusedByRandomAccess(String name, byte[] changed, Message message) {
    boolean refused = false;
    try (RandomAccessOpener opener = randomAccess(changed)) {
      for (long index = opener.segments() - 1; index >= 0; index--) {
        refused |= !opensTruly(opener, (int) index, changed, message);
      }
    } catch (SealBroken e) {
      refused = true;
    }
    assertThat(refused).as("by random access: " + name).isTrue();
  }

  private static boolean opensTruly(
      RandomAccessOpener opener, int index, byte[] changed, Message message) {
    byte[] opened = new byte[PARAMETERS.cleartextLength()];
    int from = index * PARAMETERS.cleartextLength();
    try {
      int length =
          opener.open(index, changed, FloeParameters.HEADER_LENGTH + index * 64, opened, 0);
      assertThat(Arrays.copyOf(opened, length))
          .isEqualTo(Arrays.copyOfRange(message.cleartext, from, from + length));
      return true;
    } catch (SealBroken e) {
      assertThat(opened).containsOnly(0);
      return false;
    }
  }

  private static byte[] openInSequence(byte[] sealed) throws SealBroken {
    ByteArrayOutputStream released = new ByteArrayOutputStream();
    openInSequence(sealed, released);
    return released.toByteArray();
  }

  private static void openInSequence(byte[] sealed, ByteArrayOutputStream released)
      throws SealBroken {
    UnverifiedFloeHeader header = UnverifiedFloeHeader.read(PARAMETERS, sealed, 0);
    try (SequentialOpener opener = header.verifyForSequence(KEY, PLACE)) {
      byte[] opened = new byte[PARAMETERS.cleartextLength()];
      for (int at = FloeParameters.HEADER_LENGTH; at < sealed.length; at += 64) {
        int length = opener.open(sealed, at, Math.min(64, sealed.length - at), opened, 0);
        released.write(opened, 0, length);
      }
    }
    SealedMessage.open(PARAMETERS, sealed, 0, KEY, PLACE);
  }

  private static byte[] openByRandomAccess(byte[] sealed) throws SealBroken {
    try (RandomAccessOpener opener = randomAccess(sealed)) {
      byte[] opened = new byte[(int) opener.segments() * PARAMETERS.cleartextLength()];
      int total = 0;
      for (int index = (int) opener.segments() - 1; index >= 0; index--) {
        int from = FloeParameters.HEADER_LENGTH + index * 64;
        total += opener.open(index, sealed, from, opened, index * PARAMETERS.cleartextLength());
      }
      return Arrays.copyOf(opened, total);
    }
  }

  private static RandomAccessOpener randomAccess(byte[] sealed) throws SealBroken {
    UnverifiedFloeHeader header = UnverifiedFloeHeader.read(PARAMETERS, sealed, 0);
    return header.verify(KEY, PLACE, sealed.length - FloeParameters.HEADER_LENGTH);
  }

  private static byte[] marked(byte[] segment, int mark) {
    byte[] changed = segment.clone();
    ByteBuffer.wrap(changed).putInt(mark);
    return changed;
  }

  private static byte[] cut(byte[] segment) {
    return marked(Arrays.copyOf(segment, segment.length - 1), segment.length - 1);
  }

  private static byte[] emptyLast() {
    return Message.of(new byte[0], KEY, PLACE).segments.get(0);
  }

  private static void dropEverySecond(List<byte[]> segments) {
    for (int index = segments.size() - 2; index >= 0; index -= 2) {
      segments.remove(index);
    }
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  /** A sealed message, taken apart. Its last segment is half full. */
  private record Message(byte[] cleartext, byte[] header, List<byte[]> segments) {

    static Message of(int segments, SecretBytes key, byte[] place) {
      byte[] cleartext = new byte[segments * 32 - 16];
      new Random(segments).nextBytes(cleartext);
      return of(cleartext, key, place);
    }

    static Message of(byte[] cleartext, SecretBytes key, byte[] place) {
      byte[] sealed = SealedMessage.seal(PARAMETERS, new byte[0], key, place, cleartext, RANDOM);
      List<byte[]> segments = new ArrayList<>();
      for (int at = FloeParameters.HEADER_LENGTH; at < sealed.length; at += 64) {
        segments.add(Arrays.copyOfRange(sealed, at, Math.min(at + 64, sealed.length)));
      }
      return new Message(cleartext, Arrays.copyOf(sealed, FloeParameters.HEADER_LENGTH), segments);
    }

    byte[] joined() {
      return headerBefore(segments);
    }

    byte[] body() {
      return Arrays.copyOfRange(joined(), header.length, joined().length);
    }

    byte[] headerBefore(List<byte[]> body) {
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      joined.writeBytes(header);
      body.forEach(joined::writeBytes);
      return joined.toByteArray();
    }

    byte[] without(int index) {
      return reordered(list -> list.remove(index));
    }

    byte[] with(int index, byte[] segment) {
      return reordered(list -> list.add(index, segment));
    }

    byte[] replaced(int index, byte[] segment) {
      return reordered(list -> list.set(index, segment));
    }

    byte[] swapped(int one, int other) {
      return reordered(list -> Collections.swap(list, one, other));
    }

    byte[] reordered(Consumer<List<byte[]>> change) {
      List<byte[]> changed = new ArrayList<>(segments);
      change.accept(changed);
      return headerBefore(changed);
    }
  }
}
