package nl.dossierkluis.statement;

/** How a statement stands against one duty of the law. */
public enum FindingStatus {
  /** The duty is met, or it does not ask for anything here. */
  OK,
  /** Something the law asks for is missing. */
  GAP,
  /** It was true when written and is not any more. */
  OUTDATED,
  /** It says other than the law, or than another sentence or the practice. */
  CONFLICT
}
