package nl.dossierkluis.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;

/** Puts {@link ErrorAnswers} around the exception handler of Faces. */
public class ErrorAnswersFactory extends ExceptionHandlerFactory {

  public ErrorAnswersFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new ErrorAnswers(getWrapped().getExceptionHandler(), ErrorAnswersFactory::takeDown);
  }

  /** Faces makes this factory itself, so that nothing can be injected into it. */
  private static void takeDown() {
    CDI.current()
        .select(AuditTrail.class)
        .get()
        .refused(Act.FUNCTION_CALLED, AuditObject.of("page", null));
  }
}
