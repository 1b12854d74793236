package nl.dossierkluis.vault;

import java.time.Instant;

/** Its key was destroyed on purpose; what it sealed is gone for good. */
public final class KeyDestroyed extends VaultException {

  private static final long serialVersionUID = 1L;

  private final Instant destroyed;

  public KeyDestroyed(VaultObject object, String id, Instant destroyed) {
    super(object, id, "was destroyed on " + destroyed);
    this.destroyed = destroyed;
  }

  /** When, to the second. */
  public Instant destroyed() {
    return destroyed;
  }
}
