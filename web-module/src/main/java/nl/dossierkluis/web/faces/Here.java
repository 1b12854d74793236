package nl.dossierkluis.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The address that the browser asked for. Forms post to it with its query, so that a page still
 * knows what it is about after a wrong entry, a reload or a change of language.
 */
@Named
@RequestScoped
public class Here {

  private static final Pattern SLASHES = Pattern.compile("^[/\\\\]+");

  @Inject HttpServletRequest request;

  /** Path and query of the page that a request is about. */
  static String of(HttpServletRequest request) {
    Here here = new Here();
    here.request = request;
    return here.getAddress();
  }

  /** Path and query of this page. */
  public String getAddress() {
    String query = getQuery();
    return query.isEmpty() ? getPath() : getPath() + "?" + query;
  }

  /** Path of this page; an error page has none of its own and stands for the start page. */
  public String getPath() {
    if (isError()) {
      return "/";
    }
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    String asked = forwarded == null ? request.getRequestURI() : forwarded.toString();
    // The server answers //host/../page as /page, but to a browser it names another host.
    return SLASHES.matcher(asked).replaceFirst("/");
  }

  /** Query of this page, possibly empty; without what was told on it once. */
  public String getQuery() {
    return isError() ? "" : Queries.without(request.getQueryString(), Notices.NAME);
  }

  private boolean isError() {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
  }
}
