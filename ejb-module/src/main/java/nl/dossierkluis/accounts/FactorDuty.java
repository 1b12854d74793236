package nl.dossierkluis.accounts;

/**
 * Whether the practice asks for second factors at all; kept by whoever knows the practice. A
 * promise to accounts: only a practice in which everything is made up may say no.
 */
public interface FactorDuty {

  /** Says whether accounts must have and show a second factor. */
  boolean applies();
}
