package nl.dossierkluis.backup;

/**
 * The plan as its owner sees and changes it.
 *
 * @param folder of sealed blobs and databases
 * @param keyringFolder of keyring copies
 * @param days of so many last days the last generation is kept
 * @param weeks of so many last weeks, too
 * @param nightly whether one is made every night
 * @param atStop whether one is made when the server is stopped
 */
public record BackupPlanView(
    String folder, String keyringFolder, int days, int weeks, boolean nightly, boolean atStop) {

  static BackupPlanView of(BackupPlan plan) {
    return new BackupPlanView(
        plan.folders().repository().toString(),
        plan.folders().keyringCopies().toString(),
        plan.terms().days(),
        plan.terms().weeks(),
        plan.nightly(),
        plan.atStop());
  }
}
