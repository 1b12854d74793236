package nl.dossierkluis.backup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.dossierkluis.vault.BackupReport;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.RestoreReport;
import nl.dossierkluis.vault.TrialReport;

/** Reports in the words of the operator's commands: English, line by line, no person in it. */
public final class BackupWords {

  private BackupWords() {}

  /** What a backup made. */
  public static String of(BackupReport report) {
    return damages(report.damages())
        + "backup %s: %d blobs, %d of them new (%d bytes); keyring copy %s: %d keys; %d damaged%n"
            .formatted(
                report.generation().name(),
                report.generation().blobs(),
                report.copied(),
                report.copiedBytes(),
                report.keyringCopy().name(),
                report.keys(),
                report.damages().size());
  }

  /** What a trial restore found. */
  public static String of(TrialReport report) {
    return damages(report.damages())
        + "backup %s with keyring copy %s: %d keys and %d of %d blobs opened (%d bytes), %d damaged%n"
            .formatted(
                report.generation().name(),
                report.keyringCopy().name(),
                report.keys(),
                report.opened(),
                report.blobs(),
                report.bytes(),
                report.damages().size());
  }

  /** What a restore brought back. */
  public static String of(RestoreReport report) {
    return damages(report.damages())
        + "backup %s is restored in %d s: %d keys, %d blobs (%d bytes); %d erased keys destroyed again; %d damaged or missing%n"
            .formatted(
                report.generation().name(),
                report.took().toSeconds(),
                report.keys(),
                report.blobs(),
                report.bytes(),
                report.destroyed(),
                report.damages().size());
  }

  /** What comparing the database with the vault looked at; its damages are printed before. */
  public static String of(DatabaseReport report) {
    return "%d tables, %d records opened, %d blobs known, %d erased, %d damaged%n"
        .formatted(
            report.tables(),
            report.records(),
            report.blobs(),
            report.destroyed(),
            report.damages().size());
  }

  /** What the doctor found. */
  public static String of(List<Warning> warnings) {
    if (warnings.isEmpty()) {
      return "nothing to warn of%n".formatted();
    }
    return warnings.stream()
        .map(
            warning ->
                "%s: %s%n  %s%n"
                    .formatted(
                        warning.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        warning.sentence(),
                        warning.remedy()))
        .collect(Collectors.joining());
  }

  private static String damages(List<Damage> damages) {
    return damages.stream().map(damage -> damage + "%n".formatted()).collect(Collectors.joining());
  }
}
