package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import nl.dossierkluis.platform.WrongSetting;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How the log is kept.
 *
 * @param sequencer whether this node adds to the log ({@code dossierkluis.audit.sequencer}, true);
 *     false where another does
 * @param anchorFolder where checkpoints are written too ({@code dossierkluis.audit.anchor-folder}),
 *     out of reach of whoever could change the log; none by default
 */
public record AuditSettings(boolean sequencer, Optional<Path> anchorFolder) {

  private static final String SEQUENCER = "dossierkluis.audit.sequencer";
  private static final String ANCHOR_FOLDER = "dossierkluis.audit.anchor-folder";

  /**
   * Reads the settings.
   *
   * @param settings the value of a key, if it has one
   * @throws WrongSetting with the key's name
   */
  static AuditSettings from(Function<String, Optional<String>> settings) {
    return new AuditSettings(
        flag(settings.apply(SEQUENCER).orElse("true")),
        settings.apply(ANCHOR_FOLDER).map(AuditSettings::folder));
  }

  private static boolean flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new WrongSetting(SEQUENCER, "must be true or false");
    };
  }

  private static Path folder(String value) {
    try {
      Path folder = Path.of(value);
      if (folder.isAbsolute()) {
        return folder.normalize();
      }
    } catch (InvalidPathException e) {
      throw new WrongSetting(ANCHOR_FOLDER, "is no folder", e);
    }
    throw new WrongSetting(ANCHOR_FOLDER, "must be a folder from the root on");
  }

  /** Makes the settings injectable. */
  @ApplicationScoped
  public static class Producer {

    @Produces
    @Singleton
    AuditSettings settings() {
      return from(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }
  }
}
