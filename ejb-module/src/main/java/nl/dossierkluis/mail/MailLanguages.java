package nl.dossierkluis.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Roles;

/** In which language everybody gets her messages: Dutch, unless she chose another. */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER, Roles.CLIENT})
public class MailLanguages {

  @PersistenceContext EntityManager entities;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;

  /** The language of the holder of an account. */
  @PermitAll
  public MailLanguage of(String accountId) {
    ChosenLanguage chosen = entities.find(ChosenLanguage.class, accountId);
    return chosen == null ? MailLanguage.NL : chosen.language();
  }

  /** The caller's own language. */
  public MailLanguage mine() {
    return of(actor.id());
  }

  /** From now on the caller gets her messages in this language. */
  public void choose(MailLanguage language) {
    entities.merge(new ChosenLanguage(actor.id(), language));
    audit.did(Act.MAIL_LANGUAGE_CHOSEN, AuditObject.of("account", actor.id()));
  }
}
