package nl.dossierkluis.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import nl.dossierkluis.vault.cipher.FloeParameters;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.Padme;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.UnverifiedFloeHeader;
import nl.dossierkluis.vault.cipher.UnverifiedOuterHeader;
import nl.dossierkluis.vault.storage.BlobSource;

/**
 * What can be seen of a blob without its key; {@code docs/vault-format.md}, sections 2 and 3.
 *
 * @param source its bytes
 * @param blob its name
 * @param document whose key seals it, as claimed
 * @param headers the bytes in front of the first segment
 */
record BlobShape(BlobSource source, BlobId blob, DocumentId document, byte[] headers) {

  private static final int SEGMENT = FloeParameters.VAULT.segmentLength();
  private static final int NOT_LAST = -1;

  /** Refuses what is no blob, or lies under the name of another. */
  static BlobShape read(BlobSource source, BlobId blob) throws IOException, SealBroken {
    if (source.length() < BlobFormat.HEADERS + FloeParameters.SEGMENT_OVERHEAD) {
      throw SealBroken.length("shorter than its headers");
    }
    byte[] headers = new byte[BlobFormat.HEADERS];
    source.read(0, headers, 0, headers.length);
    UnverifiedOuterHeader outer = UnverifiedOuterHeader.read(headers);
    ObjectId document = outer.claimedKey();
    outer.mustBe(new OuterHeader(ObjectType.BLOB, document, ObjectId.of(blob.bytes())));
    UnverifiedFloeHeader.read(headers, OuterHeader.LENGTH);
    return new BlobShape(source, blob, DocumentId.of(document.bytes()), headers);
  }

  /** Refuses a length that no content has, or not the content that the caller knows. */
  void requireLength(@org.jspecify.annotations.Nullable StoredBlob known) throws SealBroken {
    long body = source.length() - BlobFormat.HEADERS;
    long padded = body - segments() * FloeParameters.SEGMENT_OVERHEAD;
    if (padded < 1
        || Padme.padded(padded) != padded
        || BlobFormat.sealedLength(padded) != source.length()) {
      throw SealBroken.length("no content has " + source.length() + " bytes");
    }
    if (known != null && BlobFormat.sealedLength(known.length()) != source.length()) {
      throw SealBroken.length(
          "its length does not belong to content of " + known.length() + " bytes");
    }
  }

  /** Refuses a segment that is not marked as what it must be in its place. */
  void scrub() throws IOException, SealBroken {
    byte[] mark = new byte[Integer.BYTES];
    for (long segment = 0; segment < segments(); segment++) {
      source.read(offset(segment), mark, 0, mark.length);
      boolean last = segment == segments() - 1;
      long expected = last ? source.length() - offset(segment) : NOT_LAST;
      if (ByteBuffer.wrap(mark).getInt() != expected) {
        throw SealBroken.unreadable("segment " + segment + " is not marked as what it should be");
      }
    }
  }

  private long segments() {
    return (source.length() - BlobFormat.HEADERS + SEGMENT - 1) / SEGMENT;
  }

  /** Where a segment begins. */
  static long offset(long segment) {
    return BlobFormat.HEADERS + segment * SEGMENT;
  }
}
