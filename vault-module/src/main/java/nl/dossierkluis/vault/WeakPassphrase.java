package nl.dossierkluis.vault;

/** A new passphrase can be guessed too easily. */
public final class WeakPassphrase extends VaultException {

  private static final long serialVersionUID = 1L;

  private final int bits;

  WeakPassphrase(int bits, int needed) {
    super(
        VaultObject.PASSPHRASE,
        "as typed",
        "is too easy to guess: worth about "
            + bits
            + " bits, at least "
            + needed
            + " are needed; take six words drawn at random");
    this.bits = bits;
  }

  /** What it was taken to be worth, in bits. */
  public int bits() {
    return bits;
  }
}
