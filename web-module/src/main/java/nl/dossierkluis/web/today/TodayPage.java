package nl.dossierkluis.web.today;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.dossierkluis.audit.AuditLog;
import nl.dossierkluis.backup.BackupCare;
import nl.dossierkluis.backup.BackupStatus;
import nl.dossierkluis.documents.DocumentView;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.rights.RequestView;
import nl.dossierkluis.rights.RightsRequests;
import nl.dossierkluis.statement.PromiseBoard;
import nl.dossierkluis.statement.PromiseState;
import nl.dossierkluis.statement.PromiseView;
import nl.dossierkluis.statement.SentenceKind;

/** "Vandaag": the requests with their clocks, the files that wait, the promises. */
@Named
@RequestScoped
public class TodayPage {

  @Inject RightsRequests requests;
  @Inject Documents documents;
  @Inject PromiseBoard board;
  @Inject BackupCare backups;
  @Inject AuditLog log;
  @Inject Clock clock;

  private List<RequestView> open;
  private List<DocumentView> held;
  private List<PromiseView> promises;
  private BackupStatus backup;

  public LocalDate getDay() {
    return LocalDate.now(clock);
  }

  /** The requests whose answer is owed, the most urgent first. */
  public List<RequestView> getRequests() {
    if (open == null) {
      open = requests.open();
    }
    return open;
  }

  /** The documents that wait for a decision of the viewer. */
  public List<DocumentView> getHeld() {
    if (held == null) {
      held = documents.held();
    }
    return held;
  }

  public boolean isQuiet() {
    return getRequests().isEmpty() && getHeld().isEmpty();
  }

  /** When the last backup and trial restore were. */
  public BackupStatus getBackup() {
    if (backup == null) {
      backup = backups.status();
    }
    return backup;
  }

  /** Since when the log is not as it must be; null if all is well. */
  public Instant getLogAlarm() {
    return log.alarmSince().orElse(null);
  }

  public long getKept() {
    return count(PromiseState.TRUE);
  }

  public long getAtRisk() {
    return count(PromiseState.AT_RISK);
  }

  public long getBroken() {
    return count(PromiseState.BROKEN);
  }

  private long count(PromiseState state) {
    if (promises == null) {
      promises = board.today();
    }
    return promises.stream()
        .filter(promise -> promise.kind() != SentenceKind.TEXT && promise.state() == state)
        .count();
  }
}
