package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import nl.dossierkluis.documents.ManifestDeviation.Kind;
import nl.dossierkluis.personaldata.SealedRecordsOf;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of manifests in a real database, sealed by a real vault. */
class ManifestRowsTest {

  private final String dossier = RandomId.next();

  private Vault vault;
  private SealedRecordsOf sealing;
  private EntityManagerFactory factory;
  private String container;

  @BeforeEach
  void open(@TempDir Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0";
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
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
    in(
        entities -> {
          insertDossier(entities);
          return rows(entities).begin(dossier, container, Manifest.begin(dossier, List.of()));
        });
  }

  @AfterEach
  void close() {
    factory.close();
    vault.close();
  }

  @Test
  void whatWasTakenDownIsReadAgainBeforeAndAfterFolding() {
    for (int n = 1; n <= 150; n++) {
      append("doc-" + n % 100, 1 + n / 100);
      ManifestReading reading = read();
      assertThat(reading.sound()).isTrue();
      assertThat(reading.manifest().number()).isEqualTo(n);
    }
    assertThat(read().manifest().lines()).hasSize(100);
    assertThat(read().manifest().lines().get("doc-7").revision()).isEqualTo(2);
    assertThat(count("manifest_entry")).isEqualTo(150 - 128);
  }

  @Test
  void severalChangesOfOneTransactionFollowEachOther() {
    in(
        entities -> {
          for (int n = 1; n <= 70; n++) {
            append(rows(entities), "doc-" + n, 1);
          }
          return null;
        });
    assertThat(read().sound()).isTrue();
    assertThat(read().manifest().lines()).hasSize(70);
  }

  @Test
  void twentyAtOnceLoseNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    List<Callable<Void>> work = new ArrayList<>();
    for (int thread = 0; thread < 20; thread++) {
      String name = "doc-" + thread + "-";
      work.add(
          () -> {
            for (int n = 0; n < 20; n++) {
              append(name + n, 1);
            }
            return null;
          });
    }
    for (Future<Void> done : threads.invokeAll(work)) {
      done.get();
    }
    threads.shutdown();
    assertThat(read().sound()).isTrue();
    assertThat(read().manifest().lines()).hasSize(400);
    assertThat(read().manifest().number()).isEqualTo(400);
  }

  @Test
  void whatIsTakenBackLeavesNothing() {
    append("doc", 1);
    EntityManager entities = factory.createEntityManager();
    entities.getTransaction().begin();
    append(rows(entities), "doc", 2);
    entities.getTransaction().rollback();
    entities.close();
    append("doc", 3);
    assertThat(read().sound()).isTrue();
    assertThat(read().manifest().number()).isEqualTo(2);
  }

  @Test
  void aSealThatIsBrokenIsNamed() {
    append("doc", 1);
    append("doc", 2);
    sql("update manifest_entry set record = (select record from manifest_base) where number = 1");
    assertThat(kinds()).containsExactly(Kind.ENTRY_UNREADABLE);
    assertThat(sealing.tamperings).isNotEmpty();
    sql("delete from manifest_base");
    assertThat(kinds()).containsExactly(Kind.BASE_MISSING);
    sql("delete from manifest");
    assertThat(kinds()).containsExactly(Kind.MANIFEST_MISSING);
  }

  @Test
  void anOlderBaseIsNamed() {
    Object[] older =
        in(
            entities ->
                (Object[])
                    entities
                        .createNativeQuery("select record_revision, record from manifest_base")
                        .getSingleResult());
    for (int n = 1; n <= 64; n++) {
      append("doc-" + n, 1);
    }
    assertThat(count("manifest_entry")).isZero();
    in(
        entities ->
            entities
                .createNativeQuery("update manifest_base set record_revision = ?, record = ?")
                .setParameter(1, older[0])
                .setParameter(2, older[1])
                .executeUpdate());
    assertThat(read().deviations())
        .containsExactly(new ManifestDeviation(Kind.ENTRY_MISSING, dossier, "1 to 64"));
  }

  private List<Kind> kinds() {
    return read().deviations().stream().map(ManifestDeviation::kind).toList();
  }

  private ManifestReading read() {
    return in(entities -> rows(entities).read(dossier));
  }

  private void append(String document, long revision) {
    in(
        entities -> {
          append(rows(entities), document, revision);
          return null;
        });
  }

  private void append(ManifestRows rows, String document, long revision) {
    ManifestHead head = rows.lock(dossier).orElseThrow();
    rows.append(
        head,
        container,
        new ManifestLine(
            document,
            DocumentState.ACCEPTED,
            revision,
            "digest",
            List.of(new ManifestBlob(document, 1))));
    if (head.isToBeFolded()) {
      ManifestReading reading = rows.read(head);
      assertThat(reading.sound()).isTrue();
      rows.fold(head, reading.manifest());
      head.foldLater(reading.manifest().lines().size());
    }
  }

  private ManifestRows rows(EntityManager entities) {
    ManifestRows rows = new ManifestRows();
    rows.entities = entities;
    rows.records = sealing.records;
    return rows;
  }

  private long count(String table) {
    return in(
        entities ->
            ((Number) entities.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
  }

  private void sql(String statement) {
    in(entities -> entities.createNativeQuery(statement).executeUpdate());
  }

  private void insertDossier(EntityManager entities) {
    entities
        .createNativeQuery(
            "insert into client values ('c', 'x', null, 1, X'00', 'x', current_timestamp, 1)")
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into dossier values (?, 'c', 'UWV', current_timestamp, null, 'x', null, 1,"
                + " X'00', 1)")
        .setParameter(1, dossier)
        .executeUpdate();
  }

  private <T> T in(Function<EntityManager, T> work) {
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
}
