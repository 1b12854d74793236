package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The disk of the database is full, and then is not. No byte of a document leaves before the log of
 * it is durable, so that reads wait, too.
 */
class FullDatabaseIT {

  private static final int MEGABYTES = 32;

  /** The database still has some room of its own when its disk has none. */
  private static final int MOST = 40;

  private static final int ENOUGH = 3;
  private static final byte[] SMALL = TestBody.of(new byte[32], 7, 100_000);

  private final List<String> acknowledged = new ArrayList<>();

  @Test
  void acknowledgesNothingThatIsLostAndGoesOnOnceThereIsRoom() throws IOException {
    try (RunningProduct product =
        RunningProduct.startOnSmallDisks(
            Products.freshData("full-database"), MEGABYTES, List.of("db"))) {
      Api coach = new Api(product, product.account("COACH").token());
      String dossier = coach.newDossier();
      keep(upload(coach, dossier));
      SmallDisk disk = SmallDisk.of(product, "db");
      disk.fill();
      int refused = 0;
      try {
        for (int i = 0; i < MOST && refused < ENOUGH; i++) {
          HttpResponse<byte[]> answer = upload(coach, dossier);
          if (answer.statusCode() == 201) {
            keep(answer);
          } else {
            assertThat(answer.statusCode()).isIn(503, 507);
            assertThat(answer.headers().firstValue("Retry-After")).contains("60");
            assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
            refused++;
          }
        }
      } finally {
        disk.free();
      }
      assertThat(refused).isEqualTo(ENOUGH);
      keep(
          Await.until(
              "uploads go on without a restart",
              () -> upload(coach, dossier),
              answer -> answer.statusCode() == 201));
      for (String document : acknowledged) {
        coach.awaitInspection(document);
        assertThat(coach.get("/api/documents/" + document + "/content").body()).isEqualTo(SMALL);
      }
    }
  }

  private void keep(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(201);
    acknowledged.add(Api.json(answer).getString("id"));
  }

  private static HttpResponse<byte[]> upload(Api coach, String dossier) {
    return coach.upload(dossier, "RECORDING", "opname.wav", SMALL);
  }
}
