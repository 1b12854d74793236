package nl.dossierkluis.vault;

/**
 * A custody may not go, or not be exchanged, since nothing else has shown that it opens the vault;
 * the message says what to do.
 */
public final class LastCustody extends VaultException {

  private static final long serialVersionUID = 1L;

  LastCustody(CustodyKind kind, String fact) {
    super(kind.object(), "of this vault", fact);
  }
}
