package nl.dossierkluis.mail;

import java.util.Optional;

/** Knows where the holders of accounts are reached; the feature of accounts offers it. */
public interface Addressees {

  /** The holder of an account; empty for none, and for one that is closed. */
  Optional<Addressee> of(String accountId);
}
