package nl.dossierkluis.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * That the last step went well: a bean redirects to {@code
 * /clients/client?faces-redirect=true&notice=clients.registered}, and the page it leads to says so.
 * The address carries a key and no words, so it can make a page say nothing but our own sentences.
 */
@Named
@RequestScoped
public class Notices {

  static final String NAME = "notice";

  private static final Pattern KEY = Pattern.compile("[a-z]+\\.[a-z-]+");

  @Inject HttpServletRequest request;
  @Inject Words words;

  /** The sentences to tell on this page; none after a form was sent, which tells its own. */
  public List<String> getAll() {
    if (!"GET".equals(request.getMethod())) {
      return List.of();
    }
    return Queries.values(request.getQueryString(), NAME)
        .filter(key -> KEY.matcher(key).matches())
        .filter(words::has)
        .limit(1)
        .map(words::of)
        .toList();
  }
}
