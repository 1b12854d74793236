package nl.dossierkluis.accounts;

import java.util.Map;

/**
 * What somebody had typed into a page.
 *
 * @param page path and query of the page
 * @param fields text by the name of its field
 */
public record DraftCard(String page, Map<String, String> fields) {

  public DraftCard {
    fields = Map.copyOf(fields);
  }
}
