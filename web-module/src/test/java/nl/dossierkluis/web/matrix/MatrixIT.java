package nl.dossierkluis.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table holds for the product: every address, method, caller and object. */
class MatrixIT {

  private static final List<Mapped> MAPPED = MappedAddresses.all();

  private static Scene scene;

  @BeforeAll
  static void begin() {
    scene = Scene.set();
  }

  @AfterAll
  static void end() {
    if (scene != null) {
      scene.close();
    }
  }

  /** And nothing in any answer is of somebody whom the caller does not know. */
  @Test
  void everybodyGetsWhatIsHersAndNothingElse() {
    Trial trial = new Trial(scene);
    long began = System.nanoTime();
    ExpectedTable.read().rows(MAPPED).forEach(trial::everybody);
    System.out.printf(
        "matrix: %d addresses, %d callers, %d cells, %d with an id not hers; %d s, %d deviations%n",
        MAPPED.size(),
        scene.callers(),
        trial.cells(),
        trial.swapped(),
        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
        trial.deviations().count());
    assertThat(trial.deviations().toString()).isEmpty();
    assertThat(trial.cells()).isGreaterThan(5_000);
  }

  @Test
  void changesNeedTheTokenOfTheirOwnSession() {
    Forgeries forgeries = new Forgeries(scene);
    ExpectedTable.read().rows(MAPPED).forEach(forgeries::everybody);
    System.out.printf(
        "forged changes: %d, not refused: %d%n", forgeries.tried(), forgeries.deviations().count());
    assertThat(forgeries.deviations().toString()).isEmpty();
    assertThat(forgeries.tried()).isGreaterThan(500);
  }

  @Test
  void formsOfAPageDoNothingForWhoMayNotSeeIt() {
    Replays replays = new Replays(scene);
    ExpectedTable.read().rows(MAPPED).forEach(replays::everybody);
    System.out.printf(
        "replayed forms: %d, not refused: %d%n", replays.tried(), replays.deviations().count());
    assertThat(replays.deviations().toString()).isEmpty();
    assertThat(replays.tried()).isGreaterThan(100);
  }

  /** What differs would tell that there is such a document. */
  @Test
  void aListGoesOnFromAForeignDocumentAsFromNone() {
    Person coach = scene.signIn(Caller.COACH);
    String list = "/api/dossiers/" + scene.things().id(Kind.DOSSIER, Whose.A) + "/documents";
    String own = list + "?after=" + scene.things().id(Kind.DOCUMENT, Whose.A);
    String foreign = list + "?after=" + scene.things().id(Kind.DOCUMENT, Whose.C);
    String absent = list + "?after=" + scene.things().id(Kind.DOCUMENT, Whose.ABSENT);
    assertThat(coach.items(foreign)).isEqualTo(coach.items(absent)).isNotEqualTo(coach.items(own));
  }
}
