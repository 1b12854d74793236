package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.dossierkluis.vault.storage.FailingFiles;

/**
 * A vault with something of everything, and what its caller has been told: which blobs are kept,
 * which are being destroyed, and which are gone.
 */
final class CrashScene {

  static final byte[] CONTENT = TestVault.bytes(40_000);

  /** What was overwritten in vain has the time of the test's own day. */
  private static final Instant A_LATER_YEAR = TestVault.NOW.plus(Duration.ofDays(36_500));

  private final Path folder;
  private final Cast cast;
  private final Set<StoredBlob> kept;
  private final Set<StoredBlob> going = new LinkedHashSet<>();
  private final Set<StoredBlob> gone = new LinkedHashSet<>();
  private boolean moved;
  private boolean rotated;
  private boolean passphraseExchanged;

  /** Everything that there is before an act begins. The waste is known to nobody. */
  private record Cast(
      ContainerId care,
      ContainerId fiscal,
      ContainerId doomed,
      StoredBlob report,
      StoredBlob letter,
      StoredBlob notice,
      StoredBlob waste) {}

  private CrashScene(Path folder, Cast cast) {
    this.folder = folder;
    this.cast = cast;
    this.kept = new LinkedHashSet<>(List.of(cast.report(), cast.letter(), cast.notice()));
  }

  static CrashScene make(Path folder) {
    try (Vault vault = open(folder);
        Unlock proof = Unlock.keyFile()) {
      vault.custodies().setPassphrase(proof, VaultCustodyTest.PHRASE, VaultCustodyTest.CHEAP);
      ContainerId care = vault.newContainer();
      ContainerId doomed = vault.newContainer();
      return new CrashScene(
          folder,
          new Cast(
              care,
              vault.newContainer(),
              doomed,
              store(vault, care, vault.newDocument(care), 1),
              store(vault, care, vault.newDocument(care), 1),
              store(vault, doomed, vault.newDocument(doomed), 1),
              store(vault, care, vault.newDocument(care), 1)));
    }
  }

  static StoredBlob store(Vault vault, ContainerId container, DocumentId document, int version) {
    try {
      ByteArrayInputStream content = new ByteArrayInputStream(CONTENT);
      return vault.store(container, document, version, content, TestVault.NO_LIMIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same scene, played in a copy of its vault. */
  CrashScene copy(Path to) throws Exception {
    return new CrashScene(VaultCustodyTest.copy(folder, to), cast);
  }

  Path folder() {
    return folder;
  }

  ContainerId care() {
    return cast.care();
  }

  ContainerId fiscal() {
    return cast.fiscal();
  }

  ContainerId doomed() {
    return cast.doomed();
  }

  StoredBlob report() {
    return cast.report();
  }

  StoredBlob letter() {
    return cast.letter();
  }

  StoredBlob notice() {
    return cast.notice();
  }

  StoredBlob waste() {
    return cast.waste();
  }

  /** What must be readable; a blob is added when it is acknowledged. */
  Set<StoredBlob> kept() {
    return kept;
  }

  /** Destroys a blob, which is gone for certain when that is acknowledged. */
  void destroy(StoredBlob blob, Runnable destruction) {
    kept.remove(blob);
    going.add(blob);
    destruction.run();
    going.remove(blob);
    gone.add(blob);
  }

  void moved() {
    moved = true;
  }

  void rotated(KeyRotation rotation) {
    assertThat(rotation.finished()).isTrue();
    rotated = true;
  }

  void passphraseExchanged() {
    passphraseExchanged = true;
  }

  /** Opens the vault as the next start does, and asserts everything that was acknowledged. */
  void assertHolds() {
    try (Vault vault = open(folder)) {
      assertReads(vault);
      if (moved) {
        assertThat(vault.holderOf(report().document())).isEqualTo(fiscal());
      }
    }
    assertOnePassphraseOpens();
    assertThat(TestVault.files(folder.resolve("keyring/kek"))).hasSizeLessThan(rotated ? 2 : 3);
    assertThat(check().damages()).isEmpty();
  }

  /** What is kept reads, what is gone does not, and what is going is one of the two. */
  void assertReads(Vault vault) {
    kept.forEach(blob -> assertReads(vault, blob));
    going.forEach(blob -> assertReadsOrIsDestroyed(vault, blob));
    gone.forEach(blob -> assertDestroyed(vault, blob));
  }

  private static void assertReads(Vault vault, StoredBlob blob) {
    ContainerId holder = vault.holderOf(blob.document());
    assertThat(TestVault.read(vault, holder, blob)).isEqualTo(CONTENT);
  }

  private static void assertDestroyed(Vault vault, StoredBlob blob) {
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> TestVault.read(vault, blob.sealedIn(), blob));
  }

  private static void assertReadsOrIsDestroyed(Vault vault, StoredBlob blob) {
    try {
      assertReads(vault, blob);
    } catch (KeyDestroyed e) {
      assertDestroyed(vault, blob);
    }
  }

  private void assertOnePassphraseOpens() {
    boolean old = opensWith(VaultCustodyTest.PHRASE);
    boolean other = opensWith(VaultCustodyTest.OTHER);
    assertThat(passphraseExchanged ? other && !old : other || old).isTrue();
  }

  private boolean opensWith(char[] phrase) {
    try (Unlock unlock = Unlock.passphrase(phrase)) {
      Vault.verify(TestVault.folders(folder), unlock);
      return true;
    } catch (WrongKey e) {
      return false;
    }
  }

  private CheckReport check() {
    try (Unlock unlock = Unlock.keyFile()) {
      KnownObjects known =
          new KnownObjects(
              List.of(care(), fiscal()),
              kept.stream().map(StoredBlob::document).distinct().toList(),
              List.copyOf(kept));
      return VaultCheck.run(TestVault.folders(folder), unlock, true, known, TestVault.CLOCK);
    }
  }

  /** Does it again, as the caller's tasks do at the next start, and sweeps. */
  void finish(CrashAct act) {
    try (Vault vault = open(folder)) {
      act.on(vault, this);
      sweep(vault);
    }
    assertLeftNothingElse();
  }

  void sweep(Vault vault) {
    Set<StoredBlob> known = new LinkedHashSet<>(kept);
    known.addAll(going);
    vault.sweepOrphans(
        blob -> known.stream().anyMatch(each -> each.blob().equals(blob)),
        document -> known.stream().anyMatch(each -> each.document().equals(document)),
        A_LATER_YEAR);
  }

  /** No blob, no document key and no unfinished file is there but those of what is kept. */
  void assertLeftNothingElse() {
    assertThat(TestVault.files(folder.resolve("blobs")))
        .filteredOn(file -> !file.endsWith("format"))
        .containsExactlyInAnyOrderElementsOf(files(kept.stream().map(b -> file(b))));
    assertThat(TestVault.files(folder.resolve("keyring/document")))
        .containsExactlyInAnyOrderElementsOf(
            files(kept.stream().map(blob -> TestVault.file(folder, blob.document()))));
    assertThat(TestVault.files(folder.resolve("keyring/incoming"))).isEmpty();
  }

  private Path file(StoredBlob blob) {
    return TestVault.file(folder, blob);
  }

  private static List<Path> files(Stream<Path> files) {
    return files.distinct().toList();
  }

  private static Vault open(Path folder) {
    return Vault.open(TestVault.folders(folder), TestVault.CLOCK, new FailingFiles());
  }
}
