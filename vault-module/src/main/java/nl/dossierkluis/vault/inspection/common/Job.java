package nl.dossierkluis.vault.inspection.common;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The head of a job; its body follows (see {@link BodyWriter}).
 *
 * @param number number of the job, repeated in its answers
 * @param fileName the end of the name the sender declared, at most {@value #LONGEST_NAME}
 *     characters
 * @param whole whether the body is the whole content, not only its beginning
 */
public record Job(long number, String fileName, boolean whole) {

  /** Sent by a worker when it is ready for its first job. */
  public static final int READY = 0x444B_5731; // "DKW1"

  private static final int LONGEST_NAME = 255;

  /** Keeps the end of a name that is too long: the ending is what matters. */
  public Job {
    fileName = fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME));
  }

  /** Writes this head. */
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(number);
    out.writeUTF(fileName);
    out.writeBoolean(whole);
  }

  /**
   * Reads a head.
   *
   * @throws java.io.EOFException if there is no further job
   */
  public static Job readFrom(DataInputStream in) throws IOException {
    return new Job(in.readLong(), in.readUTF(), in.readBoolean());
  }
}
