package nl.dossierkluis.mail;

import java.util.regex.Pattern;

/**
 * A message as it goes out; the sealed part of its row.
 *
 * @param to e-mail address
 * @param subject one line
 * @param text plain text; empty once it is sent, given, or too old
 */
public record Letter(String to, String subject, String text) {

  /** Also what other programs take for the end of a line. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

  /**
   * @throws IllegalArgumentException when address or subject could smuggle in a header
   */
  public Letter {
    requireOneLine(to);
    requireOneLine(subject);
  }

  /** Returns the value, or throws when it has more than one line; never quotes it. */
  static String requireOneLine(String value) {
    if (value == null || CONTROL.matcher(value).find()) {
      throw new IllegalArgumentException("a field of a message must have one line");
    }
    return value;
  }

  Letter withoutText() {
    return new Letter(to, subject, "");
  }
}
