package nl.dossierkluis.vault.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.vault.cipher.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of a keyring promises. */
interface KeyringStoreContract {

  Instant STORED = Instant.parse("2026-11-22T10:15:30Z");

  /** The store under test, the same one each time within a test. */
  KeyringStore store();

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
