package nl.dossierkluis.vault.tlog;

/**
 * The hash of a complete subtree in its place.
 *
 * @param level its height: it stands over 2<sup>level</sup> leaves; 0 is a leaf
 * @param index how many such subtrees stand to its left
 */
public record LogNode(int level, long index, LogHash hash) {}
