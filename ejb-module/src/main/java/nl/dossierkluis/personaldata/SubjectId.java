package nl.dossierkluis.personaldata;

import nl.dossierkluis.platform.RandomId;

/**
 * The person whom data are about (GDPR art. 4(1)), by the id of her client card.
 *
 * @param text 22 characters base64url
 */
public record SubjectId(String text) {

  public SubjectId {
    if (!RandomId.isWellFormed(text)) {
      throw new IllegalArgumentException("no subject id");
    }
  }
}
