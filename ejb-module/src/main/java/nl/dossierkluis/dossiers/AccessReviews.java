package nl.dossierkluis.dossiers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/**
 * The review of each quarter: the owner looks at every grant that is older than the quarter and
 * keeps it or takes it back. The list is what is true now; the decisions are kept.
 */
@Stateless
@RolesAllowed(Roles.OWNER)
public class AccessReviews {

  private static final String STANDING = Grants.STANDING;

  private static final String WAITING =
      " g.grantedAt < :begun and"
          + STANDING
          + " and not exists (select r from GrantReview r"
          + " where r.grantId = g.id and r.quarter = :quarter)";

  @PersistenceContext EntityManager entities;
  @Inject Grants grants;
  @Inject GrantViews views;
  @Inject DossierGrants doors;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** How far the review of this quarter is. */
  public ReviewStatus status() {
    LocalDate today = grants.today();
    Quarter quarter = Quarter.of(today);
    long waiting = waiting(quarter, quarter);
    return new ReviewStatus(
        quarter,
        waiting,
        lastDecision(),
        waiting > 0 && isOverdue(quarter),
        !today.isBefore(quarter.lastDay().minusDays(ReviewStatus.REMINDED_DAYS)));
  }

  /** Grants given before a quarter began and not looked at in another. */
  private long waiting(Quarter givenBefore, Quarter lookedAtIn) {
    return entities
        .createQuery("select count(g) from Grant g where" + WAITING, Long.class)
        .setParameter("begun", start(givenBefore))
        .setParameter("quarter", lookedAtIn.toString())
        .setParameter("today", grants.today())
        .getSingleResult();
  }

  /** A grant that stood before the last quarter, and was looked at neither then nor now. */
  private boolean isOverdue(Quarter quarter) {
    Quarter before = quarter.before();
    return entities
            .createQuery(
                "select count(g) from Grant g where"
                    + WAITING
                    + " and not exists (select r from GrantReview r"
                    + " where r.grantId = g.id and r.quarter = :before)",
                Long.class)
            .setParameter("begun", start(before))
            .setParameter("quarter", quarter.toString())
            .setParameter("before", before.toString())
            .setParameter("today", grants.today())
            .getSingleResult()
        > 0;
  }

  private Instant start(Quarter quarter) {
    return quarter.firstDay().atStartOfDay(clock.getZone()).toInstant();
  }

  private Optional<Instant> lastDecision() {
    return Optional.ofNullable(
        entities
            .createQuery("select max(r.decidedAt) from GrantReview r", Instant.class)
            .getSingleResult());
  }

  /** What an account may see, each with its place in this quarter's review, the oldest first. */
  public Page<ReviewLine> linesOf(String accountId, PageRequest page) {
    audit.did(Act.ACCESS_READ, AuditObject.of("account", accountId));
    Grant after = page.after().map(id -> entities.find(Grant.class, id)).orElse(null);
    List<Grant> rows =
        entities
            .createQuery(
                "select g from Grant g where g.accountId = :account and"
                    + STANDING
                    + " and (g.grantedAt > :at or (g.grantedAt = :at and g.id > :id))"
                    + " order by g.grantedAt, g.id",
                Grant.class)
            .setParameter("account", accountId)
            .setParameter("today", grants.today())
            .setParameter("at", after == null ? Instant.EPOCH : after.grantedAt())
            .setParameter("id", after == null ? "" : after.id())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    return Page.of(rows, page.limit(), Grant::id, this::line);
  }

  private ReviewLine line(Grant grant) {
    Quarter quarter = Quarter.of(grants.today());
    Optional<Instant> kept = find(grant.id(), quarter).map(GrantReview::decidedAt);
    boolean waits = kept.isEmpty() && grant.grantedAt().isBefore(start(quarter));
    return new ReviewLine(views.of(grant), kept, waits);
  }

  /** Keeps grants: they are still needed. All or none are kept. */
  public void keep(List<String> grantIds) {
    grantIds.forEach(id -> decide(standing(id), ReviewOutcome.KEPT));
  }

  /** Takes grants back, all or none. */
  public void revoke(List<String> grantIds) {
    for (String id : grantIds) {
      Grant grant = standing(id);
      doors.revoke(grant.dossierId(), id);
      decide(grant, ReviewOutcome.REVOKED);
    }
  }

  private Grant standing(String grantId) {
    return Optional.ofNullable(grantId)
        .map(id -> entities.find(Grant.class, id))
        .filter(grant -> grant.isStanding(grants.today()))
        .orElseThrow(NotFound::new);
  }

  private void decide(Grant grant, ReviewOutcome outcome) {
    Quarter quarter = Quarter.of(grants.today());
    GrantReview review =
        find(grant.id(), quarter)
            .orElseGet(() -> new GrantReview(RandomId.next(), grant.id(), quarter));
    review.decide(outcome, actor.id(), clock.instant());
    entities.persist(review);
    Dossier dossier = entities.find(Dossier.class, grant.dossierId());
    audit.did(
        Act.ACCESS_REVIEWED,
        AuditObject.of("dossier", dossier.id(), dossier.client())
            .with("account", grant.accountId())
            .with("outcome", outcome.name()));
  }

  private Optional<GrantReview> find(String grantId, Quarter quarter) {
    return entities
        .createQuery(
            "select r from GrantReview r where r.grantId = :grant and r.quarter = :quarter",
            GrantReview.class)
        .setParameter("grant", grantId)
        .setParameter("quarter", quarter.toString())
        .getResultStream()
        .findFirst();
  }

  /** The reviews of the past, the newest quarter first. */
  public List<PastReview> history() {
    return entities
        .createQuery(
            "select r.quarter, sum(case when r.outcome = :kept then 1 else 0 end), count(r),"
                + " max(r.decidedAt) from GrantReview r group by r.quarter order by r.quarter desc",
            Object[].class)
        .setParameter("kept", ReviewOutcome.KEPT)
        .setMaxResults(Page.MAXIMUM)
        .getResultStream()
        .map(AccessReviews::past)
        .toList();
  }

  private static PastReview past(Object[] row) {
    long kept = ((Number) row[1]).longValue();
    long all = ((Number) row[2]).longValue();
    return new PastReview((String) row[0], kept, all - kept, (Instant) row[3]);
  }
}
