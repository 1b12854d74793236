package nl.dossierkluis.vault.cipher;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The 16 bytes that name a key, a blob or a container. Unlike the typed ids of the vault's top
 * package it does not say what it names.
 *
 * @param high the first eight bytes, big-endian
 * @param low the last eight bytes, big-endian
 */
public record ObjectId(long high, long low) {

  /** Length of an id in bytes. */
  public static final int LENGTH = 16;

  private static final HexFormat HEX = HexFormat.of();

  /**
   * The id with these bytes.
   *
   * @throws IllegalArgumentException if there are not exactly 16
   */
  public static ObjectId of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
    }
    return read(ByteBuffer.wrap(bytes));
  }

  /**
   * The id that this file name stands for.
   *
   * @param hex 32 lower-case hex digits
   * @throws IllegalArgumentException if it is anything else
   */
  public static ObjectId ofHex(String hex) {
    ObjectId id = of(HEX.parseHex(hex));
    if (!id.hex().equals(hex)) {
      throw new IllegalArgumentException("an id in a file name is lower-case hex");
    }
    return id;
  }

  /** A fresh id. */
  public static ObjectId random(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return of(bytes);
  }

  static ObjectId read(ByteBuffer source) {
    return new ObjectId(source.getLong(), source.getLong());
  }

  /** The 16 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
  }

  /** 32 lower-case hex digits, fit for a file name on any file system. */
  public String hex() {
    return HEX.formatHex(bytes());
  }

  @Override
  public String toString() {
    return hex();
  }
}
