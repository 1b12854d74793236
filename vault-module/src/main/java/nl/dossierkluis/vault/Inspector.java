package nl.dossierkluis.vault;

import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Looks into contents, one at a time per worker; callers wait for their turn. Safe for use by
 * several threads.
 *
 * <p>Bad content is never an error: a content that crashes, hangs or floods whatever reads it gives
 * {@link Observation#NOT_INSPECTED} with the type as far as it was determined.
 */
public interface Inspector extends AutoCloseable {

  /**
   * Inspects one content. Of a content above the limit of the settings only the beginning is read
   * and only its type is determined; that alone is no {@link Observation#NOT_INSPECTED}.
   *
   * @param content read at most once, on the calling thread, and never beyond {@code length}; stays
   *     open. What its reading throws is passed on, an {@code IOException} wrapped
   * @param length length of the content in bytes
   * @param fileName the name the sender declared, in any form; only its ending matters
   * @return what was found
   * @throws UncheckedIOException if the content cannot be read or ends before {@code length}
   * @throws IllegalStateException if nothing was learned about the content because this inspector
   *     is closed, also meanwhile, or cannot start a worker; asking again later makes sense
   */
  Inspection inspect(InputStream content, long length, String fileName);

  /** Ends what is under way, within seconds, and leaves nothing behind. */
  @Override
  void close();
}
