package nl.dossierkluis.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.backup.BackupPlan;
import nl.dossierkluis.backup.BackupWords;
import nl.dossierkluis.backup.Doctor;
import nl.dossierkluis.backup.RestoredDatabase;
import nl.dossierkluis.backup.StoppedDatabase;
import nl.dossierkluis.backup.Surroundings;
import nl.dossierkluis.backup.Warning;
import nl.dossierkluis.platform.ProductVersion;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.BackupReport;
import nl.dossierkluis.vault.Backups;
import nl.dossierkluis.vault.CheckReport;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.KnownObjects;
import nl.dossierkluis.vault.OperatorStatus;
import nl.dossierkluis.vault.Restore;
import nl.dossierkluis.vault.RestoreOrder;
import nl.dossierkluis.vault.RestoreReport;
import nl.dossierkluis.vault.TrialReport;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultCheck;
import nl.dossierkluis.vault.cli.SecretInput;

/** The commands on vault and database of a stopped server; the vault's lock keeps one away. */
final class StoppedServer {

  private final OperatorWords words;
  private final PrintStream out;
  private final Reader in;
  private final Clock clock = Clock.systemUTC();

  StoppedServer(OperatorWords words, PrintStream out, Reader in) {
    this.words = words;
    this.out = out;
    this.in = in;
  }

  /** Opens every key and blob, then every record of the database. */
  int check() throws IOException {
    words.only("--read-data", "--unlock");
    try (Unlock unlock = unlock()) {
      CheckReport report =
          VaultCheck.run(
              words.folders(), unlock, words.has("--read-data"), KnownObjects.NONE, clock);
      report.damages().forEach(out::println);
      out.printf(
          "%d keys opened, %d blobs looked at, %d opened (%d bytes), %d damaged%n",
          report.keys(), report.blobs(), report.opened(), report.bytes(), report.damages().size());
      boolean whole = compare(unlock);
      return report.sound() && whole ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
    }
  }

  private boolean compare(Unlock unlock) {
    if (!Files.exists(words.database())) {
      out.println("there is no database to compare the vault with");
      return true;
    }
    try (Vault vault = Vault.open(words.folders(), unlock, clock)) {
      RestoredDatabase database = new RestoredDatabase();
      List<Damage> damages = database.compare(words.database(), vault);
      damages.forEach(out::println);
      database.report().map(BackupWords::of).ifPresent(out::print);
      return damages.isEmpty();
    }
  }

  int backup() throws IOException {
    words.only("--to", "--keyring-to", "--unlock");
    Vault.requireThere(words.folders());
    BackupFolders to = folders("--to", "--keyring-to");
    Backups.create(to, clock);
    try (Unlock unlock = unlock();
        Vault vault = Vault.open(words.folders(), unlock, clock)) {
      BackupReport report =
          vault.backups(to).make(new StoppedDatabase(words.data()), ProductVersion.text());
      out.print(BackupWords.of(report));
      return report.complete() ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
    }
  }

  int trialRestore() throws IOException {
    words.only("--from", "--keyring-from", "--unlock");
    Vault.requireThere(words.folders());
    try (Unlock unlock = unlock();
        Vault vault = Vault.open(words.folders(), unlock, clock)) {
      TrialReport report =
          vault
              .backups(folders("--from", "--keyring-from"))
              .tryOut(words.data().resolve("run").resolve("trial"), new RestoredDatabase());
      out.print(BackupWords.of(report));
      return report.sound() ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
    }
  }

  /** Brings everything back, and then compares database and vault. */
  int restore() throws IOException {
    words.only(
        "--from",
        "--keyring-from",
        "--generation",
        "--keyring-copy",
        "--accept-erased",
        "--new-key-file",
        "--unlock");
    RestoreOrder order =
        new RestoreOrder(
            folders("--from", "--keyring-from"),
            words.value("--generation"),
            words.value("--keyring-copy"),
            words.has("--accept-erased"),
            words.folders(),
            words.database(),
            words.has("--new-key-file"));
    try (Unlock unlock = unlock()) {
      RestoreReport report = Restore.run(order, unlock, clock);
      out.print(BackupWords.of(report));
      boolean whole = compare(unlock);
      return report.complete() && whole ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
    }
  }

  int doctor() throws IOException, SQLException {
    words.only();
    Vault.requireThere(words.folders());
    List<Warning> warnings =
        Doctor.examine(
            Surroundings.of(
                words.data(),
                words.keys(),
                Optional.of(BackupPlan.of(words.data()).folders()),
                Optional.empty(),
                Optional.empty()),
            clock.instant());
    out.print(BackupWords.of(warnings));
    return warnings.isEmpty() ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
  }

  /** Where the plan says, or where the words say. */
  private BackupFolders folders(String repository, String keyringCopies) {
    if (words.value(repository).isEmpty() && words.value(keyringCopies).isEmpty()) {
      return BackupPlan.of(words.data()).folders();
    }
    return new BackupFolders(given(repository), given(keyringCopies));
  }

  private Path given(String option) {
    return words
        .value(option)
        .map(Path::of)
        .orElseThrow(() -> new IllegalArgumentException(option + " DIR is missing"));
  }

  private Unlock unlock() throws IOException {
    return SecretInput.unlock(words.value("--unlock").orElse("key-file"), in);
  }
}
