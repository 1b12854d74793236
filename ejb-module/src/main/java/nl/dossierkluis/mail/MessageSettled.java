package nl.dossierkluis.mail;

import nl.dossierkluis.platform.WrongState;

/** The message has reached its reader already, or its text is destroyed. */
public class MessageSettled extends WrongState {

  private static final long serialVersionUID = 1L;

  public MessageSettled(MailState state) {
    super("mail.settled", state);
  }
}
