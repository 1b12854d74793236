package nl.dossierkluis.vault;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is needed, besides the keys, to open a blob. The caller keeps the whole value in a sealed
 * record of its own: length and hash say something about the content.
 *
 * @param sealedIn the container in which the document was when this was sealed; it stays the same
 *     when the document moves
 * @param document whose key seals the blob
 * @param version of the document, from 1
 * @param blob the blob's own name
 * @param length true length of the content in bytes, at least 1
 * @param sha256 of the content, 64 lower-case hex digits
 */
public record StoredBlob(
    ContainerId sealedIn,
    DocumentId document,
    int version,
    BlobId blob,
    long length,
    String sha256) {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public StoredBlob {
    Objects.requireNonNull(sealedIn);
    Objects.requireNonNull(document);
    Objects.requireNonNull(blob);
    requireVersion(version);
    if (length < 1) {
      throw new IllegalArgumentException("stored content has at least one byte");
    }
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a SHA-256 is 64 lower-case hex digits");
    }
  }

  static void requireVersion(int version) {
    if (version < 1) {
      throw new IllegalArgumentException("versions count from 1, not " + version);
    }
  }
}
