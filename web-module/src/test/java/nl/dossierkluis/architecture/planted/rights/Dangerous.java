package nl.dossierkluis.architecture.planted.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stages something in the clear. */
public class Dangerous {
  Path stage() throws IOException {
    return Files.createTempFile("in", "the-clear");
  }
}
