package nl.dossierkluis.vault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.dossierkluis.vault.Custody;
import nl.dossierkluis.vault.RecoveryCode;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as an operator runs them: in a program of their own. */
class VaultCommandTest {

  private Path data;
  private VaultFolders folders;
  private String code;

  /** What a command printed, and its exit code. */
  private record Outcome(int exit, String said) {}

  @BeforeEach
  void aVault(@TempDir Path temporary) {
    data = temporary;
    folders =
        new VaultFolders(data.resolve("blobs"), data.resolve("keyring"), data.resolve("keys"));
    try (Vault vault = Vault.open(folders, Clock.systemUTC());
        Unlock proof = Unlock.keyFile();
        RecoveryCode made = vault.custodies().replaceRecoveryCode(proof)) {
      vault.newDocument(vault.newContainer());
      code = String.join(" ", made.groups());
    }
  }

  @Test
  void endsWithZeroForASoundVault() throws Exception {
    assertThat(run("", "check", "--read-data", "--data", data.toString()))
        .isEqualTo(
            new Outcome(0, "5 keys opened, 0 blobs looked at, 0 opened (0 bytes), 0 damaged\n"));
  }

  @Test
  void endsWithOneAndNamesTheDamage() throws Exception {
    Path entry;
    try (Stream<Path> files = Files.walk(data.resolve("keyring/kek"))) {
      entry = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] bad = Files.readAllBytes(entry);
    bad[60]++;
    Files.write(entry, bad);
    Outcome outcome = run("", "check", "--data", data.toString());
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.said()).startsWith("key-encryption key " + entry.getFileName() + ": ");
  }

  @Test
  void endsWithTenWhereThereIsNoVaultAndMakesNone(@TempDir Path empty) throws Exception {
    for (String[] command :
        new String[][] {
          {"check"}, {"rotate-keys"}, {"recovery-kit", "verify"}, {"custody", "list"}
        }) {
      List<String> words = new ArrayList<>(List.of(command));
      words.addAll(List.of("--data", empty.resolve("data").toString()));
      assertThat(run(code, words.toArray(new String[0])).exit()).isEqualTo(10);
    }
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void endsWithElevenWhileTheVaultIsInUse() throws Exception {
    try (Vault vault = Vault.open(folders, Clock.systemUTC())) {
      assertThat(run("", "check", "--data", data.toString()).exit()).isEqualTo(11);
      assertThat(run("", "rotate-keys", "--data", data.toString()).exit()).isEqualTo(11);
      assertThat(run(code, "recovery-kit", "verify", "--data", data.toString()).exit()).isZero();
      assertThat(vault.holds(vault.newContainer())).isTrue();
    }
  }

  @Test
  void endsWithTwelveForAWrongKey(@TempDir Path elsewhere) throws Exception {
    VaultFolders other =
        new VaultFolders(
            elsewhere.resolve("blobs"), elsewhere.resolve("keyring"), elsewhere.resolve("keys"));
    Vault.open(other, Clock.systemUTC()).close();
    String keys = elsewhere.resolve("keys").toString();
    assertThat(run("", "check", "--data", data.toString(), "--keys", keys).exit()).isEqualTo(12);
    assertThat(run("", "check", "--data", data.toString(), "--keys", "/nowhere").exit())
        .isEqualTo(12);
    String mistyped = (code.charAt(0) == '7' ? "8" : "7") + code.substring(1);
    Outcome outcome = run(mistyped, "recovery-kit", "verify", "--data", data.toString());
    assertThat(outcome)
        .isEqualTo(new Outcome(12, "recovery code as typed is mistyped in group 1\n"));
    assertThat(run(code, "recovery-kit", "verify", "--data", elsewhere.toString()).exit())
        .isEqualTo(12);
  }

  @Test
  void verifiesARecoveryCodeAndOpensWithIt() throws Exception {
    Files.delete(data.resolve("keys/root.key"));
    Outcome outcome =
        run(
            code.toLowerCase(java.util.Locale.ROOT),
            "recovery-kit",
            "verify",
            "--data",
            data.toString());
    assertThat(outcome).isEqualTo(new Outcome(0, "the recovery code opens this vault\n"));
    assertThat(
            run(code + "\n", "check", "--data", data.toString(), "--unlock", "recovery-code")
                .exit())
        .isZero();
  }

  @Test
  void rotatesKeys() throws Exception {
    assertThat(run("", "rotate-keys", "--data", data.toString()))
        .isEqualTo(new Outcome(0, "generation 2 wraps 1 container keys\n"));
    assertThat(run("", "check", "--data", data.toString()).exit()).isZero();
  }

  @Test
  void setsAPassphraseAndRemovesTheKeyFile() throws Exception {
    String phrase = "vlinder pannenkoek gitaar molen trompet ijsbeer";
    String at = data.toString();
    assertThat(run(phrase + "\n", "custody", "set-passphrase", "--data", at))
        .isEqualTo(new Outcome(0, "the passphrase opens this vault\n"));
    assertThat(run("", "custody", "remove-key-file", "--data", at).said())
        .contains("cannot be removed with itself");
    assertThat(data.resolve("keys/root.key")).exists();
    assertThat(run(phrase, "custody", "remove-key-file", "--data", at, "--unlock", "passphrase"))
        .isEqualTo(new Outcome(0, "the key file is gone: a server on this folder starts sealed\n"));
    assertThat(data.resolve("keys/root.key")).doesNotExist();
    assertThat(Vault.isSealed(folders)).isTrue();
  }

  @Test
  void makesAKeyFileAgainWithTheCode() throws Exception {
    Files.delete(data.resolve("keys/root.key"));
    String at = data.toString();
    assertThat(run("", "custody", "make-key-file", "--data", at).exit()).isEqualTo(12);
    assertThat(run(code, "custody", "make-key-file", "--data", at, "--unlock", "recovery-code"))
        .isEqualTo(
            new Outcome(
                0, "the key file " + data.resolve("keys/root.key") + " opens this vault\n"));
    assertThat(run("", "check", "--data", at).exit()).isZero();
  }

  @Test
  void refusesAWeakPassphraseAndChangesNothing() throws Exception {
    List<Custody> before = Vault.custodies(folders);
    Outcome outcome = run("welkom01\n", "custody", "set-passphrase", "--data", data.toString());
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.said()).contains("too easy to guess").doesNotContain("welkom01");
    assertThat(Vault.custodies(folders)).isEqualTo(before);
  }

  @Test
  void listsWhatOpensAVaultWithoutOpeningIt() throws Exception {
    Outcome outcome = run("", "custody", "list", "--data", data.toString());
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.said()).containsPattern("key file since 20.*\n.*recovery code since 20");
    Files.delete(data.resolve("keys/root.key"));
    assertThat(run("", "custody", "list", "--data", data.toString()).said())
        .contains("keys/root.key is not there: a server starts sealed");
  }

  @Test
  void endsWithTwoForWhatItDoesNotUnderstand() throws Exception {
    String[][] wrong = {
      {},
      {"destroy"},
      {"check"},
      {"check", "--data"},
      {"check", "--data", "x", "--fast"},
      {"recovery-kit", "--data", "x"},
      {"custody"},
      {"custody", "melt", "--data", data.toString()},
      {"check", "--data", "x", "--unlock", "token"}
    };
    for (String[] words : wrong) {
      Outcome outcome = run("", words);
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.said()).contains("check [--read-data] --data DIR");
    }
  }

  private static Outcome run(String input, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(VaultCommand.class.getName());
    command.addAll(List.of(words));
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var stdin = program.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    }
    String said = new String(program.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(program.waitFor(), said);
  }
}
