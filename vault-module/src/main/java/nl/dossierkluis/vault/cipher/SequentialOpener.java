package nl.dossierkluis.vault.cipher;

/**
 * Opens the segments of a message in their order; decryptAnyOnlineSegment of the FLOE
 * specification. What it gave is whole only once {@link #finished} says so.
 */
final class SequentialOpener implements AutoCloseable {

  private final SegmentOpener segments;
  private long position;
  private boolean finished;

  SequentialOpener(SegmentOpener segments) {
    this.segments = segments;
  }

  /**
   * Opens the next segment.
   *
   * @param length of the sealed segment in bytes
   * @return the number of cleartext bytes written to the target
   * @throws SealBroken if it is not the next one, or comes after the last
   */
  int open(byte[] sealed, int from, int length, byte[] target, int to) throws SealBroken {
    if (finished) {
      throw new SealBroken(SealBroken.Reason.LENGTH, "bytes after the last segment");
    }
    if (length < FloeParameters.SEGMENT_OVERHEAD) {
      throw new SealBroken(SealBroken.Reason.LENGTH, "segment " + position + " is cut short");
    }
    boolean last = SegmentOpener.mark(sealed, from) != SegmentOpener.MARK_NOT_LAST;
    int opened = segments.open(position, last, sealed, from, length, target, to);
    position++;
    finished = last;
    return opened;
  }

  /** Whether the last segment has been opened. */
  boolean finished() {
    return finished;
  }

  @Override
  public void close() {
    segments.close();
  }
}
