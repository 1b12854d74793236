package nl.dossierkluis.personaldata;

/**
 * What every feature that holds personal data must offer, so that adding a feature can never be
 * forgotten by an access answer (GDPR art. 15) or a package the client takes along. Features are
 * found through CDI, not by name.
 */
public interface PersonalDataHolder {

  /** Place of this feature in an overview; features are told in ascending order. */
  int order();

  /**
   * Tells what the feature holds about one person. Facts and descriptions of files are handed over
   * now; the files' bytes are read later, one after another.
   *
   * @param subject whose data; never null
   * @param scope how much of it
   * @param export takes what is told
   */
  void export(SubjectId subject, ExportScope scope, Export export);
}
