package nl.dossierkluis.vault.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import nl.dossierkluis.vault.KeyUnavailable;
import nl.dossierkluis.vault.StorageFailure;
import nl.dossierkluis.vault.VaultException;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.PosixFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Path folder;
  private Path file;
  private KeyFile made;

  @BeforeEach
  void aKeyFile(@TempDir Path temporary) {
    folder = temporary.resolve("keys");
    made = KeyFile.create(folder, new PosixFiles(), NOW, RANDOM);
    file = KeyFile.in(folder);
  }

  @Test
  void isFourLinesThatOnlyTheOwnerCanRead() throws Exception {
    assertThat(Files.readString(file))
        .matches(
            "dossierkluis key file 1\nid: [0-9a-f]{32}\nkey: [0-9a-f]{64}\ncheck: [0-9a-f]{16}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  /** printf 'dossierkluis key file 1\nid: 00…\nkey: 00…\n' | sha256sum | cut -c1-16 */
  @Test
  void checksItselfAsTheFormatSays() {
    try (SecretBytes key = SecretBytes.takeOver(new byte[32]);
        SecretBytes text = KeyFileText.of(ObjectId.ofHex("00".repeat(16)), key)) {
      assertThat(new String(text.getEncoded(), US_ASCII)).endsWith("\ncheck: 495970b756a07cfd\n");
    }
  }

  @Test
  void opensWhatItWrapped() throws Exception {
    ObjectId id = ObjectId.random(RANDOM);
    byte[] key = {
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
      13, 14, 15, 16
    };
    byte[] entry = made.wrap(new RootKey(id, SecretBytes.takeOver(key.clone()))).bytes();
    assertThat(entry).hasSize(184);
    try (KeyFile read = KeyFile.read(folder, RANDOM);
        RootKey root = read.unwrap(read.custody(), entry)) {
      assertThat(root.id()).isEqualTo(id);
      assertThat(root.key().getEncoded()).isEqualTo(key);
      assertThat(read.custody()).isEqualTo(made.custody());
    }
  }

  @Test
  void doesNotOpenTheEntryOfAnotherCustody(@TempDir Path elsewhere) {
    byte[] entry =
        made.wrap(new RootKey(ObjectId.random(RANDOM), SecretBytes.randomKey(RANDOM))).bytes();
    try (KeyFile other = KeyFile.create(elsewhere, new PosixFiles(), NOW, RANDOM)) {
      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> other.unwrap(other.custody(), entry));
    }
  }

  @Test
  void refusesEveryByteFlippedInItsEntry() {
    byte[] entry =
        made.wrap(new RootKey(ObjectId.random(RANDOM), SecretBytes.randomKey(RANDOM))).bytes();
    for (int at = 0; at < entry.length; at++) {
      byte[] changed = entry.clone();
      changed[at] ^= 1;
      assertThatExceptionOfType(SealBroken.class)
          .as("byte " + at)
          .isThrownBy(() -> made.unwrap(made.custody(), changed));
      int length = at;
      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> made.unwrap(made.custody(), Arrays.copyOf(entry, length)));
    }
  }

  @Test
  void refusesEveryCharacterChangedInTheFile() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
      Files.write(file, changed);
      assertDamaged();
    }
  }

  @Test
  void refusesAFileThatIsCutShortOrLonger() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, whole.length - 1, whole.length + 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertDamaged();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw-----w-", "rwx------"})
  void refusesAFileThatOthersMayUse(String permissions) throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    assertThatExceptionOfType(KeyUnavailable.class)
        .isThrownBy(() -> KeyFile.read(folder, RANDOM))
        .withMessageContaining("chmod 600")
        .returns(file.toString(), VaultException::id);
  }

  @Test
  void acceptsAFileThatEvenItsOwnerCannotWrite() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    try (KeyFile read = KeyFile.read(folder, RANDOM)) {
      assertThat(read.custody()).isEqualTo(made.custody());
    }
  }

  @Test
  void isNeverMadeOverAnotherOne() throws Exception {
    byte[] before = Files.readAllBytes(file);
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> KeyFile.create(folder, new PosixFiles(), NOW, RANDOM))
        .returns(VaultObject.KEY_FILE, VaultException::object);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void isMadeAfterACrashLeftAnUnfinishedOne(@TempDir Path elsewhere) throws Exception {
    Files.writeString(elsewhere.resolve("root.key.new"), "dossier");
    try (KeyFile second = KeyFile.create(elsewhere, new PosixFiles(), NOW, RANDOM);
        KeyFile read = KeyFile.read(elsewhere, RANDOM)) {
      assertThat(read.custody()).isEqualTo(second.custody());
      assertThat(elsewhere.resolve("root.key.new")).doesNotExist();
    }
  }

  private void assertDamaged() {
    assertThatExceptionOfType(KeyUnavailable.class)
        .isThrownBy(() -> KeyFile.read(folder, RANDOM))
        .withMessageContaining("not a whole key file")
        .returns(VaultObject.KEY_FILE, VaultException::object);
  }
}
