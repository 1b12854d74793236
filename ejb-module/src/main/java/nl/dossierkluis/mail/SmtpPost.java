package nl.dossierkluis.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands messages to the practice's mail server, one connection each. */
final class SmtpPost {

  private static final Logger LOG = Logger.getLogger(SmtpPost.class.getName());
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "15000";

  private final MailSettings settings;
  private final String protocol;
  private final Session session;

  SmtpPost(MailSettings settings) {
    this.settings = settings;
    this.protocol = settings.tls() == MailSettings.Tls.IMPLICIT ? "smtps" : "smtp";
    this.session = Session.getInstance(properties());
  }

  private Properties properties() {
    Properties properties = new Properties();
    set(properties, "localhost", settings.domain());
    set(properties, "from", settings.from());
    set(properties, "connectiontimeout", CONNECT_MILLIS);
    set(properties, "timeout", ANSWER_MILLIS);
    set(properties, "writetimeout", ANSWER_MILLIS);
    set(properties, "auth", Boolean.toString(settings.user().isPresent()));
    set(properties, "ssl.checkserveridentity", "true");
    set(properties, "ssl.protocols", "TLSv1.3 TLSv1.2");
    if (settings.tls() == MailSettings.Tls.STARTTLS) {
      set(properties, "starttls.enable", "true");
      set(properties, "starttls.required", "true");
    }
    return properties;
  }

  private void set(Properties properties, String name, String value) {
    properties.setProperty("mail." + protocol + "." + name, value);
  }

  /**
   * Sends one message.
   *
   * @param id of its row: a server that gets it twice, since its first answer was lost, can tell
   * @param practice in whose name
   * @return why the server has not taken it; empty when it has
   */
  Optional<MailProblem> deliver(String id, String practice, Letter letter, Instant at) {
    try (Transport transport = session.getTransport(protocol)) {
      MimeMessage message = message(id, practice, letter, at);
      transport.connect(
          settings.host(), settings.port(), settings.user().orElse(null), settings.password());
      transport.sendMessage(message, message.getAllRecipients());
      return Optional.empty();
    } catch (MessagingException | IOException e) {
      MailProblem problem = MailProblems.of(e);
      // Without the server's words: they may quote the address.
      LOG.log(
          Level.WARNING,
          "Message {0} is not sent: {1} ({2})",
          new Object[] {id, problem, e.getClass().getSimpleName()});
      return Optional.of(problem);
    }
  }

  private MimeMessage message(String id, String practice, Letter letter, Instant at)
      throws MessagingException, IOException {
    MimeMessage message = new Numbered(session, "<" + id + "@" + settings.domain() + ">");
    message.setFrom(new InternetAddress(settings.from(), Letter.requireOneLine(practice), "UTF-8"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setText(letter.text(), "UTF-8");
    message.setSentDate(Date.from(at));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  /** A message that keeps its own id. */
  private static final class Numbered extends MimeMessage {

    private final String number;

    Numbered(Session session, String number) {
      super(session);
      this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
