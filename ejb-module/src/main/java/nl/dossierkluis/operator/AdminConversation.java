package nl.dossierkluis.operator;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;

/**
 * What operator and server say to each other over the socket. The operator sends the words of a
 * command; the server answers with lines to print, may ask for a secret in between, and ends with
 * the exit status.
 *
 * <p>Words: {@code u16} count, then each as {@link DataOutputStream#writeUTF}. Answers: {@code 'o'}
 * and text to print, {@code 's'} for a secret (the operator answers with {@code u16} length and so
 * many characters of 2 bytes, the last a line feed; 0 when nothing is left to read), {@code 'x'}
 * and a {@code u8} status at the end.
 */
final class AdminConversation {

  static final byte PRINT = 'o';
  static final byte SECRET = 's';
  static final byte EXIT = 'x';

  /** More words than any command has; what claims more is no operator of ours. */
  private static final int MOST_WORDS = 64;

  private final DataInputStream in;
  private final DataOutputStream out;

  AdminConversation(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
  }

  void sendWords(List<String> words) throws IOException {
    out.writeShort(words.size());
    for (String word : words) {
      out.writeUTF(word);
    }
    out.flush();
  }

  List<String> readWords() throws IOException {
    int count = in.readUnsignedShort();
    if (count > MOST_WORDS) {
      throw new StreamCorruptedException("too many words: " + count);
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(in.readUTF());
    }
    return words;
  }

  /** One of {@link #PRINT}, {@link #SECRET}, {@link #EXIT}. */
  byte readKind() throws IOException {
    return in.readByte();
  }

  String readText() throws IOException {
    return in.readUTF();
  }

  int readStatus() throws IOException {
    return in.readUnsignedByte();
  }

  synchronized void sendText(String text) throws IOException {
    out.writeByte(PRINT);
    out.writeUTF(text);
    out.flush();
  }

  synchronized void sendStatus(int status) throws IOException {
    out.writeByte(EXIT);
    out.writeByte(status);
    out.flush();
  }

  synchronized void askSecret() throws IOException {
    out.writeByte(SECRET);
    out.flush();
  }

  /** Sends a line with its end, or nothing at all; the caller zeroes what it sent. */
  void sendSecret(char[] secret) throws IOException {
    out.writeShort(secret.length);
    for (char c : secret) {
      out.writeChar(c);
    }
    out.flush();
  }

  /** For the caller to zero. */
  char[] readSecret() throws IOException {
    char[] secret = new char[in.readUnsignedShort()];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = in.readChar();
    }
    return secret;
  }
}
