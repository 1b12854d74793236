package nl.dossierkluis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.vault.Vault;

/** A dossier whose rows a test meddles with. */
@Dependent
public class ManifestCase {

  static final byte[] TEXT = "Verslag van een verzonnen gesprek.".getBytes(UTF_8);

  @Resource ManagedThreadFactory threads;
  @Inject Uploads uploads;
  @Inject ManifestCheck check;
  @Inject Acceptance acceptance;
  @Inject AsSystem system;
  @Inject Transactions transactions;
  @Inject Vault vault;
  @Inject People people;

  Case known;

  String dossier() {
    return known.dossierId();
  }

  /** Uploads as the product itself, from any thread. */
  String upload(DocumentType type) throws Exception {
    return upload(dossier(), type);
  }

  String upload(String dossier, DocumentType type) throws Exception {
    return system.call(() -> uploads.commit(seal(dossier, type), "verslag.txt", "text/plain").id());
  }

  /** A body in the vault that has no row yet. */
  SealedUpload seal() throws Exception {
    return system.call(() -> seal(dossier(), DocumentType.CV));
  }

  private SealedUpload seal(String dossier, DocumentType type) throws IOException {
    return uploads.seal(
        uploads.reserve(dossier, type, OptionalLong.empty()), new ByteArrayInputStream(TEXT));
  }

  String accepted() throws Exception {
    String id = upload(DocumentType.CV);
    acceptance.accept(id);
    return id;
  }

  /** What a check of a dossier names, as kind and object. */
  List<String> named(String dossier) throws Exception {
    return system.call(() -> check.check(dossier)).deviations().stream()
        .map(deviation -> deviation.kind() + " " + deviation.object())
        .toList();
  }

  List<String> named() throws Exception {
    return named(dossier());
  }

  /** How often the log names an object as tampered with. */
  long tamperings(String object) {
    return transactions.count(
        "select count(*) from audit_entry where object_id = ? and act = 'TAMPERING_FOUND'", object);
  }

  int change(String sql, Object... arguments) {
    return transactions.change(sql, arguments);
  }

  /** Bytes and revision of a column, as somebody with the database in his hands would copy it. */
  Object[] row(String sql, Object... arguments) {
    return transactions.in(
        entities -> {
          var query = entities.createNativeQuery(sql);
          for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
          }
          return (Object[]) query.getSingleResult();
        });
  }
}
