package nl.dossierkluis.vault.cipher;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * What binds sealed bytes to their place; {@code docs/vault-format.md}, section 2. It never holds a
 * length.
 */
public final class AssociatedData {

  private static final String VERSION = "dk/v1";
  private static final byte[] NONE = {};

  private AssociatedData() {}

  /**
   * Binds a blob; the outer header names document and blob too.
   *
   * @param container in which the document was when this blob was sealed
   * @param version of the document
   */
  public static byte[] blob(OuterHeader outer, ObjectId container, int version) {
    return start(outer)
        .add(container.bytes())
        .add(outer.keyId().bytes())
        .add(version)
        .add(outer.objectId().bytes())
        .bytes();
  }

  /**
   * Binds a record to its container, table, row, group of fields and revision; the outer header
   * names the key, the container's or a document's.
   */
  public static byte[] record(
      OuterHeader outer,
      ObjectId container,
      String table,
      String row,
      String group,
      long revision) {
    return start(outer).add(container.bytes()).add(table).add(row).add(group).add(revision).bytes();
  }

  /**
   * Binds a wrapped key; the outer header names it.
   *
   * @param container that holds the key, or none for the keys above containers
   * @param purpose the word of its folder, or of its custody
   * @param generation as the table of section 6 has it
   */
  public static byte[] wrap(
      OuterHeader outer, Optional<ObjectId> container, String purpose, long generation) {
    return start(outer)
        .add(container.map(ObjectId::bytes).orElse(NONE))
        .add(purpose)
        .add(outer.objectId().bytes())
        .add(generation)
        .bytes();
  }

  /**
   * Binds the root key to a custody with side data; the outer header names both.
   *
   * @param purpose the word of the custody's kind
   * @param sideData as it stands in the entry
   */
  public static byte[] custody(
      OuterHeader outer, String purpose, long generation, byte[] sideData) {
    return start(outer)
        .add(NONE)
        .add(purpose)
        .add(outer.objectId().bytes())
        .add(generation)
        .add(sideData)
        .bytes();
  }

  /**
   * Binds a file of a backup to its generation; the outer header names the generation's container.
   *
   * @param generation its name
   * @param file the file's word
   */
  public static byte[] backup(OuterHeader outer, String generation, String file) {
    return start(outer).add(outer.keyId().bytes()).add(generation).add(file).bytes();
  }

  /**
   * The object id of a record: a digest of its place, which tells a misplaced record from a damaged
   * one.
   */
  public static ObjectId place(String table, String row, String group) {
    byte[] digest = sha256(new Pae().add("dk/v1/place").add(table).add(row).add(group).bytes());
    return ObjectId.read(ByteBuffer.wrap(Arrays.copyOf(digest, ObjectId.LENGTH)));
  }

  private static Pae start(OuterHeader outer) {
    return new Pae().add(VERSION).add(outer.bytes());
  }

  private static byte[] sha256(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
