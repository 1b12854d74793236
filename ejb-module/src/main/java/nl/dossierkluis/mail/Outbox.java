package nl.dossierkluis.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;

/**
 * Messages to the holders of accounts. They are mailed where the practice has a mail server; else,
 * and when that fails, whoever caused them finds them here and gives them by hand. What somebody
 * caused who cannot do that (a client, a stranger, the product) falls to the owner.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH})
public class Outbox {

  @PersistenceContext EntityManager entities;
  @Inject Addressees addressees;
  @Inject LetterHead letterHead;
  @Inject MailLanguages languages;
  @Inject PostOffice office;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Whether messages are mailed. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isMailing() {
    return office.isOpen();
  }

  /**
   * Writes a message, in the caller's transaction if there is one; it goes out once that is
   * committed.
   *
   * @param accountId whom it is for
   * @param parameters what {@link MailKind} names: numbers, and days as {@code yyyy-MM-dd}
   * @param link an address below the product's own; what is secret in it stands behind {@code #}
   * @throws IllegalArgumentException when there is no such account, or a parameter or the link is
   *     not what the kind takes
   */
  @PermitAll
  public void send(String accountId, MailKind kind, Map<String, String> parameters, String link) {
    Addressee addressee =
        addressees
            .of(accountId)
            .orElseThrow(() -> new IllegalArgumentException("nobody has this account"));
    Letter letter =
        Letters.write(
            addressee,
            kind,
            parameters,
            link,
            settings.baseUrl(),
            letterHead.practiceName(),
            languages.of(accountId));
    String id = RandomId.next();
    MailMessage message =
        new MailMessage(
            id,
            accountId,
            addressee.subject(),
            kind,
            canGive() ? actor.id() : Roles.OWNER,
            records.seal(MailMessage.LETTER, id, addressee.container(), letter),
            clock.instant());
    entities.persist(message);
    audit.did(Act.MAIL_QUEUED, object(message).with("kind", kind.name()));
  }

  /** The messages that the caller may give by hand, and how they fared; the newest first. */
  public Page<MessageView> list(PageRequest page) {
    audit.did(Act.MAIL_LISTED, AuditObject.of("mail", null));
    return Page.of(rows(page), page.limit(), MailMessage::id, this::view);
  }

  private List<MailMessage> rows(PageRequest page) {
    MailMessage after = page.after().map(id -> entities.find(MailMessage.class, id)).orElse(null);
    Instant at = after == null ? clock.instant().plusSeconds(1) : after.madeAt();
    return entities
        .createQuery(
            "select m from MailMessage m where m.giver in :mine"
                + " and (m.madeAt < :at or (m.madeAt = :at and m.id < :id))"
                + " order by m.madeAt desc, m.id desc",
            MailMessage.class)
        .setParameter("mine", mine())
        .setParameter("at", at)
        .setParameter("id", after == null ? "" : after.id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  /**
   * A message with its words, or {@link NotFound}, also when nobody may give it by hand; its link
   * lets its reader in, so it is noted.
   */
  public MessageText read(String id) {
    MailMessage message = require(id, LockModeType.NONE);
    Letter letter = letter(message);
    audit.did(Act.MAIL_READ, object(message));
    return new MessageText(view(message), letter.subject(), letter.text());
  }

  /**
   * The caller has given it; its text is destroyed and it is not mailed any more.
   *
   * @throws MessageSettled when it had reached its reader before
   */
  public void given(String id) {
    MailMessage message = require(id, LockModeType.PESSIMISTIC_WRITE);
    if (!message.hasText()) {
      throw new MessageSettled(message.state());
    }
    message.settle(
        MailState.COPIED,
        records.reseal(MailMessage.LETTER, id, message.letter(), letter(message).withoutText()),
        clock.instant());
    audit.did(Act.MAIL_GIVEN, object(message));
  }

  private MailMessage require(String id, LockModeType lock) {
    MailMessage message =
        RandomId.isWellFormed(id) ? entities.find(MailMessage.class, id, lock) : null;
    if (message == null || !mine().contains(message.giver()) || !message.kind().isGivenByHand()) {
      audit.refused(Act.MAIL_READ, AuditObject.of("mail", null));
      throw new NotFound();
    }
    return message;
  }

  /** As whom the caller gives messages by hand. */
  private Set<String> mine() {
    return actor.has(Roles.OWNER) ? Set.of(actor.id(), Roles.OWNER) : Set.of(actor.id());
  }

  private boolean canGive() {
    return actor.has(Roles.OWNER) || actor.has(Roles.COACH);
  }

  private Letter letter(MailMessage message) {
    return records.open(MailMessage.LETTER, message.id(), message.letter());
  }

  private MessageView view(MailMessage message) {
    return new MessageView(
        message.id(),
        letter(message).to(),
        message.kind(),
        message.state(),
        message.problem(),
        message.madeAt(),
        message.hasText() && message.kind().isGivenByHand());
  }

  private static AuditObject object(MailMessage message) {
    return AuditObject.of("mail", message.id(), message.subject().orElse(null));
  }
}
