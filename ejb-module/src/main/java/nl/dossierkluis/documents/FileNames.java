package nl.dossierkluis.documents;

import java.util.regex.Pattern;
import nl.dossierkluis.platform.InvalidInput;

/** Makes the file name that a sender gave harmless: one line, no folders, not too long. */
final class FileNames {

  private static final int LONGEST = 255;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

  private FileNames() {}

  /** Returns the name to keep, or throws {@link InvalidInput} when nothing is left of it. */
  static String clean(String fileName) {
    if (fileName == null) {
      throw new InvalidInput("fileName", "platform.required");
    }
    String unfolded = FOLDERS.matcher(fileName).replaceFirst("");
    String clean = UNSEEN.matcher(unfolded).replaceAll("").strip();
    if (clean.isEmpty() || clean.matches("\\.+")) {
      throw new InvalidInput("fileName", "platform.required");
    }
    if (clean.length() > LONGEST) {
      throw new InvalidInput("fileName", "platform.too-long", LONGEST);
    }
    return clean;
  }
}
