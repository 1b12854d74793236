package nl.dossierkluis.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.documents.DocumentType;
import nl.dossierkluis.documents.UploadTicket;
import nl.dossierkluis.documents.Uploads;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.platform.SettingsFile;
import nl.dossierkluis.vault.BackupReport;
import nl.dossierkluis.vault.TrialReport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Backups of a running server, its database among them. */
@ExtendWith(ArquillianExtension.class)
class BackupIT {

  private static final byte[] TEXT = "Verslag van een verzonnen gesprek.".getBytes(UTF_8);

  private static final int BLOB_NAME = 32;

  @Inject BackupWork work;
  @Inject BackupCare care;
  @Inject BackupPlans plans;
  @Inject BackupJournal journal;
  @Inject Uploads uploads;
  @Inject People people;
  @Inject AsSystem system;
  @Inject TestClock clock;
  @Inject Transactions transactions;
  @Inject Settings settings;

  private Case known;

  @BeforeEach
  void makePeople() throws Exception {
    known = people.newCase();
  }

  @Test
  void holdsWhatWasKeptAndProvesIt() throws Exception {
    keepADocument();
    BackupReport report = system.call(work::backUp);
    assertThat(report.complete()).as("%s", report.damages()).isTrue();
    assertThat(report.generation().blobs()).isPositive();

    TrialReport trial = system.call(work::tryOut);
    assertThat(trial.damages()).isEmpty();
    assertThat(trial.opened()).isEqualTo(trial.blobs()).isPositive();

    BackupStatus status = people.as(known.coach(), care::status);
    assertThat(status.lastBackup()).isNotNull();
    assertThat(status.lastTrial()).isNotNull();
    assertThat(status.failed()).isFalse();
    assertThat(entries("BACKUP_MADE")).isPositive();
    assertThat(entries("BACKUP_TRIED")).isPositive();
  }

  @Test
  void copiesOnlyWhatIsNew() throws Exception {
    system.call(work::backUp);
    keepADocument();
    clock.ahead(Duration.ofSeconds(5), () -> assertThat(work.backUp().copied()).isBetween(1L, 5L));
  }

  @Test
  void namesADamagedCopyInATrial() throws Exception {
    keepADocument();
    system.call(work::backUp);
    Path pool = plans.current().folders().repository().resolve("blobs");
    Path copy = aFileIn(pool);
    byte[] whole = Files.readAllBytes(copy);
    byte[] broken = whole.clone();
    broken[broken.length - 1] ^= 1;
    Files.write(copy, broken, StandardOpenOption.TRUNCATE_EXISTING);
    try {
      TrialReport trial = system.call(work::tryOut);
      assertThat(trial.damages()).isNotEmpty();
      assertThat(people.as(known.coach(), care::status).failed()).isTrue();
      assertThat(journal.last(BackupKind.TRIAL).orElseThrow().isSound()).isFalse();
    } finally {
      Files.write(copy, whole, StandardOpenOption.TRUNCATE_EXISTING);
    }
  }

  @Test
  void leavesNoDatabaseInTheClearBesideIt() throws Exception {
    system.call(work::backUp);
    system.call(work::tryOut);
    try (Stream<Path> files = Files.walk(settings.data().resolve("run"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains(".db") || name.endsWith(".zip"));
    }
  }

  @Test
  void refusesFoldersThatTheVaultUses() throws Exception {
    People.Person owner = people.staff(Roles.OWNER);
    BackupPlanView plan = people.as(owner, care::plan);
    for (String taken : List.of("keyring/copy", "keys", "db", "run/x", "")) {
      String folder = settings.data().resolve(taken).toString();
      assertThatThrownBy(() -> people.as(owner, () -> changed(folder, plan)))
          .hasMessageContaining("backup.folder");
    }
    assertThat(people.as(owner, care::plan)).isEqualTo(plan);
  }

  @Test
  void keepsAnotherPlanWhereAStoppedServerFindsIt() throws Exception {
    People.Person owner = people.staff(Roles.OWNER);
    BackupPlanView before = people.as(owner, care::plan);
    String folder = settings.data().resolve("elders").toString();
    try {
      people.as(owner, () -> changed(folder, before));
      assertThat(people.as(owner, care::plan).folder()).isEqualTo(folder);
      assertThat(BackupPlan.of(settings.data()).folders().repository()).hasToString(folder);
      system.call(work::backUp);
      assertThat(people.as(owner, care::generations)).hasSize(1);
    } finally {
      people.as(owner, () -> changed(before.folder(), before));
    }
    assertThat(SettingsFile.read(settings.data()))
        .containsEntry(BackupPlan.FOLDER, before.folder());
  }

  private String changed(String folder, BackupPlanView plan) throws InvalidInput {
    care.change(
        new BackupPlanView(
            folder,
            plan.keyringFolder(),
            plan.days(),
            plan.weeks(),
            plan.nightly(),
            plan.atStop()));
    return folder;
  }

  private void keepADocument() throws Exception {
    UploadTicket ticket =
        people.as(
            known.coach(),
            () ->
                uploads.reserve(
                    known.dossierId(), DocumentType.SESSION_REPORT, OptionalLong.empty()));
    AtomicReference<Object> kept = new AtomicReference<>();
    people.as(
        known.coach(),
        () -> {
          kept.set(
              uploads.commit(
                  uploads.seal(ticket, new ByteArrayInputStream(TEXT)), "v.txt", "text/plain"));
          return kept.get();
        });
    assertThat(kept.get()).isNotNull();
  }

  private long entries(String act) {
    return transactions.count("select count(*) from audit_entry where act = ?", act);
  }

  private static Path aFileIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().length() == BLOB_NAME)
          .findFirst()
          .orElseThrow();
    }
  }
}
