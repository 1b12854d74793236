package nl.dossierkluis.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.Roles;

/** The steps of sending a message, each a transaction of its own; none is open while it is sent. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class MailSteps {

  private static final int AT_ONCE = 50;

  @PersistenceContext EntityManager entities;
  @Inject LetterHead letterHead;
  @Inject SealedRecords records;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Ids of messages to be tried now. */
  public List<String> due() {
    return entities
        .createQuery(
            "select m.id from MailMessage m where m.state = :queued and m.tryAt <= :now"
                + " order by m.tryAt",
            String.class)
        .setParameter("queued", MailState.QUEUED)
        .setParameter("now", clock.instant())
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** Counts a try, and says what is to be sent; empty when somebody was quicker. */
  public Optional<Parcel> begin(String id) {
    Instant now = clock.instant();
    MailMessage message = locked(id);
    if (!message.isDue(now)) {
      return Optional.empty();
    }
    message.begin(now.plus(MailPace.LONGEST_TRY));
    Letter letter = records.open(MailMessage.LETTER, id, message.letter());
    return Optional.of(new Parcel(id, letterHead.practiceName(), letter));
  }

  /** A mail server has taken it; its text is destroyed. */
  public void sent(String id) {
    MailMessage message = locked(id);
    if (message.state() == MailState.QUEUED) {
      message.settle(MailState.SENT, withoutText(message), clock.instant());
      audit.did(Act.MAIL_SENT, object(message));
    }
  }

  /** A try has failed. */
  public void failed(String id, MailProblem problem) {
    MailMessage message = locked(id);
    if (message.state() == MailState.QUEUED) {
      message.fail(problem, clock.instant());
      audit.did(Act.MAIL_FAILED, object(message).with("problem", problem.name()));
    }
  }

  /** Destroys the texts whose links can work no more. */
  public void expire() {
    Instant now = clock.instant();
    entities
        .createQuery(
            "select m from MailMessage m where m.textGoneAt is null and m.madeAt < :before",
            MailMessage.class)
        .setParameter("before", now.minus(MailPace.TEXT_KEPT))
        .getResultList()
        .forEach(message -> message.expire(withoutText(message), now));
  }

  private MailMessage locked(String id) {
    return entities.find(MailMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private SealedRecord withoutText(MailMessage message) {
    Letter letter = records.open(MailMessage.LETTER, message.id(), message.letter());
    return records.reseal(MailMessage.LETTER, message.id(), message.letter(), letter.withoutText());
  }

  private static AuditObject object(MailMessage message) {
    return AuditObject.of("mail", message.id(), message.subject().orElse(null));
  }
}
