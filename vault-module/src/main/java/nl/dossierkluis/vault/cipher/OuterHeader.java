package nl.dossierkluis.vault.cipher;

import java.nio.ByteBuffer;

/**
 * The 38 bytes in front of everything sealed: which format, which kind of object, under which key,
 * which one. They stand in the clear so that a reader can find the key, and once more in the
 * associated data, so that they cannot be changed.
 *
 * @param type kind of object
 * @param keyId the key whose subkey seals it
 * @param objectId the object's own name
 */
public record OuterHeader(ObjectType type, ObjectId keyId, ObjectId objectId) {

  /** Length in bytes. */
  public static final int LENGTH = 38;

  static final byte[] MAGIC = {'D', 'K', 'L'};
  static final byte VERSION = 1;
  static final byte SUITE = 1;

  /** The header as it is written. */
  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH)
        .put(MAGIC)
        .put(VERSION)
        .put(SUITE)
        .put(type.code())
        .put(keyId.bytes())
        .put(objectId.bytes())
        .array();
  }
}
