package nl.dossierkluis.vault.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.dossierkluis.vault.cipher.ObjectId;
import org.junit.jupiter.api.Test;

/** What every store of blobs promises. */
interface BlobStoreContract {

  Instant STORED = Instant.parse("2026-11-22T10:15:30Z");

  /** The store under test, the same one each time within a test. */
  BlobStore store();

  /** The same content through an instance that remembers nothing, as after a restart. */
  BlobStore another() throws IOException;

  @Test
  default void hasNothingThatWasNotStored() throws Exception {
    assertThat(store().open(anId())).isEmpty();
    assertThat(store().delete(List.of(anId()))).isZero();
    assertThat(content(store())).isEmpty();
  }

  @Test
  default void showsABlobOnlyOnceItIsCommitted() throws Exception {
    ObjectId id = anId();
    try (BlobSink sink = store().create(id)) {
      sink.write(new byte[] {1, 2, 3}, 0, 3);
      assertThat(store().open(id)).isEmpty();
      assertThat(store().holds(id)).isFalse();
      assertThat(content(store())).isEmpty();
      sink.commit(STORED);
      assertThat(store().open(id)).isPresent();
      assertThat(store().holds(id)).isTrue();
    }
    assertThat(content(store())).containsExactly(Map.entry(id, STORED));
  }

  @Test
  default void forgetsABlobThatIsNotCommitted() throws Exception {
    ObjectId id = anId();
    try (BlobSink sink = store().create(id)) {
      sink.write(new byte[] {1, 2, 3}, 0, 3);
    }
    assertThat(store().open(id)).isEmpty();
    assertThat(store().delete(List.of(id))).isZero();
  }

  @Test
  default void givesBackWhatWasWrittenInPieces() throws Exception {
    ObjectId id = anId();
    try (BlobSink sink = store().create(id)) {
      sink.write(new byte[] {9, 1, 2, 9}, 1, 2);
      sink.write(new byte[] {3, 4, 5}, 0, 3);
      sink.commit(STORED);
    }
    try (BlobSource source = store().open(id).orElseThrow()) {
      byte[] read = new byte[5];
      source.read(1, read, 2, 3);
      assertThat(source.length()).isEqualTo(5);
      assertThat(read).containsExactly(0, 0, 2, 3, 4);
    }
  }

  @Test
  default void refusesToReadBeyondTheEnd() throws Exception {
    ObjectId id = stored(1, 2, 3);
    try (BlobSource source = store().open(id).orElseThrow()) {
      assertThatExceptionOfType(EOFException.class)
          .isThrownBy(() -> source.read(1, new byte[3], 0, 3));
    }
  }

  @Test
  default void deletesWhatItIsToldAndNothingElse() throws Exception {
    ObjectId one = stored(1);
    ObjectId two = stored(2);
    ObjectId three = stored(3);
    assertThat(store().delete(List.of(one, anId(), three))).isEqualTo(2);
    assertThat(content(store())).containsOnlyKeys(two);
  }

  @Test
  default void keepsADeletedBlobReadableForWhoHasItOpen() throws Exception {
    ObjectId id = stored(7);
    try (BlobSource source = store().open(id).orElseThrow()) {
      byte[] read = new byte[1];
      assertThat(store().delete(List.of(id))).isEqualTo(1);
      source.read(0, read, 0, 1);
      assertThat(read).containsExactly(7);
    }
  }

  @Test
  default void letsAVisitorDeleteWhatItIsShown() throws Exception {
    stored(1);
    stored(2);
    store().forEach((id, at) -> assertThat(store().delete(List.of(id))).isEqualTo(1));
    assertThat(content(store())).isEmpty();
  }

  /** Another node, or the next start: it knows what the first has committed, and nothing else. */
  @Test
  default void showsToAnotherWhatIsCommitted() throws Exception {
    ObjectId id = stored(1, 2, 3);
    ObjectId open = anId();
    try (BlobSink sink = store().create(open)) {
      sink.write(new byte[] {4}, 0, 1);
      assertThat(content(another())).containsExactly(Map.entry(id, STORED));
      assertThat(another().open(open)).isEmpty();
    }
    store().delete(List.of(id));
    assertThat(another().open(id)).isEmpty();
  }

  @Test
  default void takesNoMoreOnceItIsCommitted() throws Exception {
    ObjectId id = anId();
    try (BlobSink sink = store().create(id)) {
      sink.write(new byte[] {1}, 0, 1);
      sink.commit(STORED);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> sink.write(new byte[] {2}, 0, 1));
    }
    try (BlobSource source = store().open(id).orElseThrow()) {
      assertThat(source.length()).isEqualTo(1);
    }
  }

  @Test
  default void givesEveryRangeOfALongBlob() throws Exception {
    byte[] content = new byte[200_000];
    new Random(1).nextBytes(content);
    ObjectId id = anId();
    try (BlobSink sink = store().create(id)) {
      for (int from = 0; from < content.length; from += 7_000) {
        sink.write(content, from, Math.min(7_000, content.length - from));
      }
      sink.commit(STORED);
    }
    try (BlobSource source = store().open(id).orElseThrow()) {
      assertThat(source.length()).isEqualTo(content.length);
      for (int from : new int[] {199_999, 0, 100_000, 16_384, 199_000}) {
        int length = Math.min(16_384, content.length - from);
        byte[] read = new byte[length];
        source.read(from, read, 0, length);
        assertThat(read).isEqualTo(Arrays.copyOfRange(content, from, from + length));
      }
    }
  }

  /** What is there all the while is shown, whatever comes and goes beside it. */
  @Test
  default void showsWhatStaysWhileOthersComeAndGo() throws Exception {
    Set<ObjectId> staying = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      staying.add(stored(i));
    }
    CompletableFuture<Void> changes = CompletableFuture.runAsync(this::comeAndGo);
    do {
      assertThat(content(store()).keySet()).containsAll(staying);
    } while (!changes.isDone());
    changes.join();
    assertThat(content(store()).keySet()).isEqualTo(staying);
  }

  private void comeAndGo() {
    try {
      for (int i = 0; i < 100; i++) {
        assertThat(store().delete(List.of(stored(i)))).isEqualTo(1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each is taken whole, though they are written at once. */
  @Test
  default void keepsBlobsApartThatAreWrittenAtOnce() throws Exception {
    ObjectId one = anId();
    ObjectId two = anId();
    try (BlobSink first = store().create(one);
        BlobSink second = store().create(two)) {
      first.write(new byte[] {1}, 0, 1);
      second.write(new byte[] {2, 2}, 0, 2);
      first.write(new byte[] {1}, 0, 1);
      second.commit(STORED);
      first.commit(STORED);
    }
    assertThat(bytes(one)).containsExactly(1, 1);
    assertThat(bytes(two)).containsExactly(2, 2);
  }

  private byte[] bytes(ObjectId id) throws IOException {
    try (BlobSource source = store().open(id).orElseThrow()) {
      byte[] read = new byte[(int) source.length()];
      source.read(0, read, 0, read.length);
      return read;
    }
  }

  private ObjectId stored(int... bytes) throws IOException {
    ObjectId id = anId();
    try (BlobSink sink = store().create(id)) {
      for (int one : bytes) {
        sink.write(new byte[] {(byte) one}, 0, 1);
      }
      sink.commit(STORED);
    }
    return id;
  }

  private static Map<ObjectId, Instant> content(BlobStore store) throws IOException {
    Map<ObjectId, Instant> content = new HashMap<>();
    store.forEach(content::put);
    return content;
  }

  private static ObjectId anId() {
    return ObjectId.random(new SecureRandom());
  }
}
