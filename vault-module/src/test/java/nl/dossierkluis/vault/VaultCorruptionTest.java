package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A vault with some dozens of keys in which one thing after another is damaged, shortened or
 * exchanged. Each is found and named by a check, and not one byte of it is given that was not
 * verified.
 */
@Tag("slow")
class VaultCorruptionTest {

  private static final int CONTAINERS = 4;
  private static final int DOCUMENTS = 24;
  private static final int SEGMENT = 16_384;
  private static final int HEADERS = 112;
  private static final int ENTRY = 184;

  private final Random random = new Random(20261125);
  private final List<ContainerId> containers = new ArrayList<>();
  private final List<StoredBlob> blobs = new ArrayList<>();
  private Path folder;

  @BeforeEach
  void aVaultWithDozensOfKeys(@TempDir Path temporary) throws IOException {
    folder = temporary;
    try (Vault vault = TestVault.open(folder)) {
      for (int i = 0; i < CONTAINERS; i++) {
        containers.add(vault.newContainer());
      }
      for (int i = 0; i < DOCUMENTS; i++) {
        ContainerId container = containers.get(i % CONTAINERS);
        DocumentId document = vault.newDocument(container);
        store(vault, container, document, 1, i % 3 == 0 ? 1000 : 1000 + i * 2500);
        if (i % 6 == 0) {
          store(vault, container, document, 2, 1000);
        }
      }
    }
    assertThat(check(true).damages()).isEmpty();
  }

  private void store(
      Vault vault, ContainerId container, DocumentId document, int version, int length)
      throws IOException {
    ByteArrayInputStream content = new ByteArrayInputStream(TestVault.bytes(length));
    blobs.add(vault.store(container, document, version, content, TestVault.NO_LIMIT));
  }

  @Test
  void namesABlobWithAFlippedByteInEachOfAThousandPlaces() throws Exception {
    int named = 0;
    for (int i = 0; i < 1000; i++) {
      StoredBlob blob = blobs.get(random.nextInt(blobs.size()));
      byte[] good = Files.readAllBytes(file(blob));
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file(blob), bad);
      named += assertNamed(blob, "byte " + at);
      assertGivesNothingBeyondWhatHolds(blob, at);
      Files.write(file(blob), good);
    }
    assertThat(named).isEqualTo(1000);
  }

  /** Whatever came out before the refusal is the true beginning, and ends before the damage. */
  private void assertGivesNothingBeyondWhatHolds(StoredBlob blob, int at) {
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    try (Vault vault = TestVault.open(folder)) {
      assertThatExceptionOfType(ObjectTampered.class)
          .isThrownBy(
              () -> {
                try (DocumentContent opened = vault.open(blob.sealedIn(), blob)) {
                  opened.writeTo(given, 0, opened.length());
                }
              })
          .returns(blob.blob().text(), VaultException::id);
    }
    int whole = Math.max(0, at - HEADERS) / SEGMENT * (SEGMENT - 32);
    byte[] content = TestVault.bytes((int) blob.length());
    assertThat(given.size()).isLessThanOrEqualTo(whole);
    assertThat(given.toByteArray()).isEqualTo(Arrays.copyOf(content, given.size()));
  }

  /** All entries of a kind at once: what lies above them opens, and each is named. */
  @Test
  void namesEveryEntryOfTheKeyringWhicheverByteIsFlipped() throws Exception {
    int named = 0;
    for (String kind : new String[] {"root", "kek", "container", "document"}) {
      List<Path> entries = TestVault.files(folder.resolve("keyring").resolve(kind));
      for (int at = 0; at < ENTRY; at++) {
        flipAll(entries, at);
        List<Damage> damages = check(false).damages();
        for (Path entry : entries) {
          assertThat(damages).as("byte %d of %s", at, entry).anyMatch(isAbout(entry));
          named++;
        }
        flipAll(entries, at);
      }
    }
    assertThat(named).isEqualTo((2 + CONTAINERS + DOCUMENTS) * ENTRY);
    assertThat(check(true).damages()).isEmpty();
  }

  private static void flipAll(List<Path> entries, int at) throws IOException {
    for (Path entry : entries) {
      byte[] bytes = Files.readAllBytes(entry);
      assertThat(bytes).hasSize(ENTRY);
      bytes[at] ^= (byte) (1 << at % 8);
      Files.write(entry, bytes);
    }
  }

  @Test
  void namesEveryBlobCutOrGrownAtAnEdgeOfItsSegments() throws Exception {
    int named = 0;
    for (StoredBlob blob : blobs) {
      byte[] good = Files.readAllBytes(file(blob));
      for (int edge = HEADERS; edge <= good.length + SEGMENT; edge += SEGMENT) {
        for (int length : new int[] {edge - 1, edge, edge + 1, good.length - 1, good.length + 1}) {
          if (length != good.length) {
            Files.write(file(blob), Arrays.copyOf(good, length));
            named += assertNamed(blob, "length " + length);
          }
        }
      }
      Files.write(file(blob), good);
    }
    assertThat(named).isGreaterThan(300);
  }

  @Test
  void namesEveryBlobInThePlaceOfAnother() throws Exception {
    int named = 0;
    for (StoredBlob one : blobs) {
      byte[] good = Files.readAllBytes(file(one));
      for (StoredBlob other : blobs) {
        if (other != one) {
          Files.write(file(one), Files.readAllBytes(file(other)));
          named += assertNamed(one, "the content of " + other);
        }
      }
      Files.write(file(one), good);
    }
    assertThat(named).isEqualTo(blobs.size() * (blobs.size() - 1)).isGreaterThan(700);
  }

  /** Of every two long blobs, the first segments; and of each the first two. */
  @Test
  void namesEveryBlobWithASegmentOfAnotherOrInAnotherPlace() throws Exception {
    List<StoredBlob> longOnes = blobs.stream().filter(blob -> blob.length() > 33_000).toList();
    int named = 0;
    for (StoredBlob one : longOnes) {
      byte[] good = Files.readAllBytes(file(one));
      for (StoredBlob other : longOnes) {
        byte[] bad = good.clone();
        int from = other == one ? HEADERS + SEGMENT : HEADERS;
        System.arraycopy(Files.readAllBytes(file(other)), from, bad, HEADERS, SEGMENT);
        Files.write(file(one), bad);
        named += assertNamed(one, "a segment of " + other);
      }
      Files.write(file(one), good);
    }
    assertThat(named).isEqualTo(longOnes.size() * longOnes.size()).isGreaterThan(50);
  }

  @Test
  void namesEveryWrapInThePlaceOfAnother() throws Exception {
    int named = 0;
    for (String kind : new String[] {"container", "document"}) {
      List<Path> entries = TestVault.files(folder.resolve("keyring").resolve(kind));
      for (Path one : entries) {
        byte[] good = Files.readAllBytes(one);
        for (Path other : entries) {
          if (other != one) {
            Files.write(one, Files.readAllBytes(other));
            assertThat(check(false).damages()).as("%s", other).anyMatch(isAbout(one));
            named++;
          }
        }
        Files.write(one, good);
      }
    }
    assertThat(named).isEqualTo(DOCUMENTS * (DOCUMENTS - 1) + CONTAINERS * (CONTAINERS - 1));
  }

  /** Records lie with the caller, who opens each where it belongs; no check sees them. */
  @Test
  void refusesEveryRecordInThePlaceOfAnother() {
    List<RecordAddress> places = new ArrayList<>();
    for (ContainerId container : containers.subList(0, 2)) {
      for (String table : new String[] {"client", "note"}) {
        for (String row : new String[] {"r1", "r2"}) {
          places.add(new RecordAddress(container, table, row, "names", 1));
          places.add(new RecordAddress(container, table, row, "names", 2));
          places.add(new RecordAddress(container, table, row, "text", 1));
        }
      }
    }
    try (Vault vault = TestVault.open(folder)) {
      List<byte[]> sealed =
          places.stream().map(place -> vault.sealRecord(place, TestVault.bytes(50))).toList();
      for (int i = 0; i < places.size(); i++) {
        for (int j = 0; j < places.size(); j++) {
          RecordAddress place = places.get(i);
          byte[] record = sealed.get(j);
          if (i != j) {
            assertThatExceptionOfType(ObjectTampered.class)
                .isThrownBy(() -> vault.openRecord(place, record))
                .returns(VaultObject.RECORD, VaultException::object);
          }
        }
      }
    }
    assertThat(places).hasSize(24);
  }

  private int assertNamed(StoredBlob blob, String how) {
    assertThat(check(true).damages())
        .as(how)
        .hasSize(1)
        .allMatch(
            damage ->
                damage.object() == VaultObject.BLOB && damage.name().equals(blob.blob().text()));
    return 1;
  }

  private static java.util.function.Predicate<Damage> isAbout(Path entry) {
    String name = String.valueOf(entry.getFileName());
    return damage ->
        damage.name().equals(name)
            || damage.name().length() == 22
                && TestVault.hex(new ContainerId(damage.name()).bytes()).equals(name);
  }

  private CheckReport check(boolean readData) {
    try (Unlock unlock = Unlock.keyFile()) {
      KnownObjects known = new KnownObjects(List.of(), List.of(), blobs);
      return VaultCheck.run(TestVault.folders(folder), unlock, readData, known, TestVault.CLOCK);
    }
  }

  private Path file(StoredBlob blob) {
    return TestVault.file(folder, blob);
  }
}
