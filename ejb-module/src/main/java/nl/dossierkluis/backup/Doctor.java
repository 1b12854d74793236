package nl.dossierkluis.backup;

import java.time.Instant;
import java.util.List;

/** Warns of the traps into which an installation can fall (design: keys, data, copies apart). */
public final class Doctor {

  private Doctor() {}

  /** Judges these facts at this time; empty if all is well. */
  public static List<Warning> examine(DoctorFacts facts, Instant now) {
    throw new UnsupportedOperationException();
  }
}
