package nl.dossierkluis.backup;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.dossierkluis.platform.Console;
import nl.dossierkluis.platform.Database;
import nl.dossierkluis.platform.DatabaseUrl;
import nl.dossierkluis.platform.ProductVersion;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.vault.BackupMissing;
import nl.dossierkluis.vault.BackupReport;
import nl.dossierkluis.vault.Backups;
import nl.dossierkluis.vault.ExpiryReport;
import nl.dossierkluis.vault.TrialReport;
import nl.dossierkluis.vault.Vault;

/**
 * Makes the backups and tries them: every night, or as soon as the server runs again after a night
 * it slept through, when it is stopped, and when somebody asks. One thing at a time.
 */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@DependsOn({"Database", "VaultStartup"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupWork {

  private static final Logger LOG = Logger.getLogger(BackupWork.class.getName());

  /** A stop must be over in half a minute; more than this waits for the next start. */
  private static final long MOST_AT_STOP = 512L * 1024 * 1024;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource database;

  @Inject Vault vault;
  @Inject BackupPlans plans;
  @Inject BackupJournal journal;
  @Inject Settings settings;
  @Inject Clock clock;

  private final ReentrantLock busy = new ReentrantLock();

  /** Whether something is being made or tried now. */
  public boolean isBusy() {
    return busy.isLocked();
  }

  /** Makes a backup, soon, in another thread. */
  @Asynchronous
  public void backUpSoon() {
    attempt(this::backUp);
  }

  /** Tries the newest backup, soon, in another thread. */
  @Asynchronous
  public void tryOutSoon() {
    attempt(this::tryOut);
  }

  /** Makes a generation and a keyring copy, and removes what the terms do not keep any more. */
  public BackupReport backUp() {
    return alone(
        BackupKind.BACKUP,
        () -> {
          Backups backups = backups();
          BackupReport report =
              backups.make(new RunningDatabase(database, scratch("backup")), ProductVersion.text());
          ExpiryReport expired = backups.deleteExpired(plans.current().terms());
          int problems = report.damages().size() + expired.damages().size();
          journal.ended(BackupKind.BACKUP, problems, report.generation().blobs());
          return report;
        });
  }

  /**
   * Restores the newest backup on trial. Keys that were rotated since it was made open none of its
   * keyring copies; then a backup comes first.
   */
  public TrialReport tryOut() {
    return alone(
        BackupKind.TRIAL,
        () -> {
          TrialReport report = tryNewest();
          journal.ended(BackupKind.TRIAL, report.damages().size(), report.blobs());
          return report;
        });
  }

  private TrialReport tryNewest() {
    try {
      return backups().tryOut(scratch("trial"), new RestoredDatabase());
    } catch (BackupMissing e) {
      LOG.log(Level.INFO, e, () -> "There is no backup to try yet, so one is made");
      var unused = backUp();
      return backups().tryOut(scratch("trial"), new RestoredDatabase());
    }
  }

  /** Sees every ten minutes whether something is due. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void whenDue() {
    Instant now = clock.instant();
    if (vault.isSealed() || !plans.current().nightly()) {
      return;
    }
    if (BackupClock.isDue(lastBackup(), now, clock.getZone())) {
      attempt(this::backUp);
    }
    if (lastBackup().isPresent()
        && BackupClock.isTrialDue(journal.lastGood(BackupKind.TRIAL), now)) {
      attempt(this::tryOut);
    }
  }

  @PreDestroy
  void stopping() {
    if (plans.current().atStop() && !vault.isSealed()) {
      attempt(this::backUpAtStop);
    }
  }

  /**
   * The pool is closed by now and the journal cannot be written; the next start finds the
   * generation in its folder.
   */
  private void backUpAtStop() {
    Optional<Instant> newest = plans.newestGeneration();
    if (newest.isEmpty() && plans.areInDataFolder()) {
      Backups.create(plans.current().folders(), clock);
    }
    if (fitsIntoAStop(newest.orElse(Instant.EPOCH))) {
      var unused =
          vault
              .backups(plans.current().folders())
              .make(
                  new RunningDatabase(
                      DatabaseUrl.direct(DatabaseUrl.of(settings.data())), scratch("backup")),
                  ProductVersion.text());
    }
  }

  private boolean fitsIntoAStop(Instant newest) {
    try {
      return NewBytes.since(settings.data(), newest) < MOST_AT_STOP;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When the last backup was made, whoever noted it. */
  public Optional<Instant> lastBackup() {
    return Stream.of(journal.lastGood(BackupKind.BACKUP), plans.newestGeneration())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** The folders are made once: later on, one that is not there is a disk that is not there. */
  private Backups backups() {
    if (journal.last(BackupKind.BACKUP).isEmpty()) {
      Backups.create(plans.current().folders(), clock);
    }
    return vault.backups(plans.current().folders());
  }

  private Path scratch(String name) {
    return settings.data().resolve("run").resolve(name);
  }

  private <T> T alone(BackupKind kind, Supplier<T> work) {
    busy.lock();
    try {
      return work.get();
    } catch (RuntimeException e) {
      journal.failed(kind, e.getClass().getSimpleName());
      throw e;
    } finally {
      busy.unlock();
    }
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // The journal tells the owner; the next round tries again. At a stop nothing is logged any
      // more, but what is printed is kept.
      LOG.log(Level.WARNING, e, () -> "A backup or trial restore failed");
      Console.say("a backup or trial restore failed: " + e.getClass().getSimpleName());
    }
  }
}
