package nl.dossierkluis.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.dossierkluis.platform.SettingsFile;
import nl.dossierkluis.platform.WrongSetting;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.BackupTerms;

/**
 * Where backups go, when, and how long they are kept. On by default: a practice that never looks at
 * this has a backup every night, in its data folder until it chooses a better place.
 *
 * @param folders {@code dossierkluis.backup.folder} and {@code dossierkluis.backup.keyring-folder};
 *     by default {@code backup} and {@code backup-keyring} in the data folder
 * @param terms {@code dossierkluis.backup.days} (7), {@code .weeks} (4), {@code .keyring-copies}
 *     (3), {@code .keyring-days} (30)
 * @param nightly {@code dossierkluis.backup.nightly} (true)
 * @param atStop {@code dossierkluis.backup.at-stop} (true)
 */
public record BackupPlan(
    BackupFolders folders, BackupTerms terms, boolean nightly, boolean atStop) {

  static final String FOLDER = "dossierkluis.backup.folder";
  static final String KEYRING_FOLDER = "dossierkluis.backup.keyring-folder";
  static final String DAYS = "dossierkluis.backup.days";
  static final String WEEKS = "dossierkluis.backup.weeks";
  static final String KEYRING_COPIES = "dossierkluis.backup.keyring-copies";
  static final String KEYRING_DAYS = "dossierkluis.backup.keyring-days";
  static final String NIGHTLY = "dossierkluis.backup.nightly";
  static final String AT_STOP = "dossierkluis.backup.at-stop";

  private static final int MOST = 3650;

  /**
   * Reads the plan.
   *
   * @param settings the value of a key, if it has one
   * @throws WrongSetting with the key's name
   */
  static BackupPlan from(Function<String, Optional<String>> settings, Path data) {
    BackupTerms usual = BackupTerms.USUAL;
    return new BackupPlan(
        folders(settings, data),
        new BackupTerms(
            number(settings, DAYS, usual.days(), 1),
            number(settings, WEEKS, usual.weeks(), 0),
            number(settings, KEYRING_COPIES, usual.keyringCopies(), 1),
            Duration.ofDays(number(settings, KEYRING_DAYS, (int) usual.keyringTerm().toDays(), 1))),
        flag(settings, NIGHTLY),
        flag(settings, AT_STOP));
  }

  /** The plan of a stopped server: environment variables win over the settings file. */
  public static BackupPlan of(Path data) {
    Map<String, String> file = SettingsFile.read(data);
    return from(
        key ->
            Optional.ofNullable(System.getenv(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(file.get(key))),
        data);
  }

  private static BackupFolders folders(Function<String, Optional<String>> settings, Path data) {
    Path repository = folder(settings, FOLDER, data.resolve("backup"));
    Path keyringCopies = folder(settings, KEYRING_FOLDER, data.resolve("backup-keyring"));
    try {
      return new BackupFolders(repository, keyringCopies);
    } catch (IllegalArgumentException e) {
      throw new WrongSetting(
          KEYRING_FOLDER, "must not lie in the backup's folder, nor around it", e);
    }
  }

  private static Path folder(
      Function<String, Optional<String>> settings, String key, Path otherwise) {
    try {
      Path folder = settings.apply(key).map(Path::of).orElse(otherwise);
      if (folder.isAbsolute()) {
        return folder.normalize();
      }
    } catch (InvalidPathException e) {
      throw new WrongSetting(key, "is no folder", e);
    }
    throw new WrongSetting(key, "must be a folder from the root on");
  }

  private static int number(
      Function<String, Optional<String>> settings, String key, int otherwise, int least) {
    String value = settings.apply(key).orElse(Integer.toString(otherwise));
    if (!value.matches("[0-9]{1,4}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > MOST) {
      throw new WrongSetting(key, "must be a number from " + least + " to " + MOST);
    }
    return Integer.parseInt(value);
  }

  private static boolean flag(Function<String, Optional<String>> settings, String key) {
    return switch (settings.apply(key).orElse("true")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new WrongSetting(key, "must be true or false");
    };
  }

  /** The settings that say this plan. */
  Map<String, String> settings() {
    return Map.of(
        FOLDER, folders.repository().toString(),
        KEYRING_FOLDER, folders.keyringCopies().toString(),
        DAYS, Integer.toString(terms.days()),
        WEEKS, Integer.toString(terms.weeks()),
        KEYRING_COPIES, Integer.toString(terms.keyringCopies()),
        KEYRING_DAYS, Long.toString(terms.keyringTerm().toDays()),
        NIGHTLY, Boolean.toString(nightly),
        AT_STOP, Boolean.toString(atStop));
  }
}
