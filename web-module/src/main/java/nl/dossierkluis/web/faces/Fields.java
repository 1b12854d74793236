package nl.dossierkluis.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.stream.Collectors;

/** What the tag of a form field asks about its input, as EL functions. */
public final class Fields {

  private Fields() {}

  /** The sentences about the input with this id near a component; empty if there are none. */
  public static String errors(UIComponent near, String id) {
    UIComponent input = near == null ? null : near.findComponent(id);
    return input == null ? "" : join(messages(input));
  }

  /** The ids that describe an input to a screen reader, or null for no attribute. */
  public static String describedBy(UIComponent input, String hint) {
    String id = input.getClientId();
    String ids =
        (hint == null || hint.isEmpty() ? "" : id + "-hint ")
            + (messages(input).isEmpty() ? "" : id + "-error");
    return ids.isEmpty() ? null : ids.strip();
  }

  /** {@code true} for an input with an error, or null for no attribute. */
  public static String invalid(UIComponent input) {
    return messages(input).isEmpty() ? null : "true";
  }

  private static List<FacesMessage> messages(UIComponent input) {
    return FacesContext.getCurrentInstance().getMessageList(input.getClientId());
  }

  private static String join(List<FacesMessage> messages) {
    return messages.stream().map(FacesMessage::getSummary).collect(Collectors.joining(" "));
  }
}
