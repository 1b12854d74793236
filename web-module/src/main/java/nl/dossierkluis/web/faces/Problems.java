package nl.dossierkluis.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What went wrong with a form, in the order of its fields, for the summary above the page. Each is
 * marked as shown, because Faces writes what is not into the log, and it may quote what was typed.
 */
@Named
@RequestScoped
public class Problems {

  public boolean isAny() {
    return !getAll().isEmpty();
  }

  public List<FormProblem> getAll() {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<String> ids = context.getClientIdsWithMessages();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids, 0), false)
        .flatMap(id -> problems(context, id))
        .toList();
  }

  private static Stream<FormProblem> problems(FacesContext context, String id) {
    return context.getMessageList(id).stream()
        .filter(message -> isError(message.getSeverity()))
        .peek(FacesMessage::rendered)
        .map(message -> new FormProblem(message.getSummary(), id));
  }

  private static boolean isError(FacesMessage.Severity severity) {
    return severity.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
  }
}
