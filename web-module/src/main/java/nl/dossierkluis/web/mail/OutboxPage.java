package nl.dossierkluis.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.mail.MessageView;
import nl.dossierkluis.mail.Outbox;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import org.omnifaces.cdi.Param;

/** The messages that the viewer may give by hand, and how they fared. */
@Named
@RequestScoped
public class OutboxPage {

  @Inject @Param String after;
  @Inject Outbox outbox;

  private Page<MessageView> page;

  private Page<MessageView> page() {
    if (page == null) {
      Optional<String> from = Optional.ofNullable(after).filter(id -> !id.isEmpty());
      page = outbox.list(new PageRequest(from, PageRequest.DEFAULT_LIMIT));
    }
    return page;
  }

  public List<MessageView> getMessages() {
    return page().items();
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return page().next().orElse(null);
  }

  public boolean isMailing() {
    return outbox.isMailing();
  }

  public String getAfter() {
    return after;
  }
}
