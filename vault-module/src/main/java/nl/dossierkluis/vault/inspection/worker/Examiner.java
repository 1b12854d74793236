package nl.dossierkluis.vault.inspection.worker;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Observation;
import nl.dossierkluis.vault.inspection.common.Job;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

/** Finds out what a content is, whether its name says so, and what can be read in it. */
final class Examiner {
  private static final Set<Observation> UNREAD = Set.of(Observation.NOT_INSPECTED);
  private static final Inspection NOTHING = Inspection.ofType(Inspection.UNKNOWN, UNREAD);
  private static final Inspection EMPTY = Inspection.ofType(Inspection.UNKNOWN, Set.of());

  private final ContentType contentType = new ContentType();
  private final NameRule nameRule = new NameRule();
  private final TextReader textReader;

  /**
   * @param textLimit largest number of characters of text
   */
  Examiner(int textLimit) {
    this.textReader = new TextReader(textLimit);
  }

  /**
   * Examines a content.
   *
   * @param first is told what holds if this call does not return
   */
  Inspection examine(Exhibit exhibit, FirstAnswer first) throws IOException {
    try (TikaInputStream content = TikaInputStream.get(exhibit.body())) {
      Optional<MediaType> type = contentType.of(content);
      return type.isEmpty()
          ? onlyAnswer(NOTHING, first)
          : examine(content, type.get(), exhibit, first);
    }
  }

  private Inspection examine(
      TikaInputStream content, MediaType type, Exhibit exhibit, FirstAnswer first)
      throws IOException {
    Job job = exhibit.job();
    if (exhibit.complete() && content.getLength() == 0) {
      return onlyAnswer(EMPTY, first); // whatever its name: nothing contradicts it
    }
    boolean typeOnly = exhibit.complete() && !job.whole();
    Inspection unread = Inspection.ofType(type.toString(), typeOnly ? Set.of() : UNREAD);
    Inspection known = nameChecked(unread, type, job);
    if (typeOnly || !exhibit.complete()) {
      return onlyAnswer(known, first);
    }
    first.give(known);
    return nameChecked(textReader.read(content, type), type, job);
  }

  private static Inspection onlyAnswer(Inspection answer, FirstAnswer first) throws IOException {
    first.give(answer);
    return answer;
  }

  private Inspection nameChecked(Inspection found, MediaType type, Job job) throws IOException {
    boolean readThrough = job.whole() && !found.observations().contains(Observation.NOT_INSPECTED);
    if (!nameRule.isBroken(job.fileName(), type, readThrough)) {
      return found;
    }
    Set<Observation> observations = EnumSet.of(Observation.CONTENT_NAME_MISMATCH);
    observations.addAll(found.observations());
    return new Inspection(
        found.detectedType(), found.language(), found.pages(), found.text(), observations);
  }

  /** Takes an answer before the dangerous part begins. */
  @FunctionalInterface
  interface FirstAnswer {
    void give(Inspection known) throws IOException;
  }
}
