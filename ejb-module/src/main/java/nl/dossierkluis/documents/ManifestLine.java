package nl.dossierkluis.documents;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one document must be now.
 *
 * @param document its id
 * @param revision of its sealed card
 * @param digest of the whole row, see {@link DossierDocument#digest}
 * @param blobs that it must have; none once it is refused or destroyed
 */
public record ManifestLine(
    String document, DocumentState state, long revision, String digest, List<ManifestBlob> blobs) {

  public ManifestLine {
    blobs = List.copyOf(blobs);
  }

  static ManifestLine of(DossierDocument document, List<ManifestBlob> blobs) {
    return new ManifestLine(
        document.id(), document.state(), document.card().revision(), document.digest(), blobs);
  }

  static ManifestLine of(DossierDocument document, DocumentCard card) {
    return of(
        document,
        Stream.of(card.content(), card.text())
            .filter(Objects::nonNull)
            .map(blob -> new ManifestBlob(blob.blob(), blob.version()))
            .toList());
  }
}
