package nl.dossierkluis.web.faces;

import java.util.List;

/**
 * A rule that the user broke, as a page tells it.
 *
 * @param key key of the sentence in the bundles
 * @param arguments what to fill in
 * @param field name of the field it is about; empty if it is about none
 * @param status status of the answer where there is no form to put the sentence beside
 */
record BrokenRule(String key, List<Object> arguments, String field, int status) {

  String sentence(Bundle bundle) {
    return bundle.sentence(key, arguments.toArray());
  }
}
