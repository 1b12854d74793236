package nl.dossierkluis.backup;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.Database;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.platform.WrongSetting;
import nl.dossierkluis.practice.Practices;
import nl.dossierkluis.vault.BackupMissing;
import nl.dossierkluis.vault.Backups;
import nl.dossierkluis.vault.Generation;
import nl.dossierkluis.vault.StorageFailure;

/** How the backups are: what the staff should know, and what the owner sees to. */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.SYSTEM})
public class BackupCare {

  private static final int RECENT = 20;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource database;

  @Inject BackupPlans plans;
  @Inject BackupJournal journal;
  @Inject BackupWork work;
  @Inject Practices practices;
  @Inject Settings settings;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** When the last backup and the last trial restore were, and whether somebody must act. */
  @RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER, Roles.SYSTEM})
  public BackupStatus status() {
    Instant now = clock.instant();
    Instant since = practices.setUpAt().orElse(now);
    Optional<Instant> backup = work.lastBackup();
    Optional<Instant> trial = journal.lastGood(BackupKind.TRIAL);
    boolean failed =
        Stream.of(BackupKind.values())
            .map(journal::last)
            .flatMap(Optional::stream)
            .anyMatch(run -> !run.isSound());
    return new BackupStatus(
        backup.orElse(null),
        BackupClock.isLate(backup, since, now),
        trial.orElse(null),
        BackupClock.isTrialLate(trial, since, now),
        failed,
        work.isBusy());
  }

  /** Begins a backup; {@link #status} says how it ended. */
  public void backUpSoon() {
    work.backUpSoon();
  }

  /** Begins a trial restore; {@link #status} says how it ended. */
  public void tryOutSoon() {
    work.tryOutSoon();
  }

  /** The last runs, the newest first. */
  public List<BackupRunView> recent() {
    return journal.recent(RECENT);
  }

  /** The generations that could be restored, the newest first; empty while the disk is away. */
  public List<Generation> generations() {
    try {
      List<Generation> oldestFirst = Backups.generations(plans.current().folders());
      return Stream.iterate(oldestFirst.size() - 1, at -> at >= 0, at -> at - 1)
          .map(oldestFirst::get)
          .toList();
    } catch (BackupMissing e) {
      return List.of();
    }
  }

  /** Until when an older copy of the keyring holds a key that is destroyed now. */
  public Optional<Instant> lastCopyExpires() {
    try {
      return Backups.lastCopyExpires(
          plans.current().folders(), plans.current().terms(), clock.instant());
    } catch (BackupMissing e) {
      return Optional.empty();
    }
  }

  /** The plan in force. */
  public BackupPlanView plan() {
    return BackupPlanView.of(plans.current());
  }

  /**
   * Changes the plan; the folders are made ready at once. Backups in earlier folders stay there.
   *
   * @throws InvalidInput when a folder cannot be used or a number is out of its range; nothing was
   *     changed
   */
  public void change(BackupPlanView chosen) {
    BackupPlan plan = read(chosen);
    requireFree(plan.folders().repository(), "folder");
    requireFree(plan.folders().keyringCopies(), "keyringFolder");
    try {
      Backups.create(plan.folders(), clock);
    } catch (StorageFailure e) {
      throw new InvalidInput("folder", "backup.folder-unusable").because(e);
    }
    audit.did(Act.BACKUP_PLAN_CHANGED, AuditObject.of("backup", null));
    plans.change(plan);
  }

  private BackupPlan read(BackupPlanView chosen) {
    Map<String, String> values = new HashMap<>(plans.current().settings());
    values.put(BackupPlan.FOLDER, chosen.folder().strip());
    values.put(BackupPlan.KEYRING_FOLDER, chosen.keyringFolder().strip());
    values.put(BackupPlan.DAYS, Integer.toString(chosen.days()));
    values.put(BackupPlan.WEEKS, Integer.toString(chosen.weeks()));
    values.put(BackupPlan.NIGHTLY, Boolean.toString(chosen.nightly()));
    values.put(BackupPlan.AT_STOP, Boolean.toString(chosen.atStop()));
    try {
      return BackupPlan.from(key -> Optional.ofNullable(values.get(key)), settings.data());
    } catch (WrongSetting e) {
      throw new InvalidInput(BackupPlanFields.of(e.key()), BackupPlanFields.message(e.key()))
          .because(e);
    }
  }

  /** Backups never lie among what they are copies of, nor beside the key that opens them. */
  private void requireFree(Path folder, String field) {
    boolean taken =
        Stream.of("blobs", "keyring", "db", "keys", "run", "logs")
                .map(settings.data()::resolve)
                .anyMatch(folder::startsWith)
            || folder.startsWith(settings.keys())
            || folder.equals(settings.data());
    if (taken) {
      throw new InvalidInput(field, "backup.folder-taken");
    }
    if (Files.exists(folder) && !Files.isWritable(folder)) {
      throw new InvalidInput(field, "backup.folder-unusable");
    }
  }

  /** What endangers the promises of this installation; empty if all is well. */
  public List<Warning> doctor() {
    audit.did(Act.DOCTOR_CALLED, AuditObject.of("backup", null));
    try (Connection connection = database.getConnection()) {
      DoctorFacts facts =
          Surroundings.of(
              settings.data(),
              settings.keys(),
              Optional.of(plans.current().folders()),
              Optional.of(connection),
              journal.lastGood(BackupKind.TRIAL));
      return Doctor.examine(facts, clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }
}
