package nl.dossierkluis.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/**
 * What people sent from a page after their session had come to rest. It is kept, sealed, until they
 * have shown that it is they, and then offered to them again; nothing of it is done meanwhile.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER, Roles.CLIENT})
public class Drafts {

  /** More than a long report. */
  private static final int LONGEST = 200_000;

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;
  @Inject KeptDrafts kept;
  @Inject OpenSessions open;
  @Inject Doorstep doorstep;
  @Inject Clock clock;

  /**
   * Keeps what a page sent; the one that the session kept before makes room.
   *
   * @param token token of a session that rests; with any other nothing is kept
   */
  @PermitAll
  public void keep(String token, DraftCard draft) {
    int length = draft.fields().values().stream().mapToInt(String::length).sum();
    if (length > 0 && length <= LONGEST) {
      open.resting(token).ifPresent(session -> keep(session, draft));
    }
  }

  private void keep(AccountSession session, DraftCard draft) {
    kept.dropOf(session.id());
    String id = RandomId.next();
    String container = session.card().container();
    entities.persist(
        new SessionDraft(
            id,
            session.id(),
            records.seal(SessionDraft.CARD, id, container, draft),
            clock.instant()));
  }

  /** What the caller had typed into a page; empty if nothing is kept. */
  public Map<String, String> of(String page) {
    return doorstep
        .signIn()
        .flatMap(kept::of)
        .map(draft -> records.open(SessionDraft.CARD, draft.id(), draft.card()))
        .filter(draft -> draft.page().equals(page))
        .map(DraftCard::fields)
        .orElse(Map.of());
  }

  /** The caller has it back, or wants it no more. */
  public void drop() {
    doorstep.signIn().ifPresent(kept::dropOf);
  }
}
