package nl.dossierkluis.vault.tlog;

/** Where the hashes of complete subtrees are kept; none of them ever changes. */
@FunctionalInterface
public interface LogNodes {

  /**
   * The hash of the {@code index}-th subtree of 2<sup>{@code level}</sup> leaves, counted from 0
   * from the left; at level 0 of a leaf.
   *
   * @throws IllegalStateException if it is not there
   */
  LogHash at(int level, long index);
}
