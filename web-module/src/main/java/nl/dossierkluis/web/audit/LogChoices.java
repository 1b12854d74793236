package nl.dossierkluis.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dossierkluis.audit.ActGroup;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.logbook.Logbook;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.web.faces.Choice;
import nl.dossierkluis.web.faces.Words;
import org.omnifaces.cdi.Param;

/** What the filter of the log offers to choose from. */
@Named
@RequestScoped
public class LogChoices {

  @Inject @Param String client;
  @Inject Logbook log;
  @Inject Clients clients;
  @Inject Words words;

  private List<Choice> people;

  /** The staff, and who has no name. */
  public List<Choice> getAccounts() {
    Stream<Choice> staff =
        log.staffNames().entrySet().stream()
            .map(person -> new Choice(person.getKey(), person.getValue()));
    Stream<Choice> others =
        Stream.of(Roles.SYSTEM, CurrentActor.NOBODY)
            .map(who -> new Choice(who, words.of("audit.who." + who)));
    return Stream.concat(staff, others).toList();
  }

  /** The first page of the clients; one that was chosen elsewhere is among them. */
  public List<Choice> getClients() {
    if (people == null) {
      List<ClientView> first =
          clients.list(new PageRequest(Optional.empty(), Page.MAXIMUM)).items();
      people =
          Stream.concat(first.stream(), chosenElsewhere(first))
              .map(person -> new Choice(person.id(), person.name()))
              .toList();
    }
    return people;
  }

  private Stream<ClientView> chosenElsewhere(List<ClientView> first) {
    boolean missing =
        RandomId.isWellFormed(client)
            && first.stream().noneMatch(person -> person.id().equals(client));
    return missing ? Stream.of(clients.get(client)) : Stream.empty();
  }

  public List<Choice> getGroups() {
    return Arrays.stream(ActGroup.values())
        .map(kind -> new Choice(kind, words.of("audit.group." + kind)))
        .toList();
  }

  public List<Choice> getOutcomes() {
    return Arrays.stream(Outcome.values())
        .map(end -> new Choice(end, words.of("audit.outcome." + end)))
        .toList();
  }
}
