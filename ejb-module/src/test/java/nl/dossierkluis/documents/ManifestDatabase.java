package nl.dossierkluis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import nl.dossierkluis.personaldata.SealedRecordsOf;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import org.flywaydb.core.Flyway;

/** A real database and a real vault without a server around them, with one dossier. */
final class ManifestDatabase implements AutoCloseable {

  private static final byte[] TEXT = "Verslag van een verzonnen gesprek.".getBytes(UTF_8);

  final String dossier = RandomId.next();
  final String client = RandomId.next();
  final Vault vault;
  final SealedRecordsOf sealing;
  final String container;

  private final EntityManagerFactory factory;

  ManifestDatabase(Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0";
    migrate(url, "1");
    factory =
        Persistence.createEntityManagerFactory(
            "dossierkluis",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", "sa",
                "eclipselink.weaving", "false"));
    vault =
        Vault.open(
            new VaultFolders(
                folder.resolve("blobs"), folder.resolve("keyring"), folder.resolve("keys")),
            Clock.systemUTC());
    sealing = new SealedRecordsOf(vault);
    container = vault.newContainer().text();
    sql("insert into client values (?, 'x', null, 1, X'00', 'x', current_timestamp, 1)", client);
    sql(
        "insert into dossier values (?, ?, 'UWV', current_timestamp, null, 'x', null, 1, X'00', 1)",
        dossier,
        client);
    sql("insert into dossier_container values (?, 'DOSSIER', ?)", dossier, container);
    migrate(url, "latest");
  }

  private static void migrate(String url, String version) {
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  /** Seals a text in the vault and makes its row, of which no manifest knows yet. */
  DossierDocument newDocument(EntityManager entities) {
    DocumentId id = vault.newDocument(new ContainerId(container));
    UploadTicket ticket =
        new UploadTicket(
            dossier,
            new SubjectId(client),
            DocumentType.SESSION_REPORT,
            container,
            client,
            TEXT.length);
    SealedUpload upload = new SealedUpload(ticket, store(id));
    DossierDocument document =
        new DossierDocument(
            upload,
            sealing.records.sealWithDocument(
                DossierDocument.CARD, id.text(), container, id.text(), card(upload.content())),
            // Finer than any column is.
            Instant.parse("2026-11-25T13:14:15.123456789Z"));
    entities.persist(document);
    return document;
  }

  private static DocumentCard card(SealedBlob content) {
    return DocumentCard.received("verslag.txt", "text/plain", content);
  }

  private SealedBlob store(DocumentId id) {
    ByteArrayInputStream body = new ByteArrayInputStream(TEXT);
    try {
      return SealedBlob.of(vault.store(new ContainerId(container), id, 1, body, TEXT.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does something in a transaction of its own, with nothing kept from the one before. */
  <T> T in(Function<EntityManager, T> work) {
    EntityManager entities = factory.createEntityManager();
    try {
      entities.getTransaction().begin();
      T result = work.apply(entities);
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
  }

  int sql(String statement, Object... arguments) {
    return in(
        entities -> {
          var query = entities.createNativeQuery(statement);
          for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
          }
          return query.executeUpdate();
        });
  }

  Object[] row(String query) {
    return in(entities -> (Object[]) entities.createNativeQuery(query).getSingleResult());
  }

  long count(String table) {
    return in(
        entities ->
            ((Number) entities.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
  }

  @Override
  public void close() {
    factory.close();
    vault.close();
  }
}
