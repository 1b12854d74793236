package nl.dossierkluis.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.dossierkluis.mail.MessageText;
import nl.dossierkluis.mail.MessageView;
import nl.dossierkluis.mail.Outbox;
import org.omnifaces.cdi.Param;

/** One message, to be copied and given by hand. */
@Named
@RequestScoped
public class MessagePage {

  @Inject @Param String id;
  @Inject Outbox outbox;

  private MessageText text;

  public MessageText getText() {
    if (text == null) {
      text = outbox.read(id);
    }
    return text;
  }

  public MessageView getMessage() {
    return getText().message();
  }

  public List<String> getLines() {
    return getText().text().lines().filter(line -> !line.isBlank()).toList();
  }

  /** Notes that it is given, and destroys its text. */
  public String given() {
    outbox.given(id);
    return "/mail/outbox?faces-redirect=true&notice=mail.noted";
  }

  public String getId() {
    return id;
  }
}
