package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.dossierkluis.platform.DatabaseUrl;
import org.junit.jupiter.api.Test;

/** The log of a running product cannot be written: no byte of a document leaves. */
class LogDownIT {

  private static final String TEXT = "Verzonnen regel van een verzonnen verslag.";

  @Test
  void noByteOfADocumentLeavesUntilTheLogCanBeWrittenAgain() throws SQLException {
    Path data = Products.freshData("log-down");
    String token;
    String content;
    try (RunningProduct product = RunningProduct.start(data, "--demo")) {
      token = product.account("COACH").token();
      Api coach = new Api(product, token);
      String dossier = coach.newDossier();
      HttpResponse<byte[]> kept =
          coach.upload(dossier, "SESSION_REPORT", "verslag.txt", TEXT.getBytes(UTF_8));
      String id = Api.json(kept).getString("id");
      coach.awaitInspection(id);
      content = "/api/documents/" + id + "/content";
      assertThat(coach.get(content).body()).isEqualTo(TEXT.getBytes(UTF_8));
    }
    change(data, "alter table audit_waiting rename to audit_waiting_away");
    try (RunningProduct product = RunningProduct.start(data, "--demo")) {
      HttpResponse<byte[]> answer = new Api(product, token).get(content);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("60");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(new String(answer.body(), UTF_8)).doesNotContain("Verzonnen", "verslag");
    }
    change(data, "alter table audit_waiting_away rename to audit_waiting");
    try (RunningProduct product = RunningProduct.start(data, "--demo")) {
      assertThat(new Api(product, token).get(content).body()).isEqualTo(TEXT.getBytes(UTF_8));
    }
  }

  private static void change(Path data, String sql) throws SQLException {
    try (Connection database = DatabaseUrl.direct(DatabaseUrl.of(data)).getConnection();
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
