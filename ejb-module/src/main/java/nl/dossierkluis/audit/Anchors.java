package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.dossierkluis.audit.AuditState.AnchorState;
import nl.dossierkluis.platform.Database;
import nl.dossierkluis.platform.Durable;

/**
 * Writes kept checkpoints to a folder that whoever could change the log does not reach, one file
 * each. A folder that is away, such as a stick, is caught up with when it is there again.
 */
@ApplicationScoped
class Anchors {

  private static final Logger LOG = Logger.getLogger(Anchors.class.getName());

  @Inject AuditSettings settings;
  @Inject LogHeads heads;
  @Inject Database database;
  @Inject Clock clock;

  private final AtomicReference<Instant> failingSince = new AtomicReference<>();

  /** Writes what is not written yet. The caller holds the log's row. */
  void catchUp(LogState log) {
    if (settings.anchorFolder().isEmpty()) {
      return;
    }
    List<KeptCheckpoint> waiting = heads.kept(log.anchoredSize(), log.size());
    if (!waiting.isEmpty()) {
      // A log that lost its end with the power must not look as if somebody had cut it off.
      database.forceToDisk();
    }
    for (KeptCheckpoint kept : waiting) {
      if (!write(settings.anchorFolder().get(), kept)) {
        return;
      }
      log.anchored(kept.size());
    }
  }

  private boolean write(Path folder, KeptCheckpoint kept) {
    try {
      Durable.write(folder.resolve("checkpoint-%012d.txt".formatted(kept.size())), kept.note());
      failingSince.set(null);
      return true;
    } catch (IOException e) {
      // The owner sees it; the next round tries again. Said once, not every minute.
      if (failingSince.compareAndSet(null, clock.instant())) {
        LOG.log(Level.WARNING, e, () -> "A checkpoint of the audit log could not be anchored");
      }
      return false;
    }
  }

  Optional<AnchorState> state(LogState log) {
    return settings
        .anchorFolder()
        .map(
            folder -> new AnchorState(log.anchoredSize(), Optional.ofNullable(failingSince.get())));
  }
}
