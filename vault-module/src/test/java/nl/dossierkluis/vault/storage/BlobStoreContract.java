package nl.dossierkluis.vault.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.vault.cipher.ObjectId;
import org.junit.jupiter.api.Test;

/** What every store of blobs promises. */
interface BlobStoreContract {

  Instant STORED = Instant.parse("2026-11-22T10:15:30Z");

  /** The store under test, the same one each time within a test. */
  BlobStore store();

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
