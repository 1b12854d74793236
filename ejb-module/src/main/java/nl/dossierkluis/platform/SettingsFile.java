package nl.dossierkluis.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * {@code dossierkluis.properties} in the data folder: the one place of what an owner or operator
 * has chosen. It is read without a server too, and outlives the database. UTF-8, in the form of
 * {@link Properties}; holds nothing personal and no secret.
 */
public final class SettingsFile {

  private static final String NAME = "dossierkluis.properties";

  private SettingsFile() {}

  /** All settings of a data folder by their keys; empty where there is no file. */
  public static Map<String, String> read(Path data) {
    Path file = data.resolve(NAME);
    Map<String, String> read = new TreeMap<>();
    if (Files.exists(file)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + NAME, e);
      }
      properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
    }
    return read;
  }

  /**
   * Sets some keys and leaves every other line as it is, comments too. The file is whole at any
   * instant, and on disk on return.
   */
  public static synchronized void set(Path data, Map<String, String> chosen) {
    Path file = data.resolve(NAME);
    Path unfinished = data.resolve(NAME + ".new");
    try {
      List<String> lines =
          new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
      new TreeMap<>(chosen).forEach((key, value) -> put(lines, key, value));
      Files.write(unfinished, lines);
      Durable.replace(unfinished, file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + NAME, e);
    }
  }

  private static void put(List<String> lines, String key, String value) {
    String line = key + "=" + value.replace("\\", "\\\\");
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).matches("\\s*" + java.util.regex.Pattern.quote(key) + "\\s*[=:].*")) {
        lines.set(at, line);
        return;
      }
    }
    lines.add(line);
  }
}
