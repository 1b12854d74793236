package nl.dossierkluis.vault.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the leaves of a log, made from the hashes of its complete subtrees: each question
 * reads as many of them as the number of leaves has binary digits (RFC 6962, section 2.1).
 */
public final class LogTree {

  private final LogNodes nodes;

  public LogTree(LogNodes nodes) {
    this.nodes = nodes;
  }

  /** Hash of the tree over the first {@code size} leaves. */
  public LogHash root(long size) {
    return size == 0 ? LogHash.EMPTY : over(0, size);
  }

  /**
   * Proves that a leaf is in the log: the hashes with which its own becomes the root.
   *
   * @throws IllegalArgumentException if the log of this size has no such leaf
   */
  public List<LogHash> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("leaf " + index + " of " + size);
    }
    List<LogHash> path = new ArrayList<>();
    addPath(path, index, 0, size);
    return path;
  }

  private void addPath(List<LogHash> path, long index, long from, long to) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (index < middle) {
      addPath(path, index, from, middle);
      path.add(over(middle, to));
    } else {
      addPath(path, index, middle, to);
      path.add(over(from, middle));
    }
  }

  /**
   * Proves that a log has only been added to: the hashes with which the older root becomes the
   * newer.
   *
   * @throws IllegalArgumentException if the older is empty or the larger
   */
  public List<LogHash> consistency(long older, long newer) {
    if (older < 1 || older > newer) {
      throw new IllegalArgumentException("from " + older + " to " + newer);
    }
    List<LogHash> proof = new ArrayList<>();
    addProof(proof, older, 0, newer, true);
    return proof;
  }

  /**
   * @param known whether the verifier knows the hash over this part, as part of the older root
   */
  private void addProof(List<LogHash> proof, long older, long from, long to, boolean known) {
    if (older == to - from) {
      if (!known) {
        proof.add(over(from, to));
      }
      return;
    }
    long half = split(to - from);
    if (older <= half) {
      addProof(proof, older, from, from + half, known);
      proof.add(over(from + half, to));
    } else {
      addProof(proof, older - half, from + half, to, false);
      proof.add(over(from, from + half));
    }
  }

  /** Hash over some leaves; the first is where a subtree of the next power of two may begin. */
  private LogHash over(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      return nodes.at(Long.numberOfTrailingZeros(count), from / count);
    }
    long middle = from + split(count);
    return LogHash.above(over(from, middle), over(middle, to));
  }

  /** The largest power of two below a number. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
