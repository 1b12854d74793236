package nl.dossierkluis.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import nl.dossierkluis.accounts.Base32;
import nl.dossierkluis.accounts.FirstFactor;
import nl.dossierkluis.accounts.FirstFactors;
import nl.dossierkluis.accounts.Invitations;
import nl.dossierkluis.accounts.NewAccount;
import nl.dossierkluis.accounts.SecondSteps;
import nl.dossierkluis.accounts.Sessions;
import nl.dossierkluis.accounts.SignInStep;
import nl.dossierkluis.accounts.Totp;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.dossiers.CommissionType;
import nl.dossierkluis.dossiers.DossierView;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/** Fictional people for container tests, made through the boundaries. */
@ApplicationScoped
public class People {

  /** What they all sign in with. */
  public static final String PASSWORD = "paars-fietspad-lamp-7";

  @Inject AsSystem system;
  @Inject Callers callers;
  @Inject Invitations invitations;
  @Inject Sessions sessions;
  @Inject SecondSteps steps;
  @Inject FirstFactors first;
  @Inject TestClock clock;
  @Inject Clients clients;
  @Inject Dossiers dossiers;

  private final Map<String, List<String>> backupCodes = new ConcurrentHashMap<>();

  /** Somebody who can be called as. */
  public record Person(String accountId, String email, Set<String> roles) {}

  /** A client of a coach, with an account and an open dossier. */
  public record Case(Person coach, Person client, String clientId, String dossierId) {}

  /** An address that nobody has yet. */
  public static String freshEmail() {
    return RandomId.next().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "x")
        + "@example.invalid";
  }

  public Person staff(String... roles) throws Exception {
    return person(List.of(roles), Optional.empty());
  }

  private Person person(List<String> roles, Optional<SubjectId> subject) throws Exception {
    String email = freshEmail();
    NewAccount account = new NewAccount("Ans Voorbeeld", email, roles, subject);
    String id = system.call(() -> invitations.makeActive(account, PASSWORD));
    return new Person(id, email, Set.copyOf(roles));
  }

  /** A case of a new coach and a new client. */
  public Case newCase() throws Exception {
    Person coach = staff(Roles.COACH);
    ClientView client = as(coach, () -> clients.register("Bas Verzonnen", freshEmail()));
    DossierView dossier =
        as(coach, () -> dossiers.open(client.id(), "Loopbaan", CommissionType.SELF_PAYING, ""));
    Person account = person(List.of(Roles.CLIENT), Optional.of(new SubjectId(client.id())));
    return new Case(coach, account, client.id(), dossier.id());
  }

  /** Signs somebody in, with whatever she needs for it, and returns her session's token. */
  public String signIn(Person person) {
    SignInStep step = sessions.start(person.email(), PASSWORD);
    return switch (step.stage()) {
      case SIGNED_IN -> step.token();
      case FACTOR_ASKED ->
          steps.finish(step.token(), backupCodes.get(person.accountId()).remove(0));
      case FACTOR_TO_MAKE -> makeFactor(person, step.token());
    };
  }

  private String makeFactor(Person person, String half) {
    byte[] secret = Base32.decode(first.proposeTotp(half).secret());
    String code = Totp.code(secret, Totp.step(clock.instant()));
    FirstFactor made = first.confirmTotp(half, "Telefoon", code, "");
    backupCodes.put(person.accountId(), new ArrayList<>(made.backupCodes()));
    return made.session();
  }

  public <T> T as(Person person, Callable<T> work) throws Exception {
    return callers.as(person.accountId(), person.roles(), work);
  }
}
