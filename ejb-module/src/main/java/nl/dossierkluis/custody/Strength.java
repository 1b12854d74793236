package nl.dossierkluis.custody;

import nl.dossierkluis.vault.PassphraseStrength;

/** How hard a passphrase is to guess, in words. */
public enum Strength {
  VERY_WEAK(0),
  WEAK(30),
  GOOD(PassphraseStrength.NEEDED),
  STRONG(77);

  private final int bits;

  Strength(int bits) {
    this.bits = bits;
  }

  /** The word for an estimate in bits. */
  static Strength of(int bits) {
    Strength found = VERY_WEAK;
    for (Strength strength : values()) {
      found = bits >= strength.bits ? strength : found;
    }
    return found;
  }
}
