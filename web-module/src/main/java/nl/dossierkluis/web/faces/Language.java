package nl.dossierkluis.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of this request, for pages ({@code #{language.tag}}) and for beans. */
@Named
@RequestScoped
public class Language {

  @Inject HttpServletRequest request;
  @Inject Here here;

  /** Tag for {@code lang} attributes: {@code nl} or {@code en}. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  public Locale getLocale() {
    return Languages.of(request);
  }

  /** Address of this page in the language with this tag. */
  public String address(String tag) {
    return Languages.address(here.getPath(), here.getQuery(), tag);
  }
}
