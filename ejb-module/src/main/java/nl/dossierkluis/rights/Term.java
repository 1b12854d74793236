package nl.dossierkluis.rights;

/** The terms whose length is law, promise or policy; the lengths stand in {@link TermCatalogue}. */
public enum Term {
  /** From receipt of a request to the first contact with the client. */
  CONTACT,
  /** From receipt of a request to the answer. */
  ANSWER,
  /** What an extension adds to {@link #ANSWER}. */
  EXTENSION,
  /** How long before the end of {@link #ANSWER} the work should be done, and a clock warns. */
  SAFETY_MARGIN,
  /** From becoming aware of a breach to the notice to the supervisory authority. */
  BREACH_NOTICE
}
