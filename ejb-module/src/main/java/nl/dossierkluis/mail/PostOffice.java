package nl.dossierkluis.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import nl.dossierkluis.platform.Settings;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whether messages are mailed, and the way out if they are. A demo mails nobody. */
@ApplicationScoped
class PostOffice {

  @Inject Settings settings;
  @Inject Clock clock;

  private Optional<SmtpPost> post;

  @PostConstruct
  void read() {
    Config config = ConfigProvider.getConfig();
    post =
        MailSettings.from(key -> config.getOptionalValue(key, String.class))
            .filter(mail -> !settings.demo())
            .map(SmtpPost::new);
  }

  boolean isOpen() {
    return post.isPresent();
  }

  /** Sends a message; see {@link SmtpPost#deliver}. */
  Optional<MailProblem> deliver(Parcel parcel) {
    return post.orElseThrow()
        .deliver(parcel.id(), parcel.practice(), parcel.letter(), clock.instant());
  }
}
