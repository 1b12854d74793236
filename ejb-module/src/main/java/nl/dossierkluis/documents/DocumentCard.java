package nl.dossierkluis.documents;

/**
 * What is known of a document beside its state. Sealed under the document's own key as long as it
 * lives.
 *
 * @param fileName as the sender gave it, at most 255 characters, one line
 * @param declaredType media type as the sender declared it; possibly empty
 * @param detectedType media type by content; empty until inspected
 * @param language ISO 639-1; empty where unknown
 * @param pages number of pages; 0 where unknown
 * @param content the bytes; null once they are destroyed
 * @param text the extracted text; null where there is none
 * @param decision reason that somebody gave for a decision; empty where there was none
 */
public record DocumentCard(
    String fileName,
    String declaredType,
    String detectedType,
    String language,
    int pages,
    SealedBlob content,
    SealedBlob text,
    String decision) {

  static DocumentCard received(String fileName, String declaredType, SealedBlob content) {
    return new DocumentCard(fileName, declaredType, "", "", 0, content, null, "");
  }

  DocumentCard inspected(String type, String newLanguage, int newPages, SealedBlob newText) {
    return new DocumentCard(
        fileName, declaredType, type, newLanguage, newPages, content, newText, decision);
  }

  DocumentCard decided(String reason) {
    return new DocumentCard(
        fileName, declaredType, detectedType, language, pages, content, text, reason);
  }

  /** What is left when the bytes are destroyed. */
  DocumentCard withoutBytes() {
    return new DocumentCard(
        fileName, declaredType, detectedType, language, pages, null, null, decision);
  }
}
