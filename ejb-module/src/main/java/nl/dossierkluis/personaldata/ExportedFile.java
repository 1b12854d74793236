package nl.dossierkluis.personaldata;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;

/**
 * A file that goes along in an export.
 *
 * @param folder folder within the export, without slashes
 * @param name file name as the sender gave it
 * @param length size in bytes
 * @param date when it was received
 * @param facts key of the label to value, for the overview page
 * @param content gives the bytes
 */
public record ExportedFile(
    String folder,
    String name,
    long length,
    LocalDate date,
    Map<String, String> facts,
    Content content) {

  /** Gives the bytes of a file when their turn comes. */
  @FunctionalInterface
  public interface Content {

    /** Opens the bytes, outside any transaction; whoever asks closes the stream. */
    InputStream open() throws IOException;
  }
}
