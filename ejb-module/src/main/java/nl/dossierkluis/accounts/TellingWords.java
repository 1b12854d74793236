package nl.dossierkluis.accounts;

import java.util.List;

/**
 * Words that a stranger tries first because they belong to this place, such as the practice's name.
 * Features that know some offer them as beans.
 */
public interface TellingWords {

  /** The words, in any case; possibly none. */
  List<String> words();
}
