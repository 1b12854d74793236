package nl.dossierkluis.web.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.dossiers.AccessReviews;
import nl.dossierkluis.dossiers.Caseloads;
import nl.dossierkluis.dossiers.ReviewLine;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.web.faces.Choice;
import org.omnifaces.cdi.Param;

/** What one coach may see: the lines of the review, the handover, a deputy. */
@Named
@RequestScoped
public class CaseloadPage {

  @Inject @Param String id;
  @Inject @Param String after;
  @Inject Accounts accounts;
  @Inject AccessReviews reviews;
  @Inject Caseloads caseloads;
  @Inject Coaches coaches;
  @Inject HttpServletRequest request;

  private Page<ReviewLine> page;
  private String name;
  private String to;
  private LocalDate on;
  private String deputy;
  private LocalDate lastDay;

  public String getName() {
    if (name == null) {
      name = accounts.requireStaff(id).name();
    }
    return name;
  }

  private Page<ReviewLine> page() {
    if (page == null) {
      Optional<String> from = Optional.ofNullable(after).filter(text -> !text.isEmpty());
      page = reviews.linesOf(id, new PageRequest(from, Page.MAXIMUM));
    }
    return page;
  }

  public List<ReviewLine> getLines() {
    return page().items();
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return page().next().orElse(null);
  }

  /** The other coaches, to hand over to. */
  public List<Choice> getOthers() {
    return coaches.but(id);
  }

  /** Keeps the ticked lines. */
  public String keep() {
    reviews.keep(ticked());
    return here("dossiers.kept");
  }

  /** Takes the ticked lines back. */
  public String revoke() {
    reviews.revoke(ticked());
    return here("dossiers.revoked");
  }

  private List<String> ticked() {
    String[] ticked = request.getParameterValues("grant");
    if (ticked == null) {
      throw new InvalidInput("grant", "dossiers.tick-some");
    }
    return List.of(ticked);
  }

  public String handOver() {
    caseloads.handOver(id, to, Optional.ofNullable(on));
    return here("dossiers.handed-over");
  }

  public String appoint() {
    caseloads.appointDeputy(id, deputy, lastDay);
    return here("dossiers.deputy-appointed");
  }

  private String here(String notice) {
    return "/dossiers/caseload?faces-redirect=true&notice=" + notice + "&id=" + id;
  }

  public String getId() {
    return id;
  }

  public String getAfter() {
    return after;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getDeputy() {
    return deputy;
  }

  public void setDeputy(String deputy) {
    this.deputy = deputy;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
