package nl.dossierkluis.vault.storage;

class MemoryKeyringTest implements KeyringStoreContract {

  private final KeyringStore store = new MemoryKeyring();

  @Override
  public KeyringStore store() {
    return store;
  }

  /** Memory has no other way to it. */
  @Override
  public KeyringStore another() {
    return store;
  }
}
