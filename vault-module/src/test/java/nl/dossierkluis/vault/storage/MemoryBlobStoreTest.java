package nl.dossierkluis.vault.storage;

class MemoryBlobStoreTest implements BlobStoreContract {

  private final BlobStore store = new MemoryBlobStore();

  @Override
  public BlobStore store() {
    return store;
  }

  /** Memory has no other way to it. */
  @Override
  public BlobStore another() {
    return store;
  }
}
