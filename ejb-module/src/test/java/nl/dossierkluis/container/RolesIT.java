package nl.dossierkluis.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.accounts.ApiTokens;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.dossiers.AccessReviews;
import nl.dossierkluis.dossiers.Caseloads;
import nl.dossierkluis.dossiers.DossierGrants;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.dossiers.Emergencies;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.rights.Answers;
import nl.dossierkluis.rights.Channel;
import nl.dossierkluis.rights.DataPackages;
import nl.dossierkluis.rights.Right;
import nl.dossierkluis.rights.RightsRequests;
import nl.dossierkluis.statement.PromiseBoard;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each role may do with a case that is nobody's of hers: registers and names, or nothing. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {

  @Inject Accounts accounts;
  @Inject ApiTokens tokens;
  @Inject Clients clients;
  @Inject Dossiers dossiers;
  @Inject Documents documents;
  @Inject DossierGrants grants;
  @Inject Caseloads caseloads;
  @Inject Emergencies emergencies;
  @Inject AccessReviews reviews;
  @Inject RightsRequests requests;
  @Inject Answers answers;
  @Inject DataPackages packages;
  @Inject PromiseBoard promises;
  @Inject People people;

  private Case known;
  private Map<String, Callable<?>> uses;

  @BeforeEach
  void makeACase() throws Exception {
    known = people.newCase();
    String request =
        people
            .as(
                known.coach(),
                () ->
                    requests.register(
                        Right.ACCESS, known.clientId(), LocalDate.of(2026, 10, 1), Channel.LETTER))
            .id();
    uses = new LinkedHashMap<>();
    uses.put("a client", () -> clients.get(known.clientId()));
    uses.put("a dossier", () -> dossiers.get(known.dossierId()));
    uses.put("documents", () -> documents.list(known.dossierId(), PageRequest.first()));
    uses.put("a request", () -> requests.get(request));
    uses.put("an answer", () -> answers.mayAnswer(request));
    uses.put("a package", () -> packages.permitted(known.clientId(), java.util.Locale.ROOT));
    uses.put("grants", () -> grants.of(known.dossierId()));
    uses.put("caseloads", () -> caseloads.all());
    uses.put("reviews", () -> reviews.status());
    uses.put("emergencies", () -> emergencies.list(PageRequest.first()));
    uses.put("staff", () -> accounts.staff());
    uses.put("tokens", () -> tokens.mine());
    uses.put("promises", () -> promises.today());
  }

  @Test
  void theOwnerSeesWhoAndNotWhat() throws Exception {
    assertThat(allowed(people.staff(Roles.OWNER)))
        .containsExactlyInAnyOrder(
            "a client",
            "a request",
            "grants",
            "caseloads",
            "reviews",
            "emergencies",
            "staff",
            "tokens",
            "promises");
  }

  @Test
  void thePrivacyOfficerSeesRequestsAndNoContent() throws Exception {
    assertThat(allowed(people.staff(Roles.PRIVACY_OFFICER)))
        .containsExactlyInAnyOrder("a client", "a request", "emergencies", "tokens", "promises");
  }

  @Test
  void theBackOfficeSeesNoClient() throws Exception {
    assertThat(allowed(people.staff(Roles.BACK_OFFICE)))
        .containsExactlyInAnyOrder("tokens", "promises");
  }

  @Test
  void anotherCoachSeesNothingOfTheCase() throws Exception {
    assertThat(allowed(people.staff(Roles.COACH))).containsExactlyInAnyOrder("tokens", "promises");
  }

  @Test
  void theCoachOfTheCaseDoesHerWork() throws Exception {
    assertThat(allowed(known.coach()))
        .containsExactlyInAnyOrder(
            "a client",
            "a dossier",
            "documents",
            "a request",
            "an answer",
            "a package",
            "grants",
            "tokens",
            "promises");
  }

  @Test
  void theClientSeesHerOwnAndAnotherClientNothing() throws Exception {
    assertThat(allowed(known.client()))
        .containsExactlyInAnyOrder("a client", "a dossier", "documents", "a request", "a package");
    assertThat(allowed(people.newCase().client())).isEmpty();
  }

  @Test
  void whoDoesNotCoachGetsNoPackageOfAClientWithoutDossiers() throws Exception {
    String without =
        people.as(known.coach(), () -> clients.register("Dina Bedacht", People.freshEmail())).id();
    assertThat(people.as(known.coach(), () -> dossiers.mayWorkInAll(without))).isTrue();
    for (String role : Set.of(Roles.OWNER, Roles.PRIVACY_OFFICER)) {
      Person person = people.staff(role);
      assertThat(people.as(person, () -> dossiers.mayWorkInAll(without))).as(role).isFalse();
    }
  }

  private Set<String> allowed(Person person) throws Exception {
    Set<String> allowed = new TreeSet<>();
    for (Map.Entry<String, Callable<?>> use : uses.entrySet()) {
      if (mayDo(person, use.getValue())) {
        allowed.add(use.getKey());
      }
    }
    return allowed;
  }

  private boolean mayDo(Person person, Callable<?> use) throws Exception {
    try {
      people.as(person, use::call);
      return true;
    } catch (NotFound | Forbidden | EJBAccessException | AccessLocalException e) {
      return false;
    }
  }
}
