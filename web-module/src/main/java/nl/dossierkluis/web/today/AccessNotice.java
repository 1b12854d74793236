package nl.dossierkluis.web.today;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.dossierkluis.dossiers.AccessReviews;
import nl.dossierkluis.dossiers.Emergencies;
import nl.dossierkluis.dossiers.EmergencyView;
import nl.dossierkluis.dossiers.ReviewStatus;

/** What the page of the day tells about access; each part is asked for by its own role only. */
@Named
@RequestScoped
public class AccessNotice {

  @Inject AccessReviews reviews;
  @Inject Emergencies emergencies;

  private ReviewStatus review;
  private Long waiting;
  private List<EmergencyView> told;

  /** How far the review of the quarter is, for the owner. */
  public ReviewStatus getReview() {
    if (review == null) {
      review = reviews.status();
    }
    return review;
  }

  /** The openings in an emergency that wait for the privacy officer. */
  public long getWaiting() {
    if (waiting == null) {
      waiting = emergencies.waiting();
    }
    return waiting;
  }

  /** The openings of late in the dossiers of a coach. */
  public List<EmergencyView> getEmergencies() {
    if (told == null) {
      told = emergencies.inMyDossiers();
    }
    return told;
  }
}
