package nl.dossierkluis.vault;

/**
 * Names a document, which has a key of its own and can therefore be destroyed alone.
 *
 * @param text 16 bytes as 22 characters base64url without padding, the four spare bits zero;
 *     anything else is refused with IllegalArgumentException
 */
public record DocumentId(String text) {

  public DocumentId {
    IdText.bytes(text);
  }

  /** A fresh id. */
  public static DocumentId random() {
    return new DocumentId(IdText.random());
  }

  /** The id with these 16 bytes. */
  public static DocumentId of(byte[] bytes) {
    return new DocumentId(IdText.of(bytes));
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
