package nl.dossierkluis.vault.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;

/**
 * What belongs to a generation; {@code docs/backup-format.md}, section 3.
 *
 * @param about SHA-256 of the generation's description, in hex
 * @param databaseLength of the sealed database in bytes
 * @param blobs lengths of the sealed blobs in bytes, by their ids in hex, in that order
 */
public record GenerationIndex(String about, long databaseLength, Map<String, Long> blobs) {

  private static final String FIRST = "dossierkluis index 1";
  private static final Pattern ABOUT = Pattern.compile("about ([0-9a-f]{64})");
  private static final Pattern DATABASE = Pattern.compile("database (\\d{1,18})");
  private static final Pattern BLOB = Pattern.compile("blob ([0-9a-f]{32}) (\\d{1,18})");

  public GenerationIndex {
    blobs = Collections.unmodifiableMap(new TreeMap<>(blobs));
  }

  /** The index of a generation with this description. */
  public static GenerationIndex of(byte[] about, long databaseLength, Map<String, Long> blobs) {
    return new GenerationIndex(digest(about), databaseLength, blobs);
  }

  /** Whether this is the description. */
  public boolean describes(byte[] description) {
    return about.equals(digest(description));
  }

  /** Whether this blob belongs to the generation. */
  public boolean holds(ObjectId blob) {
    return blobs.containsKey(blob.hex());
  }

  /** Length of all blobs together, sealed. */
  public long blobBytes() {
    return blobs.values().stream().mapToLong(Long::longValue).sum();
  }

  /** As it is written, before it is sealed. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    text.append("about ").append(about).append('\n');
    text.append("database ").append(databaseLength).append('\n');
    blobs.forEach(
        (id, length) -> text.append("blob ").append(id).append(' ').append(length).append('\n'));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads what has been opened. */
  public static GenerationIndex parse(byte[] cleartext) throws SealBroken {
    List<String> lines = new String(cleartext, StandardCharsets.US_ASCII).lines().toList();
    if (lines.size() < 3 || !lines.get(0).equals(FIRST)) {
      throw SealBroken.unreadable("no index that this program knows");
    }
    Map<String, Long> blobs = new TreeMap<>();
    for (String line : lines.subList(3, lines.size())) {
      Matcher blob = read(BLOB, line);
      blobs.put(blob.group(1), Long.parseLong(blob.group(2)));
    }
    String about = read(ABOUT, lines.get(1)).group(1);
    long database = Long.parseLong(read(DATABASE, lines.get(2)).group(1));
    return new GenerationIndex(about, database, blobs);
  }

  private static Matcher read(Pattern form, String line) throws SealBroken {
    Matcher found = form.matcher(line);
    if (!found.matches()) {
      throw SealBroken.unreadable("a line of the index is not readable");
    }
    return found;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
