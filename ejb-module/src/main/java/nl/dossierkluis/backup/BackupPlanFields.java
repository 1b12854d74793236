package nl.dossierkluis.backup;

/** Which field of the owner's form a setting of the plan is. */
final class BackupPlanFields {

  private BackupPlanFields() {}

  static String of(String key) {
    return switch (key) {
      case BackupPlan.KEYRING_FOLDER -> "keyringFolder";
      case BackupPlan.DAYS -> "days";
      case BackupPlan.WEEKS -> "weeks";
      default -> "folder";
    };
  }

  static String message(String key) {
    return switch (key) {
      case BackupPlan.DAYS, BackupPlan.WEEKS -> "backup.number-wrong";
      default -> "backup.folder-wrong";
    };
  }
}
