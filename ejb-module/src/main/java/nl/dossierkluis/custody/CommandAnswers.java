package nl.dossierkluis.custody;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import nl.dossierkluis.platform.BusinessRuleViolation;
import nl.dossierkluis.platform.InvalidInput;

/** What the commands here have in common: their secret, and how a refusal is told. */
final class CommandAnswers {

  static final int SOUND = 0;
  static final int DAMAGED = 1;
  static final int NOT_UNDERSTOOD = 2;
  static final int LOCKED = 11;
  static final int WRONG_KEY = 12;

  private CommandAnswers() {}

  /** The first line; empty when there is none. */
  static String line(Reader secret) throws IOException {
    String line = new BufferedReader(secret).readLine();
    return line == null ? "" : line;
  }

  static int notUnderstood(PrintWriter out, String usage) {
    out.println(usage);
    return NOT_UNDERSTOOD;
  }

  /** Does something, and tells a broken rule in English, as the vault says it. */
  static int attempt(PrintWriter out, Runnable work) {
    try {
      work.run();
      return SOUND;
    } catch (BusinessRuleViolation e) {
      out.println(reason(e));
      return e instanceof InvalidInput ? WRONG_KEY : LOCKED;
    }
  }

  private static String reason(BusinessRuleViolation refusal) {
    if (refusal.getCause() != null) {
      return refusal.getCause().getMessage();
    }
    if (refusal instanceof TriedTooOften) {
      return "tried too often; wait " + refusal.messageArguments()[0] + " seconds";
    }
    return refusal instanceof InvalidInput
        ? "a passphrase is needed: type it, or pipe it in"
        : "somebody else is opening the vault";
  }
}
