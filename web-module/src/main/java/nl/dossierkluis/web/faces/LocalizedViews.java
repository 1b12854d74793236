package nl.dossierkluis.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Gives every view the language that the user chose. The browser's own preference is left aside:
 * the practice works in Dutch, and a page that changes language by itself would confuse a client.
 */
public class LocalizedViews extends ViewHandlerWrapper {

  public LocalizedViews(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return Languages.of((HttpServletRequest) context.getExternalContext().getRequest());
  }
}
