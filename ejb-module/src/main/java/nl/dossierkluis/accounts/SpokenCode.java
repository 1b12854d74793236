package nl.dossierkluis.accounts;

import java.nio.ByteBuffer;
import nl.dossierkluis.platform.RandomId;

/** Six digits that somebody says aloud, on the phone or across a table. */
final class SpokenCode {

  private static final int MANY = 1_000_000;

  private SpokenCode() {}

  /** A fresh code; 64 random bits leave no digit more likely than another. */
  static String next() {
    long random = ByteBuffer.wrap(RandomId.bytes(Long.BYTES)).getLong();
    return "%06d".formatted(Math.floorMod(random, MANY));
  }
}
