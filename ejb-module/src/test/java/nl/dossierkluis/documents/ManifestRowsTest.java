package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.dossierkluis.documents.ManifestDeviation.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of manifests in a real database, sealed by a real vault. */
class ManifestRowsTest {

  private ManifestDatabase database;
  private String dossier;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new ManifestDatabase(folder);
    dossier = database.dossier;
    database.in(
        entities ->
            rows(entities).begin(dossier, database.container, Manifest.begin(dossier, List.of())));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasTakenDownIsReadAgainBeforeAndAfterFolding() {
    for (int n = 1; n <= 150; n++) {
      append("doc-" + n % 100, 1 + n / 100);
      if (n % 16 < 2) {
        ManifestReading reading = read();
        assertThat(reading.sound()).isTrue();
        assertThat(reading.manifest().number()).isEqualTo(n);
      }
    }
    assertThat(read().manifest().lines()).hasSize(100);
    assertThat(read().manifest().lines().get("doc-7").revision()).isEqualTo(2);
    assertThat(database.count("manifest_entry")).isEqualTo(150 - 128);
  }

  @Test
  void severalChangesOfOneTransactionFollowEachOther() {
    database.in(
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
    assertThatThrownBy(
            () ->
                database.in(
                    entities -> {
                      append(rows(entities), "doc", 2);
                      throw new IllegalStateException("planted");
                    }))
        .hasMessage("planted");
    append("doc", 3);
    assertThat(read().sound()).isTrue();
    assertThat(read().manifest().number()).isEqualTo(2);
  }

  @Test
  void aSealThatIsBrokenIsNamed() {
    append("doc", 1);
    append("doc", 2);
    database.sql(
        "update manifest_entry set record = (select record from manifest_base) where number = 1");
    assertThat(kinds()).containsExactly(Kind.ENTRY_UNREADABLE);
    assertThat(database.sealing.tamperings).isNotEmpty();
    database.sql("delete from manifest_base");
    assertThat(kinds()).containsExactly(Kind.BASE_MISSING);
    database.sql("delete from manifest");
    assertThat(kinds()).containsExactly(Kind.MANIFEST_MISSING);
  }

  @Test
  void anOlderBaseIsNamed() {
    Object[] older = database.row("select record_revision, record from manifest_base");
    for (int n = 1; n <= 64; n++) {
      append("doc-" + n, 1);
    }
    assertThat(database.count("manifest_entry")).isZero();
    database.sql("update manifest_base set record_revision = ?, record = ?", older);
    assertThat(read().deviations())
        .containsExactly(new ManifestDeviation(Kind.ENTRY_MISSING, dossier, "1 to 64"));
  }

  private List<Kind> kinds() {
    return read().deviations().stream().map(ManifestDeviation::kind).toList();
  }

  private ManifestReading read() {
    return database.in(entities -> rows(entities).read(dossier));
  }

  private void append(String document, long revision) {
    database.in(
        entities -> {
          append(rows(entities), document, revision);
          return null;
        });
  }

  private void append(ManifestRows rows, String document, long revision) {
    ManifestHead head = rows.lock(dossier).orElseThrow();
    rows.append(
        head,
        database.container,
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
    rows.records = database.sealing.records;
    return rows;
  }
}
