package nl.dossierkluis.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.KeyDestroyed;
import nl.dossierkluis.vault.ObjectMissing;
import nl.dossierkluis.vault.ObjectTampered;
import nl.dossierkluis.vault.VaultException;
import nl.dossierkluis.vault.VaultIncomplete;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.WrongKey;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.KeyKind;
import nl.dossierkluis.vault.storage.MemoryKeyring;
import nl.dossierkluis.vault.storage.PosixFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MemoryKeyring store = new MemoryKeyring();
  private final ContainerId container = ContainerId.random();
  private final ContainerId otherContainer = ContainerId.random();
  private final DocumentId document = DocumentId.random();
  private final DocumentId otherDocument = DocumentId.random();
  private KeyFile custody;
  private KeyRing keys;

  @BeforeEach
  void aKeyRing(@TempDir Path folder) {
    custody = KeyFile.create(folder, new PosixFiles(), NOW, RANDOM);
    keys = open(NOW);
    keys.create(container);
    keys.create(otherContainer);
    keys.create(document, container);
    keys.create(otherDocument, container);
  }

  @AfterEach
  void closeIt() {
    keys.close();
    custody.close();
  }

  @Test
  void refusesTheCustodyOfAnotherVault(@TempDir Path elsewhere) {
    try (KeyFile other = KeyFile.create(elsewhere, new PosixFiles(), NOW, RANDOM)) {
      assertThatExceptionOfType(WrongKey.class)
          .isThrownBy(() -> KeyRing.open(store, other, Clock.systemUTC(), RANDOM))
          .withMessageContaining("another vault")
          .returns(other.description(), VaultException::id);
    }
  }

  @Test
  void refusesEveryByteFlippedInEveryEntry() throws Exception {
    List<String> opened = new ArrayList<>();
    for (KeyKind kind : KeyKind.values()) {
      for (ObjectId id : ids(kind)) {
        byte[] entry = store.read(kind, id).orElseThrow();
        for (int at = 0; at < entry.length; at++) {
          byte[] changed = entry.clone();
          changed[at] ^= (byte) (1 << at % 8);
          store.replace(kind, id, changed, NOW);
          opened.addAll(opensAll(kind + " byte " + at));
        }
        store.replace(kind, id, entry, NOW);
      }
    }
    assertThat(opened).isEmpty();
    assertThat(opensAll("untouched")).containsExactly("untouched");
  }

  @Test
  void namesTheEntryThatWasTamperedWith() {
    tamper(KeyKind.CONTAINER, ObjectId.of(container.bytes()));
    tamper(KeyKind.DOCUMENT, ObjectId.of(document.bytes()));
    keys.close();
    keys = open(NOW);
    assertThatExceptionOfType(ObjectTampered.class)
        .isThrownBy(() -> keys.open(container))
        .returns(VaultObject.CONTAINER_KEY, VaultException::object)
        .returns(container.text(), VaultException::id);
    assertThatExceptionOfType(ObjectTampered.class)
        .isThrownBy(() -> keys.move(document, otherContainer, otherContainer))
        .returns(VaultObject.DOCUMENT_KEY, VaultException::object)
        .returns(document.text(), VaultException::id);
  }

  @Test
  void refusesWrapsThatChangedPlaces() {
    byte[] one = entry(document);
    store.replace(KeyKind.DOCUMENT, ObjectId.of(otherDocument.bytes()), one, NOW);
    assertTampered(otherDocument, container);
    byte[] containerEntry =
        store.read(KeyKind.CONTAINER, ObjectId.of(container.bytes())).orElseThrow();
    store.replace(KeyKind.CONTAINER, ObjectId.of(otherContainer.bytes()), containerEntry, NOW);
    keys.close();
    keys = open(NOW);
    assertThatExceptionOfType(ObjectTampered.class)
        .isThrownBy(() -> keys.open(otherContainer))
        .returns(otherContainer.text(), VaultException::id);
    store.replace(KeyKind.DOCUMENT, ObjectId.of(document.bytes()), containerEntry, NOW);
    assertTampered(document, container);
  }

  @Test
  void refusesADocumentUnderAContainerThatDoesNotHoldIt() {
    assertTampered(document, otherContainer);
  }

  @Test
  void refusesTheOldWrapOfADocumentThatMoved() {
    byte[] before = entry(document);
    keys.move(document, container, otherContainer);
    byte[] key = keys.open(document, otherContainer).getEncoded();
    assertThat(key).hasSize(32);
    store.replace(KeyKind.DOCUMENT, ObjectId.of(document.bytes()), before, NOW);
    assertTampered(document, otherContainer);
  }

  @Test
  void movesADocumentWithoutChangingItsKey() {
    byte[] key = keys.open(document, container).getEncoded();
    keys.move(document, container, otherContainer);
    assertThat(keys.open(document, otherContainer).getEncoded()).isEqualTo(key);
    keys.move(document, container, otherContainer);
    assertThat(keys.open(document, otherContainer).getEncoded()).isEqualTo(key);
    keys.destroy(container);
    assertThat(keys.open(document, otherContainer).getEncoded()).isEqualTo(key);
    assertThatExceptionOfType(ObjectMissing.class)
        .isThrownBy(() -> keys.open(document, ContainerId.random()))
        .returns(VaultObject.CONTAINER_KEY, VaultException::object);
  }

  @Test
  void countsTheWrapsOfADocument() throws Exception {
    for (long generation = 1; generation <= 3; generation++) {
      assertThat(UnverifiedEntry.read(entry(document)).generation()).isEqualTo(generation);
      keys.move(document, container, container);
    }
  }

  @Test
  void wrapsUnderTheNewestGenerationAndStillOpensWhatOlderOnesWrapped() throws Exception {
    ObjectId newest = ObjectId.random(RANDOM);
    byte[] custodyEntry = store.read(KeyKind.ROOT, custody.custody()).orElseThrow();
    try (RootKey root = custody.unwrap(custody.custody(), custodyEntry)) {
      OuterHeader outer = new OuterHeader(ObjectType.WRAP, root.id(), newest);
      KeyWrap place = new KeyWrap(outer, Optional.empty(), "kek", 2);
      store.create(
          KeyKind.KEK, newest, place.wrap(root.key(), SecretBytes.randomKey(RANDOM), RANDOM), NOW);
    }
    keys.close();
    keys = open(NOW);
    ContainerId young = ContainerId.random();
    keys.create(young);
    byte[] entry = store.read(KeyKind.CONTAINER, ObjectId.of(young.bytes())).orElseThrow();
    assertThat(UnverifiedEntry.read(entry).header().claimedKey()).isEqualTo(newest);
    assertThat(UnverifiedEntry.read(entry).generation()).isEqualTo(2);
    assertThat(keys.open(young).length()).isEqualTo(32);
    assertThat(keys.open(container).length()).isEqualTo(32);
  }

  @Test
  void destroysAContainerWithItsDocumentsAndNothingElse() {
    keys.create(DocumentId.random(), otherContainer);
    keys.destroy(container);
    keys.destroy(container);
    assertThat(keys.holds(container)).isFalse();
    assertThat(keys.holds(otherContainer)).isTrue();
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> keys.open(container))
        .returns(NOW, KeyDestroyed::destroyed);
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> keys.open(document, container))
        .returns(VaultObject.CONTAINER_KEY, VaultException::object);
    assertThat(keys.open(otherContainer).length()).isEqualTo(32);
  }

  @Test
  void destroysADocumentAndNothingElse() {
    keys.destroy(document);
    keys.destroy(document);
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> keys.open(document, container))
        .returns(VaultObject.DOCUMENT_KEY, VaultException::object)
        .returns(document.text(), VaultException::id);
    assertThat(keys.open(otherDocument, container).length()).isEqualTo(32);
  }

  @Test
  void refusesToDestroyWhatNeverWas() {
    assertThatExceptionOfType(ObjectMissing.class)
        .isThrownBy(() -> keys.destroy(DocumentId.random()));
    assertThatExceptionOfType(ObjectMissing.class)
        .isThrownBy(() -> keys.destroy(ContainerId.random()));
    assertThat(erased()).isEmpty();
  }

  @Test
  void destroysAgainWhatARestoreBroughtBack() {
    byte[] copy = entry(document);
    keys.destroy(document);
    store.create(KeyKind.DOCUMENT, ObjectId.of(document.bytes()), copy, NOW);
    keys.close();
    keys = open(NOW);
    assertThat(store.holds(KeyKind.DOCUMENT, ObjectId.of(document.bytes()))).isFalse();
    assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> keys.open(document, container));
  }

  @Test
  void cutsATornLastLineOffTheLedgerButRefusesAnyOther() {
    keys.destroy(document);
    store.appendErased("document 0011");
    keys.close();
    keys = open(NOW);
    assertThat(erased()).hasSize(1);
    store.appendErased("document 0011");
    store.appendErased(erased().get(0));
    keys.close();
    assertThatExceptionOfType(ObjectTampered.class)
        .isThrownBy(() -> open(NOW))
        .withMessageContaining("line 2")
        .returns(VaultObject.ERASURE_LEDGER, VaultException::object);
  }

  @Test
  void refusesAKeyringThatLostALevel() throws Exception {
    ObjectId kek = ids(KeyKind.KEK).get(0);
    byte[] entry = store.read(KeyKind.KEK, kek).orElseThrow();
    store.destroy(KeyKind.KEK, kek);
    assertThatExceptionOfType(VaultIncomplete.class)
        .isThrownBy(() -> open(NOW))
        .withMessageContaining("kek");
    store.create(KeyKind.KEK, kek, entry, NOW);
    store.destroy(KeyKind.ROOT, custody.custody());
    assertThatExceptionOfType(VaultIncomplete.class)
        .isThrownBy(() -> open(NOW))
        .withMessageContaining("root");
  }

  @Test
  void sweepsOldUnknownKeysAndThoseOfDestroyedContainers() {
    keys.close();
    keys = open(NOW.plus(Duration.ofHours(2)));
    DocumentId young = DocumentId.random();
    keys.create(young, container);
    DocumentId inDestroyed = DocumentId.random();
    keys.create(inDestroyed, otherContainer);
    keys.destroy(otherContainer);
    DocumentKeySweep swept =
        keys.sweep(
            id -> id.equals(document) || id.equals(inDestroyed), NOW.plus(Duration.ofHours(1)));
    assertThat(swept).isEqualTo(new DocumentKeySweep(2, 1));
    assertThat(keys.open(document, container).length()).isEqualTo(32);
    assertThat(keys.open(young, container).length()).isEqualTo(32);
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> keys.open(otherDocument, container));
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> keys.open(inDestroyed, container));
  }

  @Test
  void aDamagedEntryDoesNotStopASweep() {
    store.replace(KeyKind.DOCUMENT, ObjectId.of(document.bytes()), new byte[] {1, 2, 3}, NOW);
    assertThat(keys.sweep(id -> id.equals(document), NOW.plusSeconds(1)))
        .isEqualTo(new DocumentKeySweep(1, 0));
    assertTampered(document, container);
  }

  @Test
  void givesNothingOnceClosed() {
    assertThat(keys.open(container).length()).isEqualTo(32);
    keys.close();
    assertThatIllegalStateException().isThrownBy(() -> keys.open(container));
    assertThatIllegalStateException().isThrownBy(() -> keys.open(document, container));
    assertThatIllegalStateException().isThrownBy(() -> keys.create(ContainerId.random()));
  }

  private KeyRing open(Instant now) {
    return KeyRing.open(store, custody, Clock.fixed(now, ZoneOffset.UTC), RANDOM);
  }

  /**
   * The name, if everything in the ring opens; a ring in which it does not must say so with an
   * exception of the vault.
   */
  private List<String> opensAll(String name) {
    try (KeyRing reopened = open(NOW)) {
      assertThat(reopened.open(otherContainer).length()).isEqualTo(32);
      assertThat(reopened.open(document, container).length()).isEqualTo(32);
      assertThat(reopened.open(otherDocument, container).length()).isEqualTo(32);
      return List.of(name);
    } catch (ObjectTampered | WrongKey e) {
      return List.of();
    }
  }

  private void tamper(KeyKind kind, ObjectId id) {
    byte[] entry = store.read(kind, id).orElseThrow();
    entry[entry.length - 1]++;
    store.replace(kind, id, entry, NOW);
  }

  private void assertTampered(DocumentId id, ContainerId heldBy) {
    assertThatExceptionOfType(ObjectTampered.class)
        .isThrownBy(() -> keys.open(id, heldBy))
        .returns(VaultObject.DOCUMENT_KEY, VaultException::object)
        .returns(id.text(), VaultException::id);
  }

  private byte[] entry(DocumentId id) {
    return store.read(KeyKind.DOCUMENT, ObjectId.of(id.bytes())).orElseThrow();
  }

  private List<ObjectId> ids(KeyKind kind) throws IOException {
    List<ObjectId> ids = new ArrayList<>();
    store.forEach(kind, (id, stored) -> ids.add(id));
    return ids;
  }

  private List<String> erased() {
    List<String> lines = new ArrayList<>();
    try {
      store.forEachErased(lines::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return lines;
  }
}
