package nl.dossierkluis.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.vault.BackupReport;
import nl.dossierkluis.vault.OperatorStatus;
import nl.dossierkluis.vault.TrialReport;

/** What an operator can have done with the backups of a running server. */
final class BackupCommands {

  private BackupCommands() {}

  private static void refuseWords(List<String> words) {
    if (!words.isEmpty()) {
      throw new IllegalArgumentException("not understood: " + words.get(0));
    }
  }

  /** Makes a backup now. */
  @ApplicationScoped
  static class Make implements AdminCommand {

    @Inject BackupWork work;

    @Override
    public String word() {
      return "backup";
    }

    @Override
    public int run(List<String> words, Reader secret, PrintWriter out) {
      refuseWords(words);
      BackupReport report = work.backUp();
      out.print(BackupWords.of(report));
      return report.complete() ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
    }
  }

  /** Restores the newest backup on trial. */
  @ApplicationScoped
  static class TryOut implements AdminCommand {

    @Inject BackupWork work;

    @Override
    public String word() {
      return "trial-restore";
    }

    @Override
    public int run(List<String> words, Reader secret, PrintWriter out) {
      refuseWords(words);
      TrialReport report = work.tryOut();
      out.print(BackupWords.of(report));
      return report.sound() ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
    }
  }

  /** Says that a restore needs a stopped server. */
  @ApplicationScoped
  static class RestoreRefusal implements AdminCommand {

    @Override
    public String word() {
      return "restore";
    }

    @Override
    public int run(List<String> words, Reader secret, PrintWriter out) {
      out.println("a server runs on this data folder; stop it first, and move the folder away");
      return OperatorStatus.LOCKED;
    }
  }

  /** Warns of traps. */
  @ApplicationScoped
  static class Examine implements AdminCommand {

    @Inject BackupCare care;

    @Override
    public String word() {
      return "doctor";
    }

    @Override
    public int run(List<String> words, Reader secret, PrintWriter out) {
      refuseWords(words);
      List<Warning> warnings = care.doctor();
      out.print(BackupWords.of(warnings));
      return warnings.isEmpty() ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
    }
  }
}
