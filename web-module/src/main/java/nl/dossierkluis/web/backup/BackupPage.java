package nl.dossierkluis.web.backup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import nl.dossierkluis.backup.BackupCare;
import nl.dossierkluis.backup.BackupPlanView;
import nl.dossierkluis.backup.BackupRunView;
import nl.dossierkluis.backup.BackupStatus;
import nl.dossierkluis.backup.Warning;

/** How the backups are, and what their owner does about them. */
@Named
@RequestScoped
public class BackupPage {

  @Inject BackupCare care;

  private BackupStatus status;
  private List<Warning> warnings;
  private String folder;
  private String keyringFolder;
  private int days;
  private int weeks;
  private boolean nightly;
  private boolean atStop;

  @PostConstruct
  void fill() {
    BackupPlanView plan = care.plan();
    folder = plan.folder();
    keyringFolder = plan.keyringFolder();
    days = plan.days();
    weeks = plan.weeks();
    nightly = plan.nightly();
    atStop = plan.atStop();
  }

  public BackupStatus getStatus() {
    if (status == null) {
      status = care.status();
    }
    return status;
  }

  public List<Warning> getWarnings() {
    if (warnings == null) {
      warnings = care.doctor();
    }
    return warnings;
  }

  public List<BackupRunView> getRecent() {
    return care.recent();
  }

  /** Begins a backup; the page says how it ended when it is read again. */
  public String backUp() {
    care.backUpSoon();
    return here("backup.begun");
  }

  /** Begins a trial restore. */
  public String tryOut() {
    care.tryOutSoon();
    return here("backup.trial-begun");
  }

  /** Keeps another plan. */
  public String change() {
    care.change(new BackupPlanView(folder, keyringFolder, days, weeks, nightly, atStop));
    return here("backup.changed");
  }

  private static String here(String notice) {
    return "/backup/backup?faces-redirect=true&notice=" + notice;
  }

  /** Until when an older copy of the keyring holds what is destroyed now; null if none does. */
  public Instant getLastCopyExpires() {
    return care.lastCopyExpires().orElse(null);
  }

  public int getGenerations() {
    return care.generations().size();
  }

  public String getFolder() {
    return folder;
  }

  public void setFolder(String folder) {
    this.folder = folder;
  }

  public String getKeyringFolder() {
    return keyringFolder;
  }

  public void setKeyringFolder(String keyringFolder) {
    this.keyringFolder = keyringFolder;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public int getWeeks() {
    return weeks;
  }

  public void setWeeks(int weeks) {
    this.weeks = weeks;
  }

  public boolean isNightly() {
    return nightly;
  }

  public void setNightly(boolean nightly) {
    this.nightly = nightly;
  }

  public boolean isAtStop() {
    return atStop;
  }

  public void setAtStop(boolean atStop) {
    this.atStop = atStop;
  }
}
