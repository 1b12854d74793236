package nl.dossierkluis.web.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.rights.Channel;
import nl.dossierkluis.rights.RequestView;
import nl.dossierkluis.rights.Right;
import nl.dossierkluis.rights.RightsRequests;
import nl.dossierkluis.web.faces.Choice;
import org.omnifaces.cdi.Param;

/** The requests, and the registration of one that came by letter, by telephone or otherwise. */
@Named
@RequestScoped
public class RequestList {

  @Inject @Param String after;
  @Inject RightsRequests requests;
  @Inject Clients clients;

  private Page<RequestView> page;
  private String clientId;
  private LocalDate receivedOn;
  private Channel channel;

  private Page<RequestView> page() {
    if (page == null) {
      Optional<String> from = Optional.ofNullable(after).filter(id -> !id.isEmpty());
      page = requests.list(new PageRequest(from, PageRequest.DEFAULT_LIMIT));
    }
    return page;
  }

  public List<RequestView> getRequests() {
    return page().items();
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return page().next().orElse(null);
  }

  /** The clients for whom a request can be registered. */
  public List<Choice> getClients() {
    return clients.list(new PageRequest(Optional.empty(), Page.MAXIMUM)).items().stream()
        .map(client -> new Choice(client.id(), client.name()))
        .toList();
  }

  /** The ways by which a request comes that did not come through the portal. */
  public List<Channel> getChannels() {
    return Arrays.stream(Channel.values()).filter(way -> way != Channel.PORTAL).toList();
  }

  public String register() {
    RequestView request = requests.register(Right.ACCESS, clientId, receivedOn, channel);
    return "/rights/request?faces-redirect=true&notice=rights.registered&id=" + request.id();
  }

  public String getAfter() {
    return after;
  }

  public String getClientId() {
    return clientId;
  }

  public void setClientId(String clientId) {
    this.clientId = clientId;
  }

  public LocalDate getReceivedOn() {
    return receivedOn;
  }

  public void setReceivedOn(LocalDate receivedOn) {
    this.receivedOn = receivedOn;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }
}
