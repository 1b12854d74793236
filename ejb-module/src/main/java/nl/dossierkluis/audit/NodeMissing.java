package nl.dossierkluis.audit;

/** A hash that the log must have is not there: somebody took it away. */
class NodeMissing extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NodeMissing(int level, long index) {
    super("the log has no node " + level + "/" + index);
  }
}
