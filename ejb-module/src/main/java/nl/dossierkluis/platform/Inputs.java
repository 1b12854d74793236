package nl.dossierkluis.platform;

import java.util.regex.Pattern;

/** Checks what people type about somebody: a name and an e-mail address. */
public final class Inputs {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@.]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Inputs() {}

  /** Returns a text of one line without blanks around it, or throws {@link InvalidInput}. */
  public static String name(String field, String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidInput(field, "platform.required");
    }
    String name = value.strip();
    if (name.length() > LONGEST_NAME) {
      throw new InvalidInput(field, "platform.too-long", LONGEST_NAME);
    }
    if (CONTROL.matcher(name).find()) {
      throw new InvalidInput(field, "platform.one-line");
    }
    return name;
  }

  /** Returns an e-mail address without blanks around it, or throws {@link InvalidInput}. */
  public static String email(String field, String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidInput(field, "platform.required");
    }
    String email = value.strip();
    if (email.length() > LONGEST_EMAIL
        || CONTROL.matcher(email).find()
        || !EMAIL.matcher(email).matches()) {
      throw new InvalidInput(field, "platform.email");
    }
    return email;
  }
}
