package nl.dossierkluis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.Vault;

/**
 * Finds a row by an e-mail address that no row shows: HMAC-SHA-256 under a key that lies in the
 * keyring. It is still pseudonymous data and goes with the row.
 */
@ApplicationScoped
public class BlindIndex {

  @Inject Vault vault;
  @Inject Containers containers;

  /**
   * Returns the index value of an address, 43 characters base64url. Case and compatibility forms
   * make no difference.
   */
  public String ofEmail(String address) {
    String normal = Normalizer.normalize(address.strip(), Normalizer.Form.NFKC);
    byte[] input = normal.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    ContainerId key = new ContainerId(containers.named("INDEX"));
    return RandomId.encode(vault.blindIndex(key, "account.email", input));
  }

  /**
   * Marks a text as this product's own, 43 characters base64url: nobody else can make the mark, and
   * none fits another purpose.
   */
  public String markOf(String purpose, String text) {
    ContainerId key = new ContainerId(containers.named("INDEX"));
    return RandomId.encode(vault.blindIndex(key, purpose, text.getBytes(StandardCharsets.UTF_8)));
  }
}
