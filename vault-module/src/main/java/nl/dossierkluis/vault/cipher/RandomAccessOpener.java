package nl.dossierkluis.vault.cipher;

/**
 * Opens the segments of a message of known length in any order. The length tells which segment is
 * the last, and only that one opens as the last: a message cut at a segment's edge is refused
 * there. One thread at a time.
 */
public final class RandomAccessOpener implements AutoCloseable {

  private final SegmentOpener opener;
  private final long segments;
  private final int lastLength;

  private RandomAccessOpener(SegmentOpener opener, long segments, int lastLength) {
    this.opener = opener;
    this.segments = segments;
    this.lastLength = lastLength;
  }

  static RandomAccessOpener of(SegmentOpener opener, long bodyLength) throws SealBroken {
    long segments = opener.parameters().segments(bodyLength);
    long before = (segments - 1) * opener.parameters().segmentLength();
    return new RandomAccessOpener(opener, segments, (int) (bodyLength - before));
  }

  /** Number of segments, at least one. */
  public long segments() {
    return segments;
  }

  /**
   * Length in bytes of a sealed segment.
   *
   * @param index 0 to {@link #segments} - 1
   */
  public int sealedLength(long index) {
    return index == segments - 1 ? lastLength : opener.parameters().segmentLength();
  }

  /**
   * Opens one segment.
   *
   * @param index 0 to {@link #segments} - 1
   * @param sealed holds its {@link #sealedLength} bytes from {@code from} on
   * @param target gets the cleartext from {@code to} on, and nothing if the segment is refused
   * @return number of cleartext bytes
   * @throws SealBroken if it is not the untouched segment of this index
   */
  public int open(long index, byte[] sealed, int from, byte[] target, int to) throws SealBroken {
    return opener.open(index, index == segments - 1, sealed, from, sealedLength(index), target, to);
  }

  @Override
  public void close() {
    opener.close();
  }
}
