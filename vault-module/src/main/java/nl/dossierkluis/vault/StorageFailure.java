package nl.dossierkluis.vault;

import java.io.IOException;
import nl.dossierkluis.vault.storage.NoSpace;

/**
 * Disk or file system refused, or is full. What was being written is not acknowledged; the same
 * call may be made again.
 */
public final class StorageFailure extends VaultException {

  private static final long serialVersionUID = 1L;

  private final IOException failure;

  public StorageFailure(VaultObject object, String id, IOException failure) {
    super(object, id, "could not be read or written: " + failure.getMessage(), failure);
    this.failure = failure;
  }

  /** Whether the disk is full: the same call succeeds once there is room. */
  public boolean outOfSpace() {
    return failure instanceof NoSpace;
  }

  /** What the file system said. */
  public IOException failure() {
    return failure;
  }
}
