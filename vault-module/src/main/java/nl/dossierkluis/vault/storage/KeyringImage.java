package nl.dossierkluis.vault.storage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;

/**
 * A whole keyring in one file; {@code docs/backup-format.md}, section 4.
 *
 * @param entries wrapped as they are in the keyring
 * @param ledger lines of the erasure ledger
 */
public record KeyringImage(List<Entry> entries, List<String> ledger) {

  private static final byte[] MAGIC = "DKLKEYRING".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final int DIGEST = 32;
  private static final int LONGEST = 0xffff;

  /**
   * One entry.
   *
   * @param kind its level
   * @param id its name
   * @param bytes as they lie in the keyring
   */
  public record Entry(KeyKind kind, ObjectId id, byte[] bytes) {

    /** Refuses what no entry is as long as. */
    public Entry {
      if (bytes.length > LONGEST) {
        throw new IllegalArgumentException("an entry of " + bytes.length + " bytes");
      }
    }

    private int length() {
      return 1 + ObjectId.LENGTH + Short.BYTES + bytes.length;
    }
  }

  public KeyringImage {
    entries = List.copyOf(entries);
    ledger = List.copyOf(ledger);
  }

  /** As it is written. */
  public byte[] bytes() {
    byte[] erased = text().getBytes(StandardCharsets.ISO_8859_1);
    int length = MAGIC.length + 1 + 1 + Integer.BYTES + erased.length + DIGEST;
    length += entries.stream().mapToInt(Entry::length).sum();
    ByteBuffer out = ByteBuffer.allocate(length).put(MAGIC).put(VERSION);
    for (Entry entry : entries) {
      out.put((byte) (entry.kind().ordinal() + 1)).put(entry.id().bytes());
      out.putShort((short) entry.bytes().length).put(entry.bytes());
    }
    out.put((byte) 0).putInt(erased.length).put(erased);
    out.put(digest(out.array(), out.position()));
    return out.array();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    ledger.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /**
   * Reads a file.
   *
   * @throws SealBroken if a byte of it was changed, added or lost
   */
  public static KeyringImage parse(byte[] file) throws SealBroken {
    int end = file.length - DIGEST;
    if (end < MAGIC.length + 1 || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw SealBroken.unreadable("not a copy of a keyring");
    }
    if (file[MAGIC.length] != VERSION) {
      throw SealBroken.unreadable("format version " + (file[MAGIC.length] & 0xff) + " is unknown");
    }
    if (!Arrays.equals(digest(file, end), Arrays.copyOfRange(file, end, file.length))) {
      throw SealBroken.unreadable("its digest does not fit");
    }
    try {
      return parse(ByteBuffer.wrap(file, MAGIC.length + 1, end - MAGIC.length - 1));
    } catch (BufferUnderflowException e) {
      throw SealBroken.unreadable("it ends within an entry", e);
    }
  }

  private static KeyringImage parse(ByteBuffer in) throws SealBroken {
    List<Entry> entries = new ArrayList<>();
    for (byte kind = in.get(); kind != 0; kind = in.get()) {
      if (kind < 0 || kind > KeyKind.values().length) {
        throw SealBroken.unreadable("an entry of kind " + kind + " is unknown");
      }
      ObjectId id = ObjectId.of(bytes(in, ObjectId.LENGTH));
      byte[] entry = bytes(in, in.getShort() & LONGEST);
      entries.add(new Entry(KeyKind.values()[kind - 1], id, entry));
    }
    int length = in.getInt();
    if (length != in.remaining()) {
      throw SealBroken.length("a ledger of another length");
    }
    String ledger = new String(bytes(in, length), StandardCharsets.ISO_8859_1);
    return new KeyringImage(entries, ledger.lines().toList());
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static byte[] digest(byte[] file, int end) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(file, 0, end);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
