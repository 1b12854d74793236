package nl.dossierkluis.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.custody.RecoveryKits;
import nl.dossierkluis.practice.Practices;

/** Whether pages have to say that what is kept here is not yet safe from the loss of the key. */
@Named
@RequestScoped
public class KitNotice {

  @Inject RecoveryKits kits;
  @Inject Practices practices;

  private Boolean needed;

  /** In a practice that is made up nothing can be lost. */
  public boolean isNeeded() {
    if (needed == null) {
      needed = !practices.isDemo() && !kits.isTypedBack();
    }
    return needed;
  }
}
