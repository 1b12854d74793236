package nl.dossierkluis.rights;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names of files in a package that every system can unpack, each once. */
final class PathNames {

  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]");

  private PathNames() {}

  /** Returns {@code folder/name}, with a number before the extension if it is taken. */
  static String unique(String folder, String name, Set<String> taken) {
    String safe = FORBIDDEN.matcher(name).replaceAll("_").replaceAll("[. ]+$", "_");
    int dot = safe.lastIndexOf('.');
    String stem = dot > 0 ? safe.substring(0, dot) : safe;
    String extension = dot > 0 ? safe.substring(dot) : "";
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> folder + "/" + stem + (i == 1 ? "" : " (" + i + ")") + extension)
        .filter(path -> taken.stream().noneMatch(other -> same(other, path)))
        .findFirst()
        .orElseThrow();
  }

  /** Systems that do not tell capitals apart must not overwrite one file with another. */
  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
