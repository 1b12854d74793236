package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.dossiers.DossierAccessOf;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.RandomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier from before there were manifests, in a database that is brought up to date. */
class ManifestLiftTest {

  private final List<AuditObject> log = new ArrayList<>();
  private Optional<ManifestMark> logged = Optional.empty();
  private ManifestDatabase database;
  private List<String> documents;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new ManifestDatabase(folder);
    documents =
        database.in(
            entities ->
                List.of(database.newDocument(entities).id(), database.newDocument(entities).id()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsThereBecomesItsManifestOnce() {
    assertThat(waiting()).containsExactly(database.dossier);
    assertThat(lift()).isTrue();
    assertThat(waiting()).isEmpty();
    ManifestReading reading = read();
    assertThat(reading.sound()).isTrue();
    assertThat(reading.manifest().lines()).containsOnlyKeys(documents);
    assertThat(reading.manifest().lines().values()).allMatch(line -> line.blobs().size() == 1);
    assertThat(lift()).isTrue();
    assertThat(log).hasSize(1);
    assertThat(ManifestMark.of(log.get(0).details()))
        .contains(new ManifestMark(database.dossier, 0, reading.manifest().head()));
  }

  @Test
  void aManifestThatTheLogKnowsIsNotMadeAgain() {
    logged = Optional.of(new ManifestMark(database.dossier, 7, "digest"));
    assertThat(lift()).isFalse();
    assertThat(database.sealing.tamperings).extracting("fact").containsExactly("WANTED_TWICE");
    assertThat(lift()).isFalse();
    assertThat(read().deviations()).hasSize(1).allMatch(ManifestDeviation::leavesNothing);
    assertThat(log).isEmpty();
  }

  @Test
  void aDossierThatDoesNotWaitGetsNone() {
    database.sql("delete from manifest_wanted");
    assertThat(lift()).isFalse();
    assertThat(lift(RandomId.next())).isFalse();
    assertThat(database.count("manifest")).isZero();
  }

  @Test
  void aCardThatDoesNotOpenKeepsNobodyElseWaiting() {
    database.sql("update document set record = X'00' where id = ?", documents.get(0));
    assertThat(lift()).isTrue();
    assertThat(read().manifest().lines().get(documents.get(0)).blobs()).isEmpty();
    assertThat(read().manifest().lines().get(documents.get(1)).blobs()).hasSize(1);
  }

  private List<String> waiting() {
    return database.in(entities -> lift(entities).waiting());
  }

  private boolean lift() {
    return lift(database.dossier);
  }

  private boolean lift(String dossier) {
    return database.in(entities -> lift(entities).lift(dossier));
  }

  private ManifestReading read() {
    return database.in(entities -> rows(entities).read(database.dossier));
  }

  private ManifestLift lift(EntityManager entities) {
    ManifestLift lift = new ManifestLift();
    lift.entities = entities;
    lift.rows = rows(entities);
    lift.dossiers = DossierAccessOf.rows(entities);
    lift.documents = new DossierDocuments();
    lift.documents.entities = entities;
    lift.records = database.sealing.records;
    lift.tampering = database.sealing.tampering;
    lift.audit =
        new AuditTrail() {
          @Override
          public void did(Act act, AuditObject object) {
            assertThat(act).isEqualTo(Act.MANIFEST_MADE);
            log.add(object);
          }
        };
    lift.log =
        new ManifestLog() {
          @Override
          Optional<ManifestMark> newest(String dossier, SubjectId client) {
            assertThat(client.text()).isEqualTo(database.client);
            return logged;
          }
        };
    return lift;
  }

  private ManifestRows rows(EntityManager entities) {
    ManifestRows rows = new ManifestRows();
    rows.entities = entities;
    rows.records = database.sealing.records;
    return rows;
  }
}
