package nl.dossierkluis.vault;

/**
 * Names one sealed blob: a version of a document, or what was derived from it.
 *
 * @param text 16 bytes as 22 characters base64url without padding, the four spare bits zero;
 *     anything else is refused with IllegalArgumentException
 */
public record BlobId(String text) {

  public BlobId {
    IdText.bytes(text);
  }

  /** A fresh id. */
  public static BlobId random() {
    return new BlobId(IdText.random());
  }

  /** The id with these 16 bytes. */
  public static BlobId of(byte[] bytes) {
    return new BlobId(IdText.of(bytes));
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
