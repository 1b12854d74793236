package nl.dossierkluis.documents;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Inspector;
import nl.dossierkluis.vault.Inspectors;
import nl.dossierkluis.vault.Observation;
import nl.dossierkluis.vault.WorkerSettings;

/**
 * The inspection workers: child processes that parse what was uploaded, so that the server never
 * does. Their programs lie in the web module, which says where.
 */
@ApplicationScoped
public class Inspections {

  private static final Inspection NOT_INSPECTED =
      new Inspection(
          "application/octet-stream",
          Optional.empty(),
          OptionalInt.empty(),
          "",
          Set.of(Observation.NOT_INSPECTED));

  @Inject Settings settings;
  @Inject SealedContents contents;

  private volatile Inspector inspector;

  /**
   * Starts the workers.
   *
   * @param programs folder with the workers' jars
   */
  public synchronized void start(Path programs) {
    if (inspector == null) {
      Path scratch = settings.data().resolve("run").resolve("inspection");
      inspector = Inspectors.inWorkers(WorkerSettings.standard(programs, scratch));
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (inspector != null) {
      inspector.close();
      inspector = null;
    }
  }

  /**
   * Inspects a stored document; empty while there are no workers. Content that was tampered with
   * cannot be inspected, which is told to the log, too.
   */
  Optional<Inspection> inspect(DocumentCard card) {
    Inspector workers = inspector;
    if (workers == null) {
      return Optional.empty();
    }
    try (OpenFile content = contents.open(card.content());
        InputStream stream = content.stream()) {
      return Optional.of(workers.inspect(stream, content.length(), card.fileName()));
    } catch (Unreadable e) {
      return Optional.of(NOT_INSPECTED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
