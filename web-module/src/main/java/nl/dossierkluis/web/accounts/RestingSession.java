package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.dossierkluis.accounts.DraftCard;
import nl.dossierkluis.accounts.Drafts;
import nl.dossierkluis.accounts.Sessions;

/**
 * A browser whose session has come to rest sends a form: nothing of it is done, and what was typed
 * is kept, sealed, for the page to offer again. Only pages on which nobody types a secret are asked
 * for it.
 */
@ApplicationScoped
class RestingSession {

  private static final Set<String> FOLDERS =
      Set.of("/clients/", "/dossiers/", "/documents/", "/rights/");

  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject Sessions sessions;
  @Inject Drafts drafts;

  /** Says whether this browser's session rests; what it sent is kept if it did send a form. */
  boolean meets(HttpServletRequest request, String path) {
    Optional<String> token = SessionCookie.tokenOf(request).filter(sessions::rests);
    token.filter(known -> isForm(request, path)).ifPresent(known -> keep(known, request, path));
    return token.isPresent();
  }

  private static boolean isForm(HttpServletRequest request, String path) {
    return "POST".equals(request.getMethod())
        && FOLDERS.stream().anyMatch(path::startsWith)
        && Objects.requireNonNullElse(request.getContentType(), "").startsWith(FORM);
  }

  private void keep(String token, HttpServletRequest request, String path) {
    if (sessions.csrfToken(token).equals(request.getParameter(FormTokens.FIELD))) {
      String query = request.getQueryString();
      drafts.keep(token, new DraftCard(query == null ? path : path + "?" + query, typed(request)));
    }
  }

  /** What the page sent beside its address and its own marks. */
  private static Map<String, String> typed(HttpServletRequest request) {
    Set<String> ofAddress = names(request.getQueryString());
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !field.getKey().startsWith("jakarta.faces."))
        .filter(field -> !field.getKey().equals(FormTokens.FIELD))
        .filter(field -> !ofAddress.contains(field.getKey()))
        .filter(field -> !field.getValue()[0].isBlank())
        .filter(field -> !field.getValue()[0].equals(field.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
  }

  private static Set<String> names(String query) {
    return Arrays.stream(Objects.requireNonNullElse(query, "").split("&"))
        .map(pair -> pair.split("=", 2)[0])
        .collect(Collectors.toSet());
  }
}
