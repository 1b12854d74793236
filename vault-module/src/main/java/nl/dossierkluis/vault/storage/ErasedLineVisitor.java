package nl.dossierkluis.vault.storage;

import java.io.IOException;

/** Is shown the lines of the erasure ledger. */
@FunctionalInterface
public interface ErasedLineVisitor {

  /** One line without its line break. */
  void visit(String line) throws IOException;
}
