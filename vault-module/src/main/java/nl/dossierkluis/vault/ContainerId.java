package nl.dossierkluis.vault;

/**
 * Names a container: everything that is destroyed on the same event, under one key of its own.
 *
 * @param text 16 bytes as 22 characters base64url without padding, the four spare bits zero;
 *     anything else is refused with IllegalArgumentException
 */
public record ContainerId(String text) {

  public ContainerId {
    IdText.bytes(text);
  }

  /** A fresh id. */
  public static ContainerId random() {
    return new ContainerId(IdText.random());
  }

  /** The id with these 16 bytes. */
  public static ContainerId of(byte[] bytes) {
    return new ContainerId(IdText.of(bytes));
  }

  /** The 16 bytes. */
  public byte[] bytes() {
    return IdText.bytes(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
