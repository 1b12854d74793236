package nl.dossierkluis.custody;

import java.time.Duration;
import nl.dossierkluis.platform.TryLater;

/** After wrong attempts to open the vault the next one has to wait. */
public class TriedTooOften extends TryLater {

  private static final long serialVersionUID = 1L;

  public TriedTooOften(long seconds) {
    super(Duration.ofSeconds(seconds), "custody.tried-too-often", seconds);
  }
}
