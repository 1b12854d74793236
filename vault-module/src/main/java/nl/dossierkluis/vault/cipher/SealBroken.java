package nl.dossierkluis.vault.cipher;

import java.security.GeneralSecurityException;

/**
 * Sealed bytes did not open. The message says where the check failed and holds neither content nor
 * key.
 */
public final class SealBroken extends GeneralSecurityException {

  private static final long serialVersionUID = 1L;

  /** Which check failed. */
  public enum Reason {
    /** The outer header or the FLOE parameters are of a kind that this program does not know. */
    FORMAT,
    /** The outer header is that of another object, or of another place. */
    PLACE,
    /** The header tag does not fit: another key, other associated data, or a changed header. */
    COMMITMENT,
    /** The whole or a segment has a length that cannot be. */
    LENGTH,
    /** A segment's tag does not fit, or the segment stands in another position. */
    SEGMENT
  }

  private final Reason reason;

  SealBroken(Reason reason, String where) {
    super(where);
    this.reason = reason;
  }

  SealBroken(Reason reason, String where, Throwable cause) {
    super(where, cause);
    this.reason = reason;
  }

  /**
   * A length that the caller, who knows the true one, found wrong.
   *
   * @param where what is too long or too short; no content
   */
  public static SealBroken length(String where) {
    return new SealBroken(Reason.LENGTH, where);
  }

  /** Something that names what is not here. */
  public static SealBroken misplaced(String where) {
    return new SealBroken(Reason.PLACE, where);
  }

  /** Something that is not written in the vault's format. */
  public static SealBroken unreadable(String where) {
    return new SealBroken(Reason.FORMAT, where);
  }

  /** The same, as the exception says that met it. */
  public static SealBroken unreadable(IllegalArgumentException cause) {
    return new SealBroken(Reason.FORMAT, String.valueOf(cause.getMessage()), cause);
  }

  /** The same, where another exception says so less clearly. */
  public static SealBroken unreadable(String where, RuntimeException cause) {
    return new SealBroken(Reason.FORMAT, where, cause);
  }

  /** Which check failed. */
  public Reason reason() {
    return reason;
  }
}
