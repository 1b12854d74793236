package nl.dossierkluis.vault.inspection.common;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Observation;

/**
 * The form of an answer. A worker answers every job twice: first with what holds if it does not
 * survive the reading of the content, then with what it found.
 *
 * <p>Reading distrusts the writer: lengths are bounded, values are checked, control characters are
 * dropped from the text.
 */
public final class Answers {
  private static final int MAGIC = 0x444B_5741; // "DKWA"
  private static final int LARGEST_BYTES_PER_CHARACTER = 3;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

  private Answers() {}

  /** Writes an answer to the job of this number. */
  public static void write(DataOutputStream out, long job, Inspection inspection)
      throws IOException {
    byte[] text = inspection.text().getBytes(StandardCharsets.UTF_8);
    out.writeInt(MAGIC);
    out.writeLong(job);
    out.writeUTF(inspection.detectedType());
    out.writeUTF(inspection.language().orElse(""));
    out.writeInt(inspection.pages().orElse(0));
    out.writeInt(bits(inspection.observations()));
    out.writeInt(text.length);
    out.write(text);
    out.flush();
  }

  /**
   * Reads an answer to the job of this number.
   *
   * @param textLimit largest number of characters of text; more is cut off
   * @throws IOException if the answer does not come, is not of the form, or answers another job
   */
  public static Inspection read(DataInputStream in, long job, int textLimit) throws IOException {
    require(in.readInt() == MAGIC && in.readLong() == job, "no answer to this job");
    String type = in.readUTF();
    String language = in.readUTF();
    int pages = in.readInt();
    Set<Observation> observations = observations(in.readInt());
    String text = text(in, textLimit);
    try {
      return new Inspection(type, nonEmpty(language), nonZero(pages), text, observations);
    } catch (IllegalArgumentException e) {
      throw (IOException) new ProtocolException("an answer out of form").initCause(e);
    }
  }

  private static String text(DataInputStream in, int textLimit) throws IOException {
    int length = in.readInt();
    require(length >= 0 && length <= LARGEST_BYTES_PER_CHARACTER * textLimit, "too much text");
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    String text = CONTROL.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("");
    return text.substring(0, Math.min(text.length(), textLimit));
  }

  private static int bits(Set<Observation> observations) {
    return observations.stream().mapToInt(observation -> 1 << observation.ordinal()).sum();
  }

  private static Set<Observation> observations(int bits) throws IOException {
    Set<Observation> observations = EnumSet.allOf(Observation.class);
    require(bits >>> observations.size() == 0, "an unknown observation");
    observations.removeIf(observation -> (bits & 1 << observation.ordinal()) == 0);
    return observations;
  }

  private static Optional<String> nonEmpty(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static OptionalInt nonZero(int value) {
    return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static void require(boolean condition, String otherwise) throws IOException {
    if (!condition) {
      throw new ProtocolException(otherwise);
    }
  }
}
