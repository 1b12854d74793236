package nl.dossierkluis.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Settings from {@code dossierkluis.properties} in the data folder; environment variables and
 * system properties win over it.
 */
public class DataFolderConfigSource implements ConfigSource {

  private static final int BELOW_ENVIRONMENT = 250;

  private final Map<String, String> properties;

  public DataFolderConfigSource() {
    this(Settings.dataFolder());
  }

  DataFolderConfigSource(Path dataFolder) {
    this.properties = SettingsFile.read(dataFolder);
  }

  @Override
  public Set<String> getPropertyNames() {
    return properties.keySet();
  }

  @Override
  public String getValue(String name) {
    return properties.get(name);
  }

  @Override
  public String getName() {
    return "dossierkluis.properties";
  }

  @Override
  public int getOrdinal() {
    return BELOW_ENVIRONMENT;
  }
}
