package nl.dossierkluis.web.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a {@code Range} header asks for (RFC 9110, section 14).
 *
 * @param first position of the first byte
 * @param last position of the last byte, inclusive
 */
record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** The header asks for bytes that are not there. */
  static final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Reads the header. What is no single range of bytes is ignored, as the specification wants it:
   * then the whole file is the answer.
   *
   * @throws Unsatisfiable when the range begins after the file's end
   */
  static Optional<ByteRange> parse(String header, long length) throws Unsatisfiable {
    Matcher one = ONE.matcher(header == null ? "" : header.strip());
    if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
      return Optional.empty();
    }
    return one.group(1).isEmpty()
        ? suffix(Long.parseLong(one.group(2)), length)
        : range(Long.parseLong(one.group(1)), one.group(2), length);
  }

  private static Optional<ByteRange> suffix(long count, long length) throws Unsatisfiable {
    if (count == 0 || length == 0) {
      throw new Unsatisfiable();
    }
    return Optional.of(new ByteRange(Math.max(0, length - count), length - 1));
  }

  private static Optional<ByteRange> range(long first, String lastText, long length)
      throws Unsatisfiable {
    long last = lastText.isEmpty() ? length - 1 : Long.parseLong(lastText);
    if (last < first && !lastText.isEmpty()) {
      return Optional.empty();
    }
    if (first >= length) {
      throw new Unsatisfiable();
    }
    return Optional.of(new ByteRange(first, Math.min(last, length - 1)));
  }

  long count() {
    return last - first + 1;
  }

  String contentRange(long length) {
    return "bytes " + first + "-" + last + "/" + length;
  }
}
