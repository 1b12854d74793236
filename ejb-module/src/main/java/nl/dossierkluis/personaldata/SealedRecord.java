package nl.dossierkluis.personaldata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import nl.dossierkluis.platform.Sha256;

/**
 * The personal fields of one row, sealed. The columns beside it hold ids, states, enums and dates
 * only.
 *
 * <p>The revision grows with every sealing and is bound into the seal, so that an older state of
 * the same row is not accepted in the place of the newer one.
 */
@Embeddable
public class SealedRecord {

  @Column(name = "container_id", nullable = false, length = 22)
  private String container;

  @Column(name = "document_key", length = 22)
  private String documentKey;

  @Column(name = "record_revision", nullable = false)
  private long revision;

  @Column(name = "record", nullable = false)
  private byte[] bytes;

  protected SealedRecord() {}

  SealedRecord(String container, String documentKey, long revision, byte[] bytes) {
    this.container = container;
    this.documentKey = documentKey;
    this.revision = revision;
    this.bytes = bytes.clone();
  }

  /** Id of the container whose key seals this record, or holds the document key that does. */
  public String container() {
    return container;
  }

  /** Id of the document whose own key seals this record; it dies with the document. */
  Optional<String> documentKey() {
    return Optional.ofNullable(documentKey);
  }

  /** Counts the sealings of this row's record, from 1. */
  public long revision() {
    return revision;
  }

  /** SHA-256 of the sealed bytes and of what they are bound to, 43 characters base64url. */
  public String digest() {
    return digest(container, documentKey, revision, bytes);
  }

  /**
   * The same of columns that may hold anything.
   *
   * @param documentKey null where there is none
   */
  public static String digest(String container, String documentKey, long revision, byte[] bytes) {
    String key = Objects.requireNonNullElse(documentKey, "");
    String bound = container + "\n" + key + "\n" + revision + "\n";
    return Sha256.of(bound.getBytes(StandardCharsets.UTF_8), bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
