package nl.dossierkluis.mail;

/** In whose name messages are written; the feature of the practice offers it. */
public interface LetterHead {

  /** Name of the practice; that of the product before there is one. */
  String practiceName();
}
