package nl.dossierkluis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.RecordAddress;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultException;
import nl.dossierkluis.vault.VaultSealed;

/** Seals the personal fields of rows and opens them again; the only way they reach the database. */
@ApplicationScoped
public class SealedRecords {

  @Inject Vault vault;
  @Inject RecordCodec codec;
  @Inject Event<TamperingDetected> tampering;

  /** Seals the first record of a row under the key of a container. */
  public <T extends Record> SealedRecord seal(
      RecordSchema<T> schema, String row, String container, T value) {
    return seal(schema, row, container, null, 1, value);
  }

  /** Seals the first record of a row under the key of one document, with which it dies. */
  public <T extends Record> SealedRecord sealWithDocument(
      RecordSchema<T> schema, String row, String container, String documentKey, T value) {
    return seal(schema, row, container, documentKey, 1, value);
  }

  /** Seals what takes the place of an earlier record of the row, under the same key. */
  public <T extends Record> SealedRecord reseal(
      RecordSchema<T> schema, String row, SealedRecord before, T value) {
    return seal(
        schema,
        row,
        before.container(),
        before.documentKey().orElse(null),
        before.revision() + 1,
        value);
  }

  /** Seals what takes the place of an earlier record of the row, in another container. */
  public <T extends Record> SealedRecord move(
      RecordSchema<T> schema, String row, SealedRecord before, String container, T value) {
    return seal(
        schema, row, container, before.documentKey().orElse(null), before.revision() + 1, value);
  }

  /** Seals what remains of a row when its document is destroyed, under the container's key. */
  public <T extends Record> SealedRecord outlive(
      RecordSchema<T> schema, String row, SealedRecord before, T value) {
    return seal(schema, row, before.container(), null, before.revision() + 1, value);
  }

  /**
   * Opens a record.
   *
   * @throws Unreadable when its key is destroyed or the record was tampered with; never anything
   *     that looks like a record
   * @throws VaultSealed when somebody has to open the vault first
   */
  public <T extends Record> T open(RecordSchema<T> schema, String row, SealedRecord sealed) {
    RecordAddress address =
        address(
            schema, row, sealed.container(), sealed.documentKey().orElse(null), sealed.revision());
    try {
      return codec.read(schema, vault.openRecord(address, sealed.bytes()));
    } catch (VaultSealed e) {
      throw e;
    } catch (VaultException e) {
      tampering.fire(new TamperingDetected(schema.table(), row, e.getClass().getSimpleName()));
      throw new Unreadable(schema.table(), row, e);
    }
  }

  private <T extends Record> SealedRecord seal(
      RecordSchema<T> schema,
      String row,
      String container,
      String documentKey,
      long revision,
      T value) {
    RecordAddress address = address(schema, row, container, documentKey, revision);
    byte[] sealed = vault.sealRecord(address, codec.write(schema, value));
    return new SealedRecord(container, documentKey, revision, sealed);
  }

  private static RecordAddress address(
      RecordSchema<?> schema, String row, String container, String documentKey, long revision) {
    return new RecordAddress(
        new ContainerId(container),
        Optional.ofNullable(documentKey).map(DocumentId::new),
        schema.table(),
        row,
        schema.group(),
        revision);
  }
}
