package nl.dossierkluis.architecture.planted.rights;

import java.time.Instant;

/** Asks for the time without a clock. */
public class AsksTheTime {
  Instant when() {
    return Instant.now();
  }
}
