package nl.dossierkluis.rights;

import java.util.ArrayList;
import java.util.List;

/** The words that belong to a request. */
public record RequestCard(List<RequestNote> notes) {

  public RequestCard {
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  RequestCard and(String step, String text) {
    List<RequestNote> more = new ArrayList<>(notes);
    more.add(new RequestNote(step, text == null ? "" : text.strip()));
    return new RequestCard(more);
  }
}
