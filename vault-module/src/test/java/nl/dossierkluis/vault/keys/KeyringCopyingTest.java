package nl.dossierkluis.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.storage.KeyKind;
import nl.dossierkluis.vault.storage.KeyringImage;
import nl.dossierkluis.vault.storage.MemoryKeyring;
import nl.dossierkluis.vault.storage.PosixFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringCopyingTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

  @Test
  void readsAgainADocumentWhoseContainerWentBetweenTheTwo(@TempDir Path folder) throws Exception {
    MemoryKeyring store = new MemoryKeyring();
    SecureRandom random = new SecureRandom();
    try (KeyFile custody = KeyFile.create(folder, new PosixFiles(), CLOCK.instant(), random);
        KeyRing keys = KeyRing.open(store, custody, CLOCK, random)) {
      ContainerId old = ContainerId.random();
      ContainerId next = ContainerId.random();
      DocumentId document = DocumentId.random();
      keys.create(old);
      keys.create(next);
      keys.create(document, old);
      KeyringImage image =
          new KeyringCopying(
                  new Entries(store, CLOCK),
                  (kind, id) -> {
                    if (kind == KeyKind.CONTAINER && keys.holds(old)) {
                      keys.move(document, old, next);
                      keys.destroy(old);
                    }
                    return store;
                  })
              .run();
      assertThat(image.entries())
          .filteredOn(entry -> entry.kind() == KeyKind.CONTAINER)
          .extracting(KeyringImage.Entry::id)
          .containsExactly(ObjectId.of(next.bytes()));
      assertThat(image.entries())
          .filteredOn(entry -> entry.kind() == KeyKind.DOCUMENT)
          .singleElement()
          .satisfies(
              entry ->
                  assertThat(UnverifiedEntry.read(entry.bytes()).header().claimedKey())
                      .isEqualTo(ObjectId.of(next.bytes())));
      assertThat(image.ledger()).hasSize(1);
    }
  }
}
