package nl.dossierkluis.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings that the whole product shares, read once. A wrong value stops the start and names
 * the key.
 *
 * @param data folder that holds everything the product keeps ({@code dossierkluis.data})
 * @param keys folder of the root key ({@code dossierkluis.keys}; default {@code keys} in the data
 *     folder)
 * @param demo whether this is the demo practice ({@code dossierkluis.demo})
 * @param baseUrl address under which browsers reach the product, without a trailing slash ({@code
 *     dossierkluis.base-url})
 */
public record Settings(Path data, Path keys, boolean demo, URI baseUrl) {

  private static final String DATA_KEY = "dossierkluis.data";

  /** Reads the settings, or throws {@link WrongSetting} with the key's name. */
  public static Settings from(Config config) {
    Path data = dataFolder();
    return new Settings(
        data,
        config
            .getOptionalValue("dossierkluis.keys", String.class)
            .map(Path::of)
            .orElse(data.resolve("keys")),
        flag(config, "dossierkluis.demo"),
        url(config, "dossierkluis.base-url", "http://localhost:8080"));
  }

  /** The data folder, known before any other setting since one source of settings lies in it. */
  static Path dataFolder() {
    String folder =
        Optional.ofNullable(System.getProperty(DATA_KEY))
            .or(() -> Optional.ofNullable(System.getenv("DOSSIERKLUIS_DATA")))
            .orElse("data");
    return Path.of(folder).toAbsolutePath().normalize();
  }

  private static boolean flag(Config config, String key) {
    String value = config.getOptionalValue(key, String.class).orElse("false");
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new WrongSetting(key, "must be true or false");
    };
  }

  private static URI url(Config config, String key, String otherwise) {
    String value = config.getOptionalValue(key, String.class).orElse(otherwise);
    try {
      URI url = URI.create(value.replaceAll("/+$", ""));
      if (url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw new WrongSetting(key, "is no web address", e);
    }
    throw new WrongSetting(key, "must be like http://localhost:8080");
  }

  /** Makes the settings injectable. */
  @ApplicationScoped
  public static class Producer {

    @Produces
    @Singleton
    Settings settings() {
      return Settings.from(ConfigProvider.getConfig());
    }
  }
}
