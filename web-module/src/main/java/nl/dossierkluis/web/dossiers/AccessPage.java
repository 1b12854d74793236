package nl.dossierkluis.web.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.dossierkluis.dossiers.AccessReviews;
import nl.dossierkluis.dossiers.CaseloadView;
import nl.dossierkluis.dossiers.Caseloads;
import nl.dossierkluis.dossiers.PastReview;
import nl.dossierkluis.dossiers.ReviewStatus;

/** "Wie ziet wat": the staff and how much each may see, and the review of the quarter. */
@Named
@RequestScoped
public class AccessPage {

  @Inject Caseloads caseloads;
  @Inject AccessReviews reviews;

  private List<CaseloadView> all;
  private ReviewStatus status;
  private List<PastReview> past;

  public List<CaseloadView> getCaseloads() {
    if (all == null) {
      all = caseloads.all();
    }
    return all;
  }

  public ReviewStatus getReview() {
    if (status == null) {
      status = reviews.status();
    }
    return status;
  }

  public List<PastReview> getPast() {
    if (past == null) {
      past = reviews.history();
    }
    return past;
  }
}
