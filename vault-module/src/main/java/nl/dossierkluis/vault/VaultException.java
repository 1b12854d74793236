package nl.dossierkluis.vault;

/**
 * Trouble in the vault. Each leaf is one fact about one object; the message names both and never
 * holds content, a key or a person. Nothing of what was asked for has been given when one is
 * thrown, but for the bytes that {@link DocumentContent} had verified before.
 */
public abstract sealed class VaultException extends RuntimeException
    permits BackupDamaged,
        BackupMissing,
        CodeMistyped,
        ContentTooLong,
        EmptyContent,
        KeyDestroyed,
        KeyUnavailable,
        LastCustody,
        ObjectMissing,
        ObjectTampered,
        RestoreRefused,
        StorageFailure,
        VaultIncomplete,
        VaultInUse,
        VaultMissing,
        VaultSealed,
        WeakPassphrase,
        WrongKey {

  private static final long serialVersionUID = 1L;

  private final VaultObject object;
  private final String id;

  VaultException(VaultObject object, String id, String fact) {
    super(object + " " + id + " " + fact);
    this.object = object;
    this.id = id;
  }

  VaultException(VaultObject object, String id, String fact, Throwable cause) {
    super(object + " " + id + " " + fact, cause);
    this.object = object;
    this.id = id;
  }

  /** What kind of thing it is about. */
  public VaultObject object() {
    return object;
  }

  /** Which one: an id in the caller's spelling, the address of a record, or a path. */
  public String id() {
    return id;
  }
}
