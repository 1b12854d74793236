package nl.dossierkluis.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;

/**
 * Where somebody is signed in, and the ending of it. What is ended is dead at its next request.
 * Tokens of programs are another thing and go on.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER, Roles.CLIENT})
public class SignIns {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;
  @Inject SessionLimits limits;
  @Inject OpenSessions open;
  @Inject Devices devices;
  @Inject Doorstep doorstep;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The caller's own, the newest first; those that rest are among them, those that ended not. */
  public List<SessionView> mine() {
    Map<String, AccountDevice> known =
        devices.all(actor.id()).stream().collect(Collectors.toMap(AccountDevice::id, d -> d));
    return open.of(actor.id()).stream()
        .map(session -> view(session, known.get(session.deviceId())))
        .toList();
  }

  private SessionView view(AccountSession session, AccountDevice device) {
    SessionCard card = records.open(AccountSession.CARD, session.tokenHash(), session.card());
    return new SessionView(
        session.id(),
        card.browser(),
        card.system(),
        session.startedAt(),
        session.usedAt(),
        doorstep.signIn().filter(session.id()::equals).isPresent(),
        device == null || device.isKnown());
  }

  /** Ends one of the caller's own, or throws {@link NotFound}. */
  public void end(String id) {
    AccountSession session =
        open.of(actor.id()).stream()
            .filter(mine -> mine.id().equals(id))
            .findFirst()
            .orElseThrow(NotFound::new);
    end(session, clock.instant());
  }

  /** Ends all of the caller's own but the one that asks; returns how many. */
  public int endOthers() {
    return end(open.of(actor.id()), doorstep.signIn().orElse(""));
  }

  /** Says whether a device that the caller has not called hers yet has signed in. */
  public boolean hasNewDevice() {
    return devices.all(actor.id()).stream().anyMatch(device -> !device.isKnown());
  }

  /** The caller says that all devices are hers. */
  public void knowDevices() {
    devices.all(actor.id()).forEach(AccountDevice::know);
    audit.did(Act.DEVICES_KNOWN, AuditObject.of("account", actor.id()));
  }

  /** Ends everything of somebody who works for the practice; returns how many. */
  @RolesAllowed(Roles.OWNER)
  public int endOfStaff(String accountId) {
    Account account = entities.find(Account.class, accountId);
    if (account == null || account.subject().isPresent()) {
      throw new NotFound();
    }
    return end(open.of(accountId), "");
  }

  /** Ends everything of a client; whoever calls this has made sure that the caller may. */
  @RolesAllowed({Roles.OWNER, Roles.COACH, Roles.SYSTEM})
  public int endOfSubject(SubjectId subject) {
    return entities
        .createQuery("select a from Account a where a.subject = :subject", Account.class)
        .setParameter("subject", subject.text())
        .getResultStream()
        .mapToInt(account -> end(open.of(account.id()), ""))
        .sum();
  }

  private int end(List<AccountSession> sessions, String spared) {
    Instant now = clock.instant();
    List<AccountSession> ending =
        sessions.stream().filter(session -> !session.id().equals(spared)).toList();
    ending.forEach(session -> end(session, now));
    return ending.size();
  }

  private void end(AccountSession session, Instant now) {
    session.end(now);
    audit.did(
        Act.SIGN_IN_ENDED,
        AuditObject.of("account", session.accountId()).with("signIn", session.id()));
  }
}
