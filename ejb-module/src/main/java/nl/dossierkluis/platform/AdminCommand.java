package nl.dossierkluis.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;

/**
 * A command that an operator gives the running server, which alone has database and keyring open.
 * The features offer these as beans and the operator's socket finds them by their word.
 *
 * <p>Whoever can open the socket is the user that the server runs as; that is the permission. A
 * command still leaves its entry in the audit trail.
 */
public interface AdminCommand {

  /** The command's word, such as {@code rotate-keys}; unique among all commands. */
  String word();

  /**
   * Carries it out. What goes wrong in a way that the operator can do something about is printed
   * and told by the status; any other exception is a fault of the server.
   *
   * @param words what follows the command's own word; never a secret
   * @param secret lines that the operator types or pipes in, each asked for when it is read, so
   *     that a command reads no more than it needs
   * @param out what the operator sees, in English; no secret, no content, no person
   * @return the exit status: 0 sound, 1 damaged and named, 2 not understood, 10 no vault, 11 locked
   *     (sealed or in use), 12 wrong key
   */
  int run(List<String> words, Reader secret, PrintWriter out) throws IOException;
}
