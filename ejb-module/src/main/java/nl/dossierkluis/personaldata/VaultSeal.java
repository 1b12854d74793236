package nl.dossierkluis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.dossierkluis.vault.Vault;

/**
 * Whether the vault still waits for somebody to open it. Until then nothing that is sealed can be
 * read or written; {@link VaultUnsealed} tells when that ends.
 */
@ApplicationScoped
public class VaultSeal {

  @Inject Vault vault;

  /** Says whether the vault is still sealed. */
  public boolean isClosed() {
    return vault.isSealed();
  }
}
