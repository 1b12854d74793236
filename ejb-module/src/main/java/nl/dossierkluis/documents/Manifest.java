package nl.dossierkluis.documents;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dossierkluis.documents.ManifestDeviation.Kind;
import nl.dossierkluis.platform.Sha256;

/**
 * What the documents of one dossier must be after its last change.
 *
 * @param number of that change
 * @param head digest of that change's sealed entry, which holds the digest of the one before
 * @param lines by document
 */
record Manifest(String dossier, long number, String head, Map<String, ManifestLine> lines) {

  Manifest {
    lines = Collections.unmodifiableMap(lines);
  }

  /** The first manifest of a dossier; its head is made of what it says, since no entry did. */
  static ManifestFold begin(String dossier, List<ManifestLine> lines) {
    String said =
        lines.stream()
            .map(line -> line.document() + " " + line.digest())
            .collect(Collectors.joining("\n", dossier + "\n", ""));
    return new ManifestFold(0, Sha256.of(said), lines);
  }

  ManifestFold fold() {
    return new ManifestFold(number, head, List.copyOf(lines.values()));
  }

  /** How a row that was found differs from what it must be. */
  Optional<ManifestDeviation> judge(ManifestLine row) {
    return kind(row, lines.get(row.document()))
        .map(kind -> new ManifestDeviation(kind, dossier, row.document()));
  }

  private static Optional<Kind> kind(ManifestLine row, ManifestLine must) {
    if (must == null) {
      return Optional.of(Kind.ROW_UNKNOWN);
    }
    if (row.revision() != must.revision()) {
      return Optional.of(row.revision() < must.revision() ? Kind.ROW_OLDER : Kind.ROW_NEWER);
    }
    return row.digest().equals(must.digest()) ? Optional.empty() : Optional.of(Kind.ROW_CHANGED);
  }
}
