package nl.dossierkluis.web.matrix;

import java.net.http.HttpHeaders;

/**
 * What came back.
 *
 * @param body as text, a byte a character, so that ids and names are found in any kind of body
 */
record Answer(int status, HttpHeaders headers, String body) {

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The path of the page to which this answer leads on; empty if to none. */
  String leadsTo() {
    return header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
  }
}
