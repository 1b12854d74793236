package nl.dossierkluis.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.vault.OperatorStatus;
import nl.dossierkluis.vault.VaultFolders;

/** {@code rotate-keys}: with the key file, or with the passphrase where there is none. */
@ApplicationScoped
class RotateKeysCommand implements AdminCommand {

  @Inject VaultKeys keys;
  @Inject VaultSeal seal;
  @Inject VaultFolders folders;

  @Override
  public String word() {
    return "rotate-keys";
  }

  @Override
  public int run(List<String> words, Reader secret, PrintWriter out) throws IOException {
    if (!words.isEmpty()) {
      return CommandAnswers.notUnderstood(out, "rotate-keys");
    }
    if (seal.isClosed()) {
      out.println("the vault is sealed; open it first");
      return OperatorStatus.LOCKED;
    }
    // Who has a key file is not asked for anything.
    String passphrase = Files.exists(folders.keyFile()) ? "" : CommandAnswers.line(secret);
    Rotation[] done = new Rotation[1];
    int status = CommandAnswers.attempt(out, () -> done[0] = keys.rotate(passphrase));
    return status == OperatorStatus.SOUND ? tell(done[0], out) : status;
  }

  private static int tell(Rotation rotation, PrintWriter out) {
    out.printf(
        "generation %d wraps %d container keys%n", rotation.generation(), rotation.wrapped());
    if (rotation.damaged() == 0) {
      return OperatorStatus.SOUND;
    }
    out.printf("%d do not open; the older key is kept for them%n", rotation.damaged());
    return OperatorStatus.DAMAGED;
  }
}
