package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.time.Instant;
import nl.dossierkluis.vault.cipher.ObjectId;

/** Is shown what a store holds. */
@FunctionalInterface
public interface StoredObjectVisitor {

  /** One stored object and the time at which it was stored. */
  void visit(ObjectId id, Instant stored) throws IOException;
}
