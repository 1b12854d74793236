package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {

  private static final String SHA256 = "0123456789abcdef".repeat(4);

  /** The last of 22 characters carries two bits of the id; the other four must be zero. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAB",
        "AAAAAAAAAAAAAAAAAAAAAP",
        "AAAAAAAAAAAAAAAAAAAAAA==",
        "AAAAAAAAAAAAAAAAAAAAA+",
        "AAAAAAAAAA/AAAAAAAAAAA",
        "AAAAAAAAAA AAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAA\n",
        "../../../../etc/passwd"
      })
  void idsRefuseWhatIsNotTheirOneSpelling(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ContainerId(text));
    assertThatIllegalArgumentException().isThrownBy(() -> new DocumentId(text));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlobId(text))
        .withMessage("an id is 22 characters base64url without padding");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 17})
  void idsRefuseOtherNumbersOfBytes(int length) {
    assertThatIllegalArgumentException().isThrownBy(() -> BlobId.of(new byte[length]));
  }

  @Test
  void idsGoToBytesAndBack() {
    BlobId id = BlobId.random();
    assertThat(id.bytes()).hasSize(16);
    assertThat(BlobId.of(id.bytes())).isEqualTo(id).hasToString(id.text());
    assertThat(new DocumentId("AAAAAAAAAAAAAAAAAAAAAQ").bytes()[15]).isEqualTo((byte) 1);
  }

  @Test
  void idsDoNotRepeatThemselves() {
    Set<DocumentId> seen = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      assertThat(seen.add(DocumentId.random())).isTrue();
    }
  }

  @Test
  void recordAddressesRefuseMissingNamesAndNegativeRevisions() {
    ContainerId container = ContainerId.random();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordAddress(container, "", "r", "g", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordAddress(container, "t", "", "g", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordAddress(container, "t", "r", "", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordAddress(container, "t", "r", "g", -1));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1"})
  void storedBlobsRefuseVersionsAndLengthsBelowOne(int version, long length) {
    assertThatIllegalArgumentException().isThrownBy(() -> blob(version, length, SHA256));
  }

  @Test
  void storedBlobsRefuseWhatIsNoHash() {
    assertThat(blob(1, 1, SHA256).sha256()).isEqualTo(SHA256);
    for (String text :
        new String[] {"", SHA256.substring(1), SHA256 + "0", "g" + SHA256.substring(1)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> blob(1, 1, text));
    }
    String upper = SHA256.toUpperCase(Locale.ROOT);
    assertThatIllegalArgumentException().isThrownBy(() -> blob(1, 1, upper));
  }

  @Test
  void foldersMustLieApart() {
    Path data = Path.of("data");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VaultFolders(data, data, Path.of("keys")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VaultFolders(Path.of("blobs"), data, data.resolve("keys")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VaultFolders(data.resolve("x/../blobs"), Path.of("keyring"), data));
    assertThat(
            new VaultFolders(data.resolve("blobs"), data.resolve("keyring"), data.resolve("keys"))
                .blobs())
        .isAbsolute();
  }

  @Test
  void valuesAreEqualByTheirParts() {
    EqualsVerifier.forClass(ObjectId.class).verify();
    EqualsVerifier.forClass(OuterHeader.class).verify();
    EqualsVerifier.forClass(SweepReport.class).verify();
  }

  private static StoredBlob blob(int version, long length, String sha256) {
    return new StoredBlob(
        ContainerId.random(), DocumentId.random(), version, BlobId.random(), length, sha256);
  }
}
