package nl.dossierkluis.architecture.planted.rights;

import java.util.Date;

/** Asks for the time in the old way. */
public class OldDate {
  Date when() {
    return new Date();
  }
}
