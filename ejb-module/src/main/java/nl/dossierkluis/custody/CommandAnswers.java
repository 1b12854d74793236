package nl.dossierkluis.custody;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import nl.dossierkluis.platform.BusinessRuleViolation;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.vault.OperatorStatus;

/** What the commands here have in common: their secret, and how a refusal is told. */
final class CommandAnswers {

  private CommandAnswers() {}

  /** The first line; empty when there is none. */
  static String line(Reader secret) throws IOException {
    String line = new BufferedReader(secret).readLine();
    return line == null ? "" : line;
  }

  static int notUnderstood(PrintWriter out, String usage) {
    out.println(usage);
    return OperatorStatus.NOT_UNDERSTOOD;
  }

  /** Does something, and tells a broken rule in English, as the vault says it. */
  static int attempt(PrintWriter out, Runnable work) {
    try {
      work.run();
      return OperatorStatus.SOUND;
    } catch (BusinessRuleViolation e) {
      out.println(reason(e));
      return e instanceof InvalidInput ? OperatorStatus.WRONG_KEY : OperatorStatus.LOCKED;
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
