package nl.dossierkluis.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
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
    this.properties = read(dataFolder.resolve("dossierkluis.properties"));
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> read = new TreeMap<>();
    if (Files.exists(file)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file.getFileName(), e);
      }
      properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
    }
    return read;
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
