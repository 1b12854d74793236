package nl.dossierkluis.dossiers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;

/** All dossiers of a coach at once: who has how many, handed over, or lent to a deputy. */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.SYSTEM})
public class Caseloads {

  private static final String STANDING = Grants.STANDING;

  @PersistenceContext EntityManager entities;
  @Inject Grants grants;
  @Inject Accounts accounts;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The staff by name, and in how many dossiers each may work. */
  public List<CaseloadView> all() {
    audit.did(Act.ACCESS_READ, AuditObject.of("account", null));
    Map<String, Long> counts = counts();
    return accounts.staff().stream()
        .map(account -> new CaseloadView(account, counts.getOrDefault(account.id(), 0L)))
        .toList();
  }

  private Map<String, Long> counts() {
    return entities
        .createQuery(
            "select g.accountId, count(distinct g.dossierId) from Grant g where"
                + STANDING
                + " group by g.accountId",
            Object[].class)
        .setParameter("today", grants.today())
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /**
   * Hands the whole caseload of one coach over to another, in one act.
   *
   * @param from whose dossiers
   * @param to who works in them from now on
   * @param on from which day; empty for at once
   * @return how many dossiers went over
   * @throws InvalidInput when the other is no coach or the same, or the day has passed
   */
  public int handOver(String from, String to, Optional<LocalDate> on) {
    requireOther(from, to);
    LocalDate today = grants.today();
    LocalDate day = on.orElse(today);
    if (day.isBefore(today)) {
      throw new InvalidInput("on", "dossiers.day-passed");
    }
    List<Grant> caseload = grants.lockOwn(from);
    caseload.forEach(grant -> handOver(grant, to, day, today));
    audit.did(
        Act.CASELOAD_HANDED_OVER,
        AuditObject.of("account", from).with("to", to).with("on", day.toString()));
    return caseload.size();
  }

  private void handOver(Grant grant, String to, LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      grant.endWith(day.minusDays(1));
    } else {
      grant.revoke(actor.id(), clock.instant());
    }
    if (!grants.standsOpen(grant.dossierId(), to)) {
      give(grant, to, GrantBasis.HANDOVER, GrantPeriod.from(day, today));
    }
  }

  /**
   * Lets another coach work in all dossiers of a coach until a day; it ends by itself.
   *
   * @param lastDay included
   * @return in how many dossiers she stands in
   * @throws InvalidInput when the deputy is no coach or the same, or the day has passed
   */
  public int appointDeputy(String of, String deputy, LocalDate lastDay) {
    requireOther(of, deputy);
    if (lastDay == null) {
      throw new InvalidInput("lastDay", "platform.required");
    }
    GrantPeriod period = GrantPeriod.until(lastDay, grants.today());
    List<Grant> caseload =
        grants.lockOwn(of).stream()
            .filter(grant -> !grants.standsOpen(grant.dossierId(), deputy))
            .toList();
    caseload.forEach(grant -> give(grant, deputy, GrantBasis.DEPUTY, period).standInFor(of));
    audit.did(
        Act.DEPUTY_APPOINTED,
        AuditObject.of("account", of).with("deputy", deputy).with("lastDay", lastDay.toString()));
    return caseload.size();
  }

  private Grant give(Grant like, String to, GrantBasis basis, GrantPeriod period) {
    Dossier dossier = entities.find(Dossier.class, like.dossierId());
    Grant given = grants.give(dossier.id(), to, basis, period);
    audit.did(
        Act.DOSSIER_GRANTED,
        AuditObject.of("dossier", dossier.id(), dossier.client())
            .with("account", to)
            .with("basis", basis.name()));
    return given;
  }

  private void requireOther(String from, String to) {
    accounts.requireStaff(from);
    if (to == null || to.equals(from)) {
      throw new InvalidInput("to", "dossiers.to-another");
    }
    if (!accounts.requireStaff(to).roles().contains(Roles.COACH)) {
      throw new InvalidInput("to", "dossiers.grant-to-coach");
    }
  }
}
