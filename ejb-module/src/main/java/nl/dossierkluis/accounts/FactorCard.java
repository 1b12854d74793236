package nl.dossierkluis.accounts;

import java.util.Base64;
import nl.dossierkluis.platform.RandomId;

/**
 * The sealed part of a factor.
 *
 * @param name how its holder calls it; for a waiver, why
 * @param secret base64url: the secret of an app, the attested credential data of a passkey
 *     (WebAuthn section 6.5.1); the hash of a backup code; empty for a waiver
 * @param counter the step last used of an app; the signatures counted by a passkey
 * @param travels whether a passkey can be copied to other devices of its holder
 */
public record FactorCard(String name, String secret, long counter, boolean travels) {

  static FactorCard of(String name, byte[] secret) {
    return new FactorCard(name, RandomId.encode(secret), 0, false);
  }

  byte[] key() {
    return Base64.getUrlDecoder().decode(secret);
  }

  FactorCard counted(long newCounter) {
    return new FactorCard(name, secret, newCounter, travels);
  }

  FactorCard named(String newName) {
    return new FactorCard(newName, secret, counter, travels);
  }

  @Override
  public String toString() {
    return "FactorCard";
  }
}
