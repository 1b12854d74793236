package nl.dossierkluis.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.vault.OperatorStatus;

/** {@code unseal}: opens the vault of a server that started sealed. */
@ApplicationScoped
class UnsealCommand implements AdminCommand {

  private static final String CODE = "--recovery-code";

  @Inject Unsealing unsealing;

  @Override
  public String word() {
    return "unseal";
  }

  @Override
  public int run(List<String> words, Reader secret, PrintWriter out) throws IOException {
    boolean code = words.equals(List.of(CODE));
    if (!code && !words.isEmpty()) {
      return CommandAnswers.notUnderstood(out, "unseal [--recovery-code]");
    }
    String typed = CommandAnswers.line(secret);
    int status =
        CommandAnswers.attempt(
            out,
            () -> {
              if (code) {
                unsealing.withRecoveryCode(typed);
              } else {
                unsealing.withPassphraseOfOperator(typed);
              }
            });
    if (status == OperatorStatus.SOUND) {
      out.println("the vault is open");
    }
    return status;
  }
}
