package nl.dossierkluis.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/**
 * Asks the user to type a name before something is destroyed. Case and blanks around it do not
 * matter: it is there to make one stop and read, not to test spelling.
 */
@FacesValidator("nl.dossierkluis.TypedName")
public class TypedName implements Validator<String> {

  /** Attribute of the input that holds the name to type. */
  static final String EXPECTED = "expected";

  @Override
  public void validate(FacesContext context, UIComponent component, String typed) {
    String expected = String.valueOf(component.getAttributes().get(EXPECTED));
    if (typed == null || !expected.strip().equalsIgnoreCase(typed.strip())) {
      String sentence = Bundle.of(context).sentence("frame.confirm.name-differs", expected);
      throw new ValidatorException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
  }
}
