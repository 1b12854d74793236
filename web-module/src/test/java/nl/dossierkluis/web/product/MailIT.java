package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A practice whose mail server is away, then wants another password, then takes messages. */
class MailIT {

  private static final String EMAIL = "bas.verzonnen@voorbeeld.example";

  private static int port;
  private static Path password;
  private static RunningProduct product;

  @BeforeAll
  static void begin() throws Exception {
    port = RunningProduct.freePort();
    Path data = Products.freshData("mail");
    Files.createDirectories(data);
    password = Files.writeString(data.resolve("mail-password"), "oud wachtwoord\n");
    product =
        RunningProduct.start(
            data,
            Map.of(
                "DOSSIERKLUIS_MAIL_HOST", "127.0.0.1",
                "DOSSIERKLUIS_MAIL_PORT", Integer.toString(port),
                "DOSSIERKLUIS_MAIL_FROM", "kluis@praktijk.example",
                "DOSSIERKLUIS_MAIL_USER", "kluis",
                "DOSSIERKLUIS_MAIL_PASSWORD_FILE", password.toString()));
    RealPractice.setUp(product);
  }

  @AfterAll
  static void end() {
    product.close();
  }

  @Test
  void anInvitationArrivesOnceAsSoonAsItCanAndNamesNobody() throws Exception {
    String[] session = RealPractice.signIn(product);
    Api owner = Api.stranger(product);
    String link = invite(owner, session);
    awaitWords(owner, session, "geeft geen antwoord");

    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    server.setUser("kluis@praktijk.example", "kluis", "nieuw wachtwoord");
    server.start();
    try {
      awaitWords(owner, session, "neemt ons wachtwoord niet aan");
      Files.writeString(password, "nieuw wachtwoord\n");
      // One tells the owner of her second factor, which she has just made.
      assertThat(server.waitForIncomingEmail(120_000, 2)).isTrue();
      awaitWords(owner, session, "verstuurd");
      List<MimeMessage> toClient = new ArrayList<>();
      for (MimeMessage message : server.getReceivedMessages()) {
        if (message.getAllRecipients()[0].toString().equals(EMAIL)) {
          toClient.add(message);
        }
      }
      assertThat(toClient).hasSize(1);
      assertSaysNothing(toClient.get(0), link);
    } finally {
      server.stop();
    }
    assertThat(new DataScan(product.data(), link.getBytes(UTF_8), EMAIL.getBytes(UTF_8)).look())
        .isEmpty();
  }

  private static String invite(Api owner, String[] session) {
    String client =
        RealPractice.id(
            owner,
            "/api/clients",
            "{\"name\":\"Bas Verzonnen\",\"email\":\"%s\"}".formatted(EMAIL),
            session);
    JsonObject invitation =
        Api.json(
            owner.send(
                "POST",
                "/api/clients/" + client + "/invitation",
                BodyPublishers.noBody(),
                session));
    return invitation.getString("link");
  }

  private static void awaitWords(Api owner, String[] session, String words) {
    Await.until(
        "the outbox says " + words,
        () -> new String(owner.get("/mail/outbox", session).body(), UTF_8),
        page -> page.contains(words));
  }

  private static void assertSaysNothing(MimeMessage message, String link) throws Exception {
    String text = message.getContent().toString();
    assertThat(message.getAllRecipients()[0]).hasToString(EMAIL);
    assertThat(text).contains(link, "Kluis Loopbaanadvies");
    assertThat(message.getSubject() + text)
        .doesNotContainIgnoringCase("Bas")
        .doesNotContainIgnoringCase("Verzonnen")
        .doesNotContainIgnoringCase("Eva")
        .doesNotContain("@");
    assertThat(GreenMailUtil.getHeaders(message)).doesNotContain("Verzonnen", "Eigenaar");
  }
}
