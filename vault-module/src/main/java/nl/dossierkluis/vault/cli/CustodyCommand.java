package nl.dossierkluis.vault.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.time.Clock;
import java.util.Arrays;
import nl.dossierkluis.vault.Custodies;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;

/** Lists and changes what opens a vault that is not in use. */
final class CustodyCommand {

  private final PrintStream out;
  private final Reader in;
  private final VaultFolders folders;

  CustodyCommand(PrintStream out, Reader in, VaultFolders folders) {
    this.out = out;
    this.in = in;
    this.folders = folders;
  }

  /** Lists what opens the vault, without opening it. */
  void list() {
    Vault.custodies(folders)
        .forEach(
            custody ->
                out.printf("%s %s since %s%n", custody.id(), custody.kind(), custody.since()));
    if (Vault.isSealed(folders)) {
      out.println("the key file " + folders.keyFile() + " is not there: a server starts sealed");
    }
  }

  /**
   * Sets the passphrase in the next line of the input.
   *
   * @param proof opens the vault; stays open
   */
  void setPassphrase(Unlock proof) throws IOException {
    char[] typed = SecretInput.line(in);
    try {
      change(proof, custodies -> custodies.setPassphrase(proof, typed));
      out.println("the passphrase opens this vault");
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  /** Removes the key file; the proof is something else, and has then shown that it opens. */
  void removeKeyFile(Unlock proof) {
    change(proof, custodies -> custodies.remove(CustodyKind.KEY_FILE, proof));
    out.println("the key file is gone: a server on this folder starts sealed");
  }

  void makeKeyFile(Unlock proof) {
    change(proof, custodies -> custodies.renewKeyFile(proof));
    out.println("the key file " + folders.keyFile() + " opens this vault");
  }

  private void change(Unlock proof, Change change) {
    try (Vault vault = Vault.open(folders, proof, Clock.systemUTC())) {
      change.to(vault.custodies());
    }
  }

  /** What is done to the custodies. */
  @FunctionalInterface
  private interface Change {
    void to(Custodies custodies);
  }
}
