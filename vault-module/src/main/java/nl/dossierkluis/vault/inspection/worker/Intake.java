package nl.dossierkluis.vault.inspection.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.dossierkluis.vault.inspection.common.BodyReader;
import nl.dossierkluis.vault.inspection.common.Job;

/** Receives jobs and stores their bodies in a file, for container formats are read in any order. */
final class Intake {
  private final DataInputStream in;
  private final Path file;

  /**
   * @param file where the body of a job goes; whoever is done with a job deletes it
   */
  Intake(DataInputStream in, Path file) {
    this.in = in;
    this.file = file;
  }

  /**
   * The next job whose body was not given up.
   *
   * @throws java.io.EOFException if the input has ended
   */
  Exhibit next() throws IOException {
    while (true) {
      Job job = Job.readFrom(in);
      BodyReader body = new BodyReader(in);
      boolean complete = store(body);
      if (!body.isAbandoned()) {
        return new Exhibit(job, file, complete);
      }
      Files.deleteIfExists(file);
    }
  }

  private boolean store(BodyReader body) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      body.transferTo(out);
      return true;
    } catch (IOException e) {
      // There is no room for it. The rest is read away, or the next job could not be found; if it
      // was the input that failed, it fails again.
      body.transferTo(OutputStream.nullOutputStream());
      return false;
    }
  }
}
