package nl.dossierkluis.rights;

/** How a request reached the practice; no form is required (EDPB 01/2022 par. 50 to 57). */
public enum Channel {
  PORTAL,
  FORM,
  EMAIL,
  LETTER,
  PHONE,
  APP,
  IN_PERSON
}
