package nl.dossierkluis.vault.inspection.worker;

import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** The type of a content by its bytes alone; zip and OLE2 containers are opened for it. */
final class ContentType {
  private final Detector detector = new DefaultDetector();

  /** Detects the type, leaving the content at its beginning; none if the content prevents it. */
  Optional<MediaType> of(TikaInputStream content) {
    try {
      // Empty metadata: a name would be believed where the bytes say nothing.
      return Optional.of(detector.detect(content, new Metadata()).getBaseType());
    } catch (Exception | StackOverflowError | LinkageError e) {
      return Optional.empty();
    }
  }
}
