package nl.dossierkluis.practice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.Invitations;
import nl.dossierkluis.accounts.NewAccount;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.Inputs;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;

/** Makes the practice and the account of its owner, once. */
@Stateless
@PermitAll
public class SetUp {

  @PersistenceContext EntityManager entities;
  @Inject SetUpCode code;
  @Inject Invitations invitations;
  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Says whether the practice has yet to be set up. */
  public boolean isNeeded() {
    return entities.find(Practice.class, Practice.THE_ONE) == null;
  }

  /**
   * Sets the practice up. Two at once cannot both succeed: the practice has one possible id.
   *
   * @throws InvalidInput when the code or a field is wrong; nothing was made
   * @throws AlreadySetUp when there is a practice
   */
  public void perform(SetUpRequest request) {
    if (!isNeeded()) {
      throw new AlreadySetUp();
    }
    if (!code.matches(request.code())) {
      audit.refused(Act.PRACTICE_SET_UP, AuditObject.of("practice", null));
      throw new InvalidInput("code", "practice.code-wrong");
    }
    make(request, false);
    code.used();
  }

  /** Sets up without a code; the product's own way to its demo practice. */
  @RolesAllowed(Roles.SYSTEM)
  public void performForDemo(SetUpRequest request) {
    make(request, true);
  }

  private void make(SetUpRequest request, boolean demo) {
    PracticeCard card = new PracticeCard(Inputs.name("practiceName", request.practiceName()), "");
    entities.persist(
        new Practice(
            records.seal(Practice.CARD, Practice.THE_ONE, containers.named("PRACTICE"), card),
            clock.instant(),
            demo));
    List<String> roles =
        request.coaches() ? List.of(Roles.OWNER, Roles.COACH) : List.of(Roles.OWNER);
    NewAccount owner = new NewAccount(request.name(), request.email(), roles, Optional.empty());
    if (demo) {
      // Each start of a demo gives its accounts new passwords.
      invitations.invite(owner);
    } else {
      invitations.makeActive(owner, request.password());
    }
    audit.did(Act.PRACTICE_SET_UP, AuditObject.of("practice", null));
  }
}
