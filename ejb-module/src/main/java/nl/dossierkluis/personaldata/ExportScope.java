package nl.dossierkluis.personaldata;

/** How much of a person's data an export tells. */
public enum ExportScope {

  /** What the client may see anyway and takes along at once, without a request. */
  TAKE_ALONG,

  /** All that is processed about her: the answer to a request for access (GDPR art. 15). */
  ACCESS
}
