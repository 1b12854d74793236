package nl.dossierkluis.web.clients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import org.omnifaces.cdi.Param;

/** The clients whom the viewer knows, and the registration of another. */
@Named
@RequestScoped
public class ClientList {

  @Inject @Param String after;
  @Inject Clients clients;

  private Page<ClientView> page;
  private String name;
  private String email;

  private Page<ClientView> page() {
    if (page == null) {
      Optional<String> from = Optional.ofNullable(after).filter(id -> !id.isEmpty());
      page = clients.list(new PageRequest(from, PageRequest.DEFAULT_LIMIT));
    }
    return page;
  }

  public List<ClientView> getClients() {
    return page().items();
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return page().next().orElse(null);
  }

  public String register() {
    ClientView client = clients.register(name, email);
    return "/clients/client?faces-redirect=true&notice=clients.registered&id=" + client.id();
  }

  public String getAfter() {
    return after;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
