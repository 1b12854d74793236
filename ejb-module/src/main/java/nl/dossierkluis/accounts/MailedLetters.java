package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import nl.dossierkluis.mail.MailKind;
import nl.dossierkluis.mail.Outbox;
import nl.dossierkluis.platform.Settings;

/**
 * Hands what is to be mailed to the outbox, in the transaction that causes it. Where nothing is
 * mailed, messages lie there to be given by hand; a link to somebody's password must not, or who
 * finds it would set it for her.
 */
@ApplicationScoped
class MailedLetters {

  @Inject Outbox outbox;
  @Inject Settings settings;

  void send(@Observes LetterWanted letter) {
    switch (letter.kind()) {
      case NEW_DEVICE -> send(letter, MailKind.NEW_DEVICE, Map.of());
      case PASSWORD_CHANGED -> send(letter, MailKind.PASSWORD_CHANGED, Map.of());
      case FACTORS_RESET -> send(letter, MailKind.FACTORS_RESET, Map.of());
      case RESET -> sendReset(letter);
    }
  }

  private void sendReset(LetterWanted letter) {
    if (outbox.isMailing()) {
      String minutes = Long.toString(PasswordReset.VALID_FOR.toMinutes());
      send(letter, MailKind.RESET, Map.of("minutes", minutes));
    }
  }

  private void send(LetterWanted letter, MailKind kind, Map<String, String> parameters) {
    outbox.send(letter.accountId(), kind, parameters, settings.baseUrl() + letter.path());
  }
}
