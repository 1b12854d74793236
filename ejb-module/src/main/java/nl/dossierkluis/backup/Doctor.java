package nl.dossierkluis.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.backup.DoctorFacts.Pair;
import nl.dossierkluis.backup.Warning.Code;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.CustodyKind;

/**
 * Warns of the traps into which an installation can fall: a key beside what it opens, a backup that
 * is lost with its data, copies that are old or were never tried.
 */
public final class Doctor {

  private static final Duration BACKUP_TERM = Duration.ofDays(2);
  private static final Duration TRIAL_TERM = Duration.ofDays(40);

  private final DoctorFacts facts;
  private final Instant now;
  private final List<Warning> warnings = new ArrayList<>();

  private Doctor(DoctorFacts facts, Instant now) {
    this.facts = facts;
    this.now = now;
  }

  /** Judges these facts at this time; empty if all is well. */
  public static List<Warning> examine(DoctorFacts facts, Instant now) {
    return new Doctor(facts, now).examine();
  }

  private List<Warning> examine() {
    keys();
    custodies();
    facts.backup().ifPresentOrElse(this::backups, () -> warn(Code.NO_BACKUP));
    facts.databaseFault().ifPresent(this::database);
    if (facts.swap()) {
      warn(Code.SWAP_ON);
    }
    return List.copyOf(warnings);
  }

  private void keys() {
    if (facts.custodies().contains(CustodyKind.KEY_FILE)) {
      if (facts.keys().startsWith(facts.data())) {
        warn(Code.KEYS_IN_DEFAULT_PLACE);
      } else if (facts.sameStore().contains(Pair.KEYS_AND_DATA)) {
        warn(Code.KEYS_BESIDE_DATA);
      }
      if (facts.sameStore().contains(Pair.KEYS_AND_BACKUP)) {
        warn(Code.KEYS_BESIDE_BACKUP);
      }
    }
    if (!facts.readableByOthers().isEmpty()) {
      String places =
          String.join(", ", facts.readableByOthers().stream().map(Object::toString).toList());
      warnings.add(
          new Warning(Code.READABLE_BY_OTHERS, Code.READABLE_BY_OTHERS.sentence() + ": " + places));
    }
  }

  private void custodies() {
    if (!facts.custodies().contains(CustodyKind.RECOVERY_CODE)) {
      warn(Code.NO_RECOVERY_CODE);
    }
    if (!facts.custodies().contains(CustodyKind.PASSPHRASE)) {
      warn(Code.NO_PASSPHRASE);
    }
  }

  private void backups(BackupFolders folders) {
    if (folders.repository().startsWith(facts.data())
        || folders.keyringCopies().startsWith(facts.data())) {
      warn(Code.BACKUP_IN_DATA);
    } else if (facts.sameStore().contains(Pair.DATA_AND_BACKUP)) {
      warn(Code.BACKUP_BESIDE_DATA);
    }
    if (facts.sameStore().contains(Pair.BACKUP_AND_KEYRING_COPIES)) {
      warn(Code.KEYRING_COPIES_BESIDE_BACKUP);
    }
    if (isOlder(facts.lastBackup(), BACKUP_TERM)) {
      warn(Code.BACKUP_OLD);
    }
    if (isOlder(facts.lastTrial(), TRIAL_TERM)) {
      warn(Code.TRIAL_OLD);
    }
  }

  private boolean isOlder(Optional<Instant> time, Duration term) {
    return time.isEmpty() || time.get().plus(term).isBefore(now);
  }

  private void database(String fault) {
    warnings.add(new Warning(Code.DATABASE_UNSAFE, Code.DATABASE_UNSAFE.sentence() + ": " + fault));
  }

  private void warn(Code code) {
    warnings.add(new Warning(code, code.sentence()));
  }
}
