package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.dossierkluis.platform.WrongSetting;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Longest body that is taken.
 *
 * @param document in bytes ({@code dossierkluis.upload.document}, 100 MB)
 * @param recording in bytes ({@code dossierkluis.upload.recording}, 2 GB)
 */
public record UploadLimits(long document, long recording) {

  private static final long MEGABYTE = 1024L * 1024;

  static UploadLimits from(Config config) {
    return new UploadLimits(
        bytes(config, "dossierkluis.upload.document", 100 * MEGABYTE),
        bytes(config, "dossierkluis.upload.recording", 2048 * MEGABYTE));
  }

  private static long bytes(Config config, String key, long otherwise) {
    String value = config.getOptionalValue(key, String.class).orElse(Long.toString(otherwise));
    if (!value.matches("[1-9][0-9]{0,14}")) {
      throw new WrongSetting(key, "must be a number of bytes");
    }
    return Long.parseLong(value);
  }

  /** The limit for this type of document, in bytes. */
  public long of(DocumentType type) {
    return type == DocumentType.RECORDING ? recording : document;
  }

  /** Makes the limits injectable. */
  @ApplicationScoped
  public static class Producer {

    @Produces
    @Singleton
    UploadLimits limits() {
      return from(ConfigProvider.getConfig());
    }
  }
}
