package nl.dossierkluis.vault.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.dossierkluis.vault.cipher.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of a keyring promises. */
interface KeyringStoreContract {

  Instant STORED = Instant.parse("2026-11-22T10:15:30Z");

  /** The store under test, the same one each time within a test. */
  KeyringStore store();

  /** The same content through an instance that remembers nothing, as after a restart. */
  KeyringStore another() throws IOException;

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  default void hasNothingThatWasNotStored(KeyKind kind) throws Exception {
    ObjectId id = anId();
    assertThat(store().holds(kind, id)).isFalse();
    assertThat(store().read(kind, id)).isEmpty();
    store().destroy(kind, id);
    assertThat(content(kind)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  default void keepsEntriesOfEveryKindApart(KeyKind kind) throws Exception {
    ObjectId id = anId();
    store().create(kind, id, new byte[] {1, 2}, STORED);
    assertThat(store().holds(kind, id)).isTrue();
    assertThat(store().read(kind, id)).hasValue(new byte[] {1, 2});
    assertThat(content(kind)).containsExactly(Map.entry(id, STORED));
    for (KeyKind other : KeyKind.values()) {
      assertThat(store().holds(other, id)).isEqualTo(other == kind);
    }
  }

  @Test
  default void replacesAnEntry() throws Exception {
    ObjectId id = anId();
    store().create(KeyKind.DOCUMENT, id, new byte[] {1, 2}, STORED);
    store().replace(KeyKind.DOCUMENT, id, new byte[] {3}, STORED.plusSeconds(1));
    assertThat(store().read(KeyKind.DOCUMENT, id)).hasValue(new byte[] {3});
    assertThat(content(KeyKind.DOCUMENT)).containsExactly(Map.entry(id, STORED.plusSeconds(1)));
  }

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  default void exchangesEntries(KeyKind kind) throws Exception {
    ObjectId id = anId();
    store().create(kind, id, new byte[] {1, 2}, STORED);
    store().exchange(kind, id, new byte[] {3}, STORED.plusSeconds(1));
    store().settle(kind);
    assertThat(store().read(kind, id)).hasValue(new byte[] {3});
    assertThat(content(kind)).containsExactly(Map.entry(id, STORED.plusSeconds(1)));
  }

  @Test
  default void destroysOneEntryAndNoOther() throws Exception {
    ObjectId one = anId();
    ObjectId other = anId();
    store().create(KeyKind.CONTAINER, one, new byte[] {1}, STORED);
    store().create(KeyKind.CONTAINER, other, new byte[] {2}, STORED);
    store().destroy(KeyKind.CONTAINER, one);
    assertThat(content(KeyKind.CONTAINER)).containsOnlyKeys(other);
  }

  @Test
  default void letsAVisitorDestroyWhatItIsShown() throws Exception {
    store().create(KeyKind.DOCUMENT, anId(), new byte[] {1}, STORED);
    store().create(KeyKind.DOCUMENT, anId(), new byte[] {2}, STORED);
    store().forEach(KeyKind.DOCUMENT, (id, at) -> store().destroy(KeyKind.DOCUMENT, id));
    assertThat(content(KeyKind.DOCUMENT)).isEmpty();
  }

  @Test
  default void keepsTheLedgerInItsOrder() throws Exception {
    assertThat(erased()).isEmpty();
    store().appendErased("one");
    store().appendErased("two");
    store().appendErased("three");
    assertThat(erased()).containsExactly("one", "two", "three");
  }

  @Test
  default void dropsTheLastLineOfTheLedger() throws Exception {
    store().appendErased("one");
    store().appendErased("two");
    store().dropLastErased();
    store().appendErased("three");
    assertThat(erased()).containsExactly("one", "three");
    store().dropLastErased();
    store().dropLastErased();
    assertThat(erased()).isEmpty();
  }

  /** Every change is there for another node, or the next start, once its method has returned. */
  @Test
  default void showsToAnotherWhatItReturnedFrom() throws Exception {
    ObjectId id = anId();
    store().create(KeyKind.DOCUMENT, id, new byte[] {1}, STORED);
    assertThat(another().read(KeyKind.DOCUMENT, id)).hasValue(new byte[] {1});
    store().replace(KeyKind.DOCUMENT, id, new byte[] {2}, STORED);
    assertThat(another().read(KeyKind.DOCUMENT, id)).hasValue(new byte[] {2});
    store().exchange(KeyKind.DOCUMENT, id, new byte[] {3}, STORED);
    store().settle(KeyKind.DOCUMENT);
    assertThat(another().read(KeyKind.DOCUMENT, id)).hasValue(new byte[] {3});
    store().appendErased("one");
    assertThat(another().erasedIsWhole()).isTrue();
    List<String> lines = new ArrayList<>();
    another().forEachErased(lines::add);
    assertThat(lines).containsExactly("one");
    store().destroy(KeyKind.DOCUMENT, id);
    assertThat(another().holds(KeyKind.DOCUMENT, id)).isFalse();
  }

  /** A reader beside a writer has the old or the new entry, whole. */
  @Test
  default void showsNoHalfEntryWhileItIsExchanged() throws Exception {
    ObjectId id = anId();
    store().create(KeyKind.CONTAINER, id, filled(0), STORED);
    CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> exchangeOften(id));
    do {
      byte[] read = store().read(KeyKind.CONTAINER, id).orElseThrow();
      assertThat(read).isEqualTo(filled(read[0]));
    } while (!changes.isDone());
    changes.join();
    assertThat(store().read(KeyKind.CONTAINER, id)).hasValue(filled(99));
  }

  private void exchangeOften(ObjectId id) {
    try {
      for (int i = 0; i < 100; i++) {
        store().exchange(KeyKind.CONTAINER, id, filled(i), STORED);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] filled(int value) {
    byte[] entry = new byte[184];
    Arrays.fill(entry, (byte) value);
    return entry;
  }

  /** What is there all the while is shown, whatever comes and goes beside it. */
  @Test
  default void showsWhatStaysWhileOthersComeAndGo() throws Exception {
    Set<ObjectId> staying = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      ObjectId id = anId();
      store().create(KeyKind.DOCUMENT, id, filled(i), STORED);
      staying.add(id);
    }
    CompletableFuture<Void> changes = CompletableFuture.runAsync(this::comeAndGo);
    do {
      assertThat(content(KeyKind.DOCUMENT).keySet()).containsAll(staying);
    } while (!changes.isDone());
    changes.join();
    assertThat(content(KeyKind.DOCUMENT).keySet()).isEqualTo(staying);
  }

  private void comeAndGo() {
    try {
      for (int i = 0; i < 100; i++) {
        ObjectId id = anId();
        store().create(KeyKind.DOCUMENT, id, filled(i), STORED);
        store().destroy(KeyKind.DOCUMENT, id);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<ObjectId, Instant> content(KeyKind kind) throws IOException {
    Map<ObjectId, Instant> content = new HashMap<>();
    store().forEach(kind, content::put);
    return content;
  }

  private List<String> erased() throws IOException {
    List<String> lines = new ArrayList<>();
    store().forEachErased(lines::add);
    return lines;
  }

  private static ObjectId anId() {
    return ObjectId.random(new SecureRandom());
  }
}
