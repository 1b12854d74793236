package nl.dossierkluis.web.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dossierkluis.documents.DocumentState;
import nl.dossierkluis.documents.DocumentType;
import nl.dossierkluis.documents.DocumentView;
import nl.dossierkluis.documents.Finding;
import nl.dossierkluis.documents.Origin;
import nl.dossierkluis.web.api.Texts;

/** A document in JSON. */
public record DocumentJson(
    String id,
    String dossierId,
    String name,
    DocumentType type,
    Origin origin,
    DocumentState state,
    List<FindingJson> findings,
    Instant receivedAt,
    long length,
    String mediaType,
    Optional<String> language,
    Optional<Integer> pages,
    Optional<String> sha256,
    boolean visibleToClient) {

  /** A finding in JSON, with its sentence. */
  public record FindingJson(Finding code, String message) {}

  static DocumentJson of(DocumentView document, Locale language) {
    return new DocumentJson(
        document.id(),
        document.dossierId(),
        document.fileName(),
        document.type(),
        document.origin(),
        document.state(),
        findings(document, language),
        document.receivedAt(),
        document.length(),
        document.detectedType(),
        Optional.of(document.language()).filter(text -> !text.isEmpty()),
        Optional.of(document.pages()).filter(pages -> pages > 0),
        Optional.of(document.sha256()).filter(text -> !text.isEmpty()),
        document.visibleToClient());
  }

  private static List<FindingJson> findings(DocumentView document, Locale language) {
    return document.findings().stream()
        .map(code -> new FindingJson(code, Texts.say(language, "documents.finding." + code)))
        .toList();
  }
}
