package nl.dossierkluis.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.vault.KeyUnavailable;
import nl.dossierkluis.vault.OperatorStatus;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import nl.dossierkluis.vault.WrongKey;

/**
 * {@code recovery-kit verify}: says whether a code opens the vault, which may be sealed. On an open
 * one it counts as typed back.
 */
@ApplicationScoped
class RecoveryKitCommand implements AdminCommand {

  @Inject RecoveryKits kits;
  @Inject VaultSeal seal;
  @Inject VaultFolders folders;

  @Override
  public String word() {
    return "recovery-kit";
  }

  @Override
  public int run(List<String> words, Reader secret, PrintWriter out) throws IOException {
    if (!words.equals(List.of("verify"))) {
      return CommandAnswers.notUnderstood(out, "recovery-kit verify");
    }
    String typed = CommandAnswers.line(secret);
    int status = CommandAnswers.attempt(out, () -> verify(typed));
    if (status == OperatorStatus.SOUND) {
      out.println("the recovery code opens this vault");
    }
    return status;
  }

  private void verify(String typed) {
    if (!seal.isClosed()) {
      kits.typeBack(typed);
      return;
    }
    try (Unlock code = TypedCodes.unlock(typed)) {
      Vault.verify(folders, code);
    } catch (WrongKey | KeyUnavailable e) {
      throw new InvalidInput(TypedCodes.FIELD, "custody.code-wrong").because(e);
    }
  }
}
