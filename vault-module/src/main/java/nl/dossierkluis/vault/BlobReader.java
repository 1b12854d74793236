package nl.dossierkluis.vault;

import java.io.IOException;
import nl.dossierkluis.vault.cipher.FloeParameters;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.RandomAccessOpener;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.cipher.UnverifiedFloeHeader;
import nl.dossierkluis.vault.cipher.UnverifiedOuterHeader;
import nl.dossierkluis.vault.storage.BlobSource;

/** Reads verified cleartext of one blob, segment by segment. Its headers have been verified. */
final class BlobReader implements AutoCloseable {

  /** Cleartext bytes in every segment but the last. */
  static final int SEGMENT = FloeParameters.VAULT.cleartextLength();

  private final BlobSource source;
  private final RandomAccessOpener opener;
  private final BlobId blob;
  private byte[] sealed = new byte[0];

  private BlobReader(BlobSource source, RandomAccessOpener opener, BlobId blob) {
    this.source = source;
    this.opener = opener;
    this.blob = blob;
  }

  /** Verifies length and headers; the source is closed with this, also when this fails. */
  static BlobReader open(BlobSource source, StoredBlob blob, SecretBytes subkey) {
    try {
      return new BlobReader(source, verify(source, blob, subkey), blob.blob());
    } catch (SealBroken e) {
      close(source, blob.blob());
      throw new ObjectTampered(VaultObject.BLOB, blob.blob().text(), e);
    } catch (IOException e) {
      close(source, blob.blob());
      throw new StorageFailure(VaultObject.BLOB, blob.blob().text(), e);
    }
  }

  private static RandomAccessOpener verify(BlobSource source, StoredBlob blob, SecretBytes subkey)
      throws SealBroken, IOException {
    if (source.length() != BlobFormat.sealedLength(blob.length())) {
      throw SealBroken.length(
          "its length does not belong to content of " + blob.length() + " bytes");
    }
    byte[] headers = new byte[BlobFormat.HEADERS];
    source.read(0, headers, 0, headers.length);
    BlobFormat format = BlobFormat.of(blob);
    UnverifiedOuterHeader.read(headers).mustBe(format.outer());
    return UnverifiedFloeHeader.read(headers, OuterHeader.LENGTH)
        .verify(subkey, format.associatedData(), source.length() - headers.length);
  }

  /** Number of segments, at least one. */
  long segments() {
    return opener.segments();
  }

  /**
   * Opens segments that follow each other.
   *
   * @param first index of the first
   * @param count how many, within the blob
   * @param target gets their cleartext
   * @return number of cleartext bytes
   */
  int read(long first, int count, byte[] target) {
    try {
      load(first, count);
      int opened = 0;
      for (int i = 0; i < count; i++) {
        opened +=
            opener.open(
                first + i, sealed, i * FloeParameters.VAULT.segmentLength(), target, opened);
      }
      return opened;
    } catch (SealBroken e) {
      throw new ObjectTampered(VaultObject.BLOB, blob.text(), e);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BLOB, blob.text(), e);
    }
  }

  private void load(long first, int count) throws IOException {
    int length =
        (count - 1) * FloeParameters.VAULT.segmentLength() + opener.sealedLength(first + count - 1);
    if (sealed.length < length) {
      sealed = new byte[length];
    }
    source.read(
        BlobFormat.HEADERS + first * FloeParameters.VAULT.segmentLength(), sealed, 0, length);
  }

  @Override
  public void close() {
    opener.close();
    close(source, blob);
  }

  private static void close(BlobSource source, BlobId blob) {
    try {
      source.close();
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.BLOB, blob.text(), e);
    }
  }
}
