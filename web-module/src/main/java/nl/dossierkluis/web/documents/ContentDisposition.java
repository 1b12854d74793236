package nl.dossierkluis.web.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dossierkluis.platform.InvalidInput;

/** File names in the {@code Content-Disposition} header (RFC 6266, RFC 8187). */
final class ContentDisposition {

  private static final Pattern EXTENDED =
      Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*(UTF-8|ISO-8859-1)'[A-Za-z0-9-]*'([^;\\s]*)");
  private static final Pattern QUOTED =
      Pattern.compile("(?i);\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TOKEN = Pattern.compile("(?i);\\s*filename\\s*=\\s*([^\";\\s]+)");
  private static final String UNRESERVED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!#$&+^`|";

  private ContentDisposition() {}

  /**
   * Reads the file name; the extended form wins over the plain one.
   *
   * @throws InvalidInput when there is none that can be read
   */
  static String fileName(String header) {
    String disposition = header == null ? "" : header;
    return extended(disposition)
        .or(() -> quoted(disposition))
        .or(() -> first(TOKEN, disposition))
        .orElseThrow(() -> new InvalidInput("fileName", "api.file-name"));
  }

  private static Optional<String> extended(String disposition) {
    Matcher matcher = EXTENDED.matcher(disposition);
    return matcher.find()
        ? Optional.of(percentDecoded(matcher.group(2), Charset.forName(matcher.group(1))))
        : Optional.empty();
  }

  private static Optional<String> quoted(String disposition) {
    return first(QUOTED, disposition).map(text -> text.replaceAll("\\\\(.)", "$1"));
  }

  private static Optional<String> first(Pattern pattern, String disposition) {
    Matcher matcher = pattern.matcher(disposition);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String percentDecoded(String text, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(hex(text, i + 1));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      throw unreadable().because(e);
    }
  }

  private static int hex(String text, int from) {
    if (from + 2 > text.length()) {
      throw unreadable();
    }
    int high = Character.digit(text.charAt(from), 16);
    int low = Character.digit(text.charAt(from + 1), 16);
    if (high < 0 || low < 0) {
      throw unreadable();
    }
    return high * 16 + low;
  }

  private static InvalidInput unreadable() {
    return new InvalidInput("fileName", "api.file-name");
  }

  /** The header that makes a browser save a file under its name and never show it. */
  static String attachment(String fileName) {
    StringBuilder encoded = new StringBuilder("attachment; filename*=UTF-8''");
    for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0 && b > 0) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
      }
    }
    return encoded.toString();
  }
}
