package nl.dossierkluis.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Puts the sentence of a broken rule on the page, beside its field where the page has that field.
 */
final class RuleMessages {

  private RuleMessages() {}

  static void add(FacesContext context, BrokenRule rule) {
    Optional<UIComponent> field = field(context, rule.field());
    String sentence = labelled(field, rule.sentence(Bundle.of(context)));
    field.ifPresent(input -> ((EditableValueHolder) input).setValid(false));
    context.addMessage(
        field.map(input -> input.getClientId(context)).orElse(null),
        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
  }

  /** In the summary above the page a sentence about a field says which field. */
  private static String labelled(Optional<UIComponent> field, String sentence) {
    return field
        .map(input -> input.getAttributes().get("label"))
        .map(label -> label + ": " + sentence)
        .orElse(sentence);
  }

  private static Optional<UIComponent> field(FacesContext context, String id) {
    return id.isEmpty() ? Optional.empty() : inputs(context.getViewRoot(), id).findFirst();
  }

  private static Stream<UIComponent> inputs(UIComponent component, String id) {
    if (component instanceof EditableValueHolder && id.equals(component.getId())) {
      return Stream.of(component);
    }
    Iterable<UIComponent> children = component::getFacetsAndChildren;
    return StreamSupport.stream(children.spliterator(), false).flatMap(child -> inputs(child, id));
  }
}
