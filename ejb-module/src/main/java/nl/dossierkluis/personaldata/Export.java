package nl.dossierkluis.personaldata;

import java.util.Map;

/** Takes what the features hold about one person. */
public interface Export {

  /**
   * One record, such as the client card or a dossier.
   *
   * @param kind key of its heading, {@code feature.thing}
   * @param facts key of the label to value, in the order in which they are read
   */
  void record(String kind, Map<String, String> facts);

  /** One file; its bytes are fetched when its turn comes. */
  void file(ExportedFile file);
}
