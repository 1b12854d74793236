package nl.dossierkluis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends to a mail server that listens on this computer. */
class SmtpPostTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final Letter LETTER =
      new Letter("bas@voorbeeld.example", "Uitnodiging van Café Kluis", "Regel één\nRegel twee\n");

  @TempDir Path folder;

  private GreenMail server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void aMessageArrivesAsItWasWritten() throws Exception {
    server = start("smtp");
    assertThat(deliver(plain(), LETTER)).isEmpty();
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getMessageID()).isEqualTo("<" + ID + "@praktijk.example>");
    assertThat(message.getSubject()).isEqualTo(LETTER.subject());
    assertThat(message.getContent().toString().replace("\r", "") + "\n").isEqualTo(LETTER.text());
    assertThat(message.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
    assertThat(message.getFrom()[0])
        .hasToString("=?UTF-8?Q?Caf=C3=A9_Kluis?= <kluis@praktijk.example>");
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getAllRecipients()[0]).hasToString("bas@voorbeeld.example");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getSentDate().toInstant()).isEqualTo(NOW);
    assertThat(GreenMailUtil.getHeaders(message))
        .doesNotContain(InetAddress.getLocalHost().getHostName() + ".", "X-Mailer");
  }

  @Test
  void aServerThatIsAwayIsUnreachable() {
    server = start("smtp");
    MailSettings settings = plain();
    server.stop();
    assertThat(deliver(settings, LETTER)).contains(MailProblem.UNREACHABLE);
  }

  @Test
  void aServerThatOffersNoTlsGetsNothing() {
    server = start("smtp");
    MailSettings settings = settings(MailSettings.Tls.STARTTLS, null);
    assertThat(deliver(settings, LETTER)).contains(MailProblem.NO_TLS);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerWhoseCertificateNobodyVouchesForGetsNothing() {
    server = start("smtps");
    MailSettings settings = settings(MailSettings.Tls.IMPLICIT, null);
    assertThat(deliver(settings, LETTER)).contains(MailProblem.NO_TLS);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaid() throws Exception {
    server = start("smtp");
    server.setUser("kluis@praktijk.example", "kluis", "juist");
    Path file = Files.writeString(folder.resolve("password"), "fout");
    MailSettings settings = settings(MailSettings.Tls.NONE, file);
    assertThat(deliver(settings, LETTER)).contains(MailProblem.SIGN_IN_REFUSED);
    Files.writeString(file, "juist");
    assertThat(deliver(settings, LETTER)).isEmpty();
  }

  @Test
  void whatTheServerRepliesDecidesWhetherTryingAgainIsOfUse() {
    assertThat(deliver(answering("550 5.1.1 no such user"), LETTER))
        .contains(MailProblem.RECIPIENT_REFUSED);
    assertThat(deliver(answering("451 4.3.0 come back later"), LETTER)).contains(MailProblem.BUSY);
  }

  private static Optional<MailProblem> deliver(MailSettings settings, Letter letter) {
    return new SmtpPost(settings).deliver(ID, "Café Kluis", letter, NOW);
  }

  private static GreenMail start(String protocol) {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    server.start();
    return server;
  }

  private MailSettings plain() {
    return settings(MailSettings.Tls.NONE, null);
  }

  private MailSettings settings(MailSettings.Tls tls, Path passwordFile) {
    int port =
        tls == MailSettings.Tls.IMPLICIT ? server.getSmtps().getPort() : server.getSmtp().getPort();
    return settings(tls, port, passwordFile);
  }

  private static MailSettings settings(MailSettings.Tls tls, int port, Path passwordFile) {
    return new MailSettings(
        "127.0.0.1",
        port,
        tls,
        Optional.ofNullable(passwordFile).map(file -> "kluis"),
        Optional.ofNullable(passwordFile),
        "kluis@praktijk.example");
  }

  /** Settings of a server that replies so to every recipient. */
  private static MailSettings answering(String reply) {
    try {
      ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(() -> converse(listening, reply), "mail server");
      thread.setDaemon(true);
      thread.start();
      return settings(MailSettings.Tls.NONE, listening.getLocalPort(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void converse(ServerSocket listening, String reply) {
    try (listening;
        Socket socket = listening.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII)) {
      say(out, "220 ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(out, line.startsWith("RCPT") ? reply : line.startsWith("QUIT") ? "221 bye" : "250 ok");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }
}
