package nl.dossierkluis.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.Outcome;

/**
 * What somebody did with a client's data, as often as on that day; by the product and by herself,
 * as often as in the whole period.
 *
 * @param who her name; empty for the product itself and for whoever is gone
 * @param function the role she is known by; empty for nobody and in entries of the first version
 * @param reason what she gave as the reason of an emergency; empty otherwise
 * @param count how often, at least once
 * @param last the last time
 * @param names names of the documents it was about, as far as the client may see them
 */
public record Look(
    Section section,
    Optional<String> who,
    Optional<String> function,
    Act act,
    Outcome outcome,
    Optional<String> reason,
    int count,
    Instant last,
    List<String> names) {

  public Look {
    names = List.copyOf(names);
  }
}
