package nl.dossierkluis.web.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link ErrorAnswers} around the exception handler of Faces. */
public class ErrorAnswersFactory extends ExceptionHandlerFactory {

  public ErrorAnswersFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new ErrorAnswers(getWrapped().getExceptionHandler());
  }
}
