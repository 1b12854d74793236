package nl.dossierkluis.vault;

import java.time.Duration;

/**
 * How long backups are kept.
 *
 * @param days of so many last days that have one, the last generation is kept; at least 1
 * @param weeks of so many last weeks that have one, too; 0 or more
 * @param keyringCopies so many are kept; at least 1
 * @param keyringTerm after which a keyring copy goes, unless it is the newest
 */
public record BackupTerms(int days, int weeks, int keyringCopies, Duration keyringTerm) {

  /** What is kept unless the owner says otherwise. */
  public static final BackupTerms USUAL = new BackupTerms(7, 4, 3, Duration.ofDays(30));

  public BackupTerms {
    if (days < 1 || weeks < 0 || keyringCopies < 1) {
      throw new IllegalArgumentException("at least one day's backup and one keyring copy are kept");
    }
    if (keyringTerm.isNegative() || keyringTerm.isZero()) {
      throw new IllegalArgumentException("the term of keyring copies is longer than nothing");
    }
  }
}
