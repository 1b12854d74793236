package nl.dossierkluis.audit;

/** How entries and log can be found to differ. Names are kept for ever: entries refer to them. */
public enum LogFault {
  /** An entry that has its place in the log is not there any more. */
  ENTRY_MISSING,
  /** An entry is not what it was when it got its place. */
  ENTRY_CHANGED,
  /** A place in the log is empty. */
  LEAF_MISSING,
  /** The hashes above the leaves are not those that belong there. */
  TREE_CHANGED,
  /** A checkpoint is not signed by the log's key, or not over this log. */
  CHECKPOINT_CHANGED,
  /** An entry stands outside the log and does not wait for its place. */
  NOT_IN_LOG
}
