package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.vault.BlobId;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.KnownObjects;
import nl.dossierkluis.vault.StoredBlob;
import nl.dossierkluis.vault.VaultObject;
import org.junit.jupiter.api.Test;

class DestroyedMeanwhileTest {

  private static final DocumentId KEPT = new DocumentId(RandomId.next());
  private static final DocumentId DESTROYED = new DocumentId(RandomId.next());
  private static final StoredBlob BLOB =
      new StoredBlob(
          new ContainerId(RandomId.next()),
          DESTROYED,
          1,
          new BlobId(RandomId.next()),
          1,
          "0".repeat(64));
  private static final Damage LASTING =
      new Damage(VaultObject.DOCUMENT_KEY, KEPT.text(), "is not there");
  private static final Damage UNKNOWN = new Damage(VaultObject.BLOB, RandomId.next(), "is short");

  @Test
  void onlyWhatNobodyKnowsAnyMoreIsLeftOut() {
    List<Damage> damages =
        List.of(
            LASTING,
            new Damage(VaultObject.DOCUMENT_KEY, DESTROYED.text(), "is not there"),
            new Damage(VaultObject.BLOB, BLOB.blob().text(), "is not there"),
            UNKNOWN);
    KnownObjects before = new KnownObjects(List.of(), List.of(KEPT, DESTROYED), List.of(BLOB));
    KnownObjects after = new KnownObjects(List.of(), List.of(KEPT), List.of());
    assertThat(DestroyedMeanwhile.leaveOut(damages, before, after))
        .containsExactly(LASTING, UNKNOWN);
    assertThat(DestroyedMeanwhile.leaveOut(damages, before, before)).isEqualTo(damages);
  }
}
