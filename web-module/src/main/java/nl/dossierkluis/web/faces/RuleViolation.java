package nl.dossierkluis.web.faces;

/** What an exception has to tell so that a page can say which rule was broken. */
interface RuleViolation {

  /** Key of the sentence in the bundles. */
  String messageKey();

  /** Arguments of the sentence. */
  Object[] messageArguments();

  /** Name of the field it is about; empty if it is about none. */
  default String field() {
    return "";
  }

  /** Status of the answer where there is no form to put the sentence beside. */
  default int status() {
    return 409;
  }
}
