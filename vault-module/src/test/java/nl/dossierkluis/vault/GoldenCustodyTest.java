package nl.dossierkluis.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A vault of format version 1 without its key file, kept since passphrases and recovery codes came:
 * one record, opened by either, by the vault and by a reader that knows only the description.
 */
class GoldenCustodyTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/v1-custodies");

  private final Properties known = new Properties();
  private Path folder;

  @BeforeEach
  void aCopyOfIt(@TempDir Path temporary) throws Exception {
    folder = VaultCustodyTest.copy(GOLDEN, temporary);
    try (Reader reader = Files.newBufferedReader(folder.resolve("known.properties"))) {
      known.load(reader);
    }
  }

  @Test
  void opensWithItsPassphraseInAnySpelling() {
    String typed = " " + known("passphrase").replace("\u00e9", "e\u0301");
    try (Unlock unlock = Unlock.passphrase(typed.toCharArray())) {
      assertOpens(unlock);
    }
  }

  @Test
  void opensWithItsRecoveryCode() {
    try (RecoveryCode code = RecoveryCode.parse(known("code").toCharArray());
        Unlock unlock = Unlock.recoveryCode(code)) {
      assertOpens(unlock);
    }
  }

  @Test
  void opensByTheDescriptionAlone() throws Exception {
    IndependentReader reader = new IndependentReader(folder);
    byte[] byPassphrase = reader.rootKeyByPassphrase(known("passphrase"));
    byte[] byCode = reader.rootKeyByCode(known("code").replace("-", ""));
    assertThat(byCode).isEqualTo(byPassphrase);
    assertThat(reader.containerKey(hex("container"), byCode)).hasSize(32);
  }

  @Test
  void theDescriptionStillFitsWhatIsWrittenNow(@TempDir Path fresh) throws Exception {
    try (Vault vault = TestVault.open(fresh);
        Unlock proof = Unlock.keyFile();
        RecoveryCode code = vault.custodies().replaceRecoveryCode(proof)) {
      vault
          .custodies()
          .setPassphrase(proof, known("passphrase").toCharArray(), VaultCustodyTest.CHEAP);
      IndependentReader reader = new IndependentReader(fresh);
      assertThat(reader.rootKeyByCode(String.join("", code.groups()))).isEqualTo(reader.rootKey());
      assertThat(reader.rootKeyByPassphrase(known("passphrase"))).isEqualTo(reader.rootKey());
    }
  }

  private void assertOpens(Unlock unlock) {
    try (Vault vault = Vault.open(TestVault.folders(folder), unlock, TestVault.CLOCK)) {
      RecordAddress address =
          new RecordAddress(new ContainerId(known("container")), "client", "row 1", "names", 3);
      assertThat(vault.openRecord(address, Base64.getDecoder().decode(known("record"))))
          .isEqualTo("Anna de Vries".getBytes(UTF_8));
    }
  }

  private String known(String name) {
    return known.getProperty(name, "");
  }

  private String hex(String name) {
    return TestVault.hex(Base64.getUrlDecoder().decode(known(name)));
  }

  /** Made the golden vault, and can make that of a later version. */
  static final class Maker {

    private Maker() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      String phrase = "vlinder caf\u00e9 gitaar molen trompet ijsbeer";
      try (Vault vault = TestVault.open(folder);
          Unlock proof = Unlock.keyFile();
          RecoveryCode code = vault.custodies().replaceRecoveryCode(proof)) {
        vault.custodies().setPassphrase(proof, phrase.toCharArray());
        ContainerId container = vault.newContainer();
        RecordAddress address = new RecordAddress(container, "client", "row 1", "names", 3);
        String record =
            Base64.getEncoder()
                .encodeToString(vault.sealRecord(address, "Anna de Vries".getBytes(UTF_8)));
        Files.writeString(
            folder.resolve("known.properties"),
            "container=%s\nrecord=%s\npassphrase=%s\ncode=%s\n"
                .formatted(
                    container.text(),
                    record,
                    phrase.replace("\u00e9", "\\u00e9"),
                    String.join("-", code.groups())));
        try (Unlock other = Unlock.recoveryCode(code)) {
          vault.custodies().remove(CustodyKind.KEY_FILE, other);
        }
      }
    }
  }
}
