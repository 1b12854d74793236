package nl.dossierkluis.logbook;

import java.util.Optional;
import nl.dossierkluis.audit.ActGroup;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/** Who signs in is nobody yet in the log: whose account it is has done it. */
final class ComingIn {

  private ComingIn() {}

  /** The account of somebody who came in with this act; empty for every other entry. */
  static Optional<String> account(LogEntry entry) {
    boolean comingIn =
        entry.outcome() == Outcome.DONE
            && entry.objectKind().equals("account")
            && ActGroup.of(entry.act()) == ActGroup.SIGNED_IN
            && !RandomId.isWellFormed(entry.actor())
            && !entry.actor().equals(Roles.SYSTEM);
    return comingIn ? entry.objectId() : Optional.empty();
  }
}
