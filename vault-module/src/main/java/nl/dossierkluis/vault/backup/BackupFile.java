package nl.dossierkluis.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import nl.dossierkluis.vault.cipher.AssociatedData;
import nl.dossierkluis.vault.cipher.FloeParameters;
import nl.dossierkluis.vault.cipher.KeyPurpose;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.RandomAccessOpener;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SealedStream;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.cipher.UnverifiedFloeHeader;
import nl.dossierkluis.vault.cipher.UnverifiedOuterHeader;
import nl.dossierkluis.vault.storage.BlobSource;

/**
 * The place of one sealed file of a generation, and sealing it there; {@code
 * docs/backup-format.md}, section 3.
 *
 * @param outer names the generation's container, and the generation
 * @param generation its name
 * @param word which file of it
 */
public record BackupFile(OuterHeader outer, String generation, String word) {

  /** The word of the database. */
  public static final String DATABASE = "database";

  /** The word of the index. */
  public static final String INDEX = "index";

  private static final int HEADERS = OuterHeader.LENGTH + FloeParameters.HEADER_LENGTH;
  private static final int SEGMENT = FloeParameters.VAULT.segmentLength();

  /** A file of a generation that is being made. */
  public static BackupFile of(ObjectId container, ObjectId id, String generation, String word) {
    return new BackupFile(new OuterHeader(ObjectType.BACKUP, container, id), generation, word);
  }

  /** The place that a file claims; opening it there proves it. */
  public static BackupFile claimed(BlobSource source, String generation, String word)
      throws IOException, SealBroken {
    UnverifiedOuterHeader header = UnverifiedOuterHeader.read(headers(source));
    BackupFile file = of(header.claimedKey(), header.claimedObject(), generation, word);
    header.mustBe(file.outer);
    return file;
  }

  /** The container whose key seals it. */
  public ObjectId container() {
    return outer.keyId();
  }

  /** Another file of the same generation. */
  public BackupFile beside(String other) {
    return new BackupFile(outer, generation, other);
  }

  /** Seals a stream to its end. */
  public void seal(
      InputStream cleartext, SecretBytes containerKey, SecureRandom random, SealedStream.Sink sink)
      throws IOException {
    byte[] front = outer.bytes();
    sink.write(front, 0, front.length);
    try (SecretBytes subkey = containerKey.subkey(KeyPurpose.BACKUP)) {
      SealedStream.seal(cleartext, subkey, associatedData(), random, sink);
    }
  }

  /**
   * Opens a file to its end; what the sink was given until a failure is not the whole.
   *
   * @throws SealBroken if it is not this file, or a byte of it was changed, added or lost
   * @throws IOException as the source or the sink throws it
   */
  public void open(BlobSource source, SecretBytes containerKey, SealedStream.Sink sink)
      throws IOException, SealBroken {
    byte[] headers = headers(source);
    UnverifiedOuterHeader.read(headers).mustBe(outer);
    try (SecretBytes subkey = containerKey.subkey(KeyPurpose.BACKUP);
        RandomAccessOpener opener =
            UnverifiedFloeHeader.read(headers, OuterHeader.LENGTH)
                .verify(subkey, associatedData(), source.length() - HEADERS)) {
      byte[] sealed = new byte[SEGMENT];
      byte[] cleartext = new byte[SEGMENT];
      for (long segment = 0; segment < opener.segments(); segment++) {
        source.read(HEADERS + segment * SEGMENT, sealed, 0, opener.sealedLength(segment));
        int length = opener.open(segment, sealed, 0, cleartext, 0);
        sink.write(cleartext, 0, length);
      }
    }
  }

  private static byte[] headers(BlobSource source) throws IOException, SealBroken {
    if (source.length() < HEADERS + FloeParameters.SEGMENT_OVERHEAD) {
      throw SealBroken.length("shorter than its headers");
    }
    byte[] headers = new byte[HEADERS];
    source.read(0, headers, 0, headers.length);
    return headers;
  }

  private byte[] associatedData() {
    return AssociatedData.backup(outer, generation, word);
  }
}
