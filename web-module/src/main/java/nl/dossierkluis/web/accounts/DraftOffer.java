package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.accounts.Drafts;
import nl.dossierkluis.web.faces.Here;

/**
 * What somebody had typed into this page before her session came to rest. It is looked for on the
 * way back from taking it up again only, so that no other page pays for it.
 */
@Named
@RequestScoped
public class DraftOffer {

  /** Key of the sentence that the way back ends with. */
  static final String RESUMED = "accounts.resumed";

  @Inject HttpServletRequest request;
  @Inject Drafts drafts;
  @Inject Here here;
  @Inject ExternalContext external;

  private List<Map.Entry<String, String>> fields;

  public List<Map.Entry<String, String>> getFields() {
    if (fields == null) {
      fields = isBack() ? List.copyOf(drafts.of(here.getAddress()).entrySet()) : List.of();
    }
    return fields;
  }

  private boolean isBack() {
    String query = request.getQueryString();
    return query != null && query.endsWith("notice=" + RESUMED);
  }

  public void drop() throws IOException {
    drafts.drop();
    external.redirect(external.getRequestContextPath() + here.getAddress());
  }
}
