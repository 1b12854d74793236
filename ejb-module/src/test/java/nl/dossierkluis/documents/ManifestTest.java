package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.documents.ManifestDeviation.Kind;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final Manifest MANIFEST =
      new Manifest("d", 3, "head", Map.of("doc", line("doc", 2, "now")));

  @Test
  void aRowThatIsWhatItMustBePasses() {
    assertThat(MANIFEST.judge(line("doc", 2, "now"))).isEmpty();
  }

  @Test
  void aRowThatIsNotIsNamed() {
    assertThat(kind(line("doc", 1, "before"))).contains(Kind.ROW_OLDER);
    assertThat(kind(line("doc", 3, "after"))).contains(Kind.ROW_NEWER);
    assertThat(kind(line("doc", 2, "changed"))).contains(Kind.ROW_CHANGED);
    assertThat(kind(line("other", 2, "now"))).contains(Kind.ROW_UNKNOWN);
  }

  @Test
  void aManifestThatIsPutBackAsAWholeStandsOutAgainstTheLog() {
    assertThat(ManifestLog.kind(MANIFEST, new ManifestMark("d", 3, "head"))).isEmpty();
    assertThat(ManifestLog.kind(MANIFEST, new ManifestMark("d", 2, "older"))).isEmpty();
    assertThat(ManifestLog.kind(MANIFEST, new ManifestMark("d", 4, "newer")))
        .contains(Kind.OLDER_THAN_LOG);
    assertThat(ManifestLog.kind(MANIFEST, new ManifestMark("d", 3, "fork")))
        .contains(Kind.DIFFERS_FROM_LOG);
  }

  @Test
  void theMarkInAnEntryOfTheLogIsReadAgain() {
    ManifestMark mark = new ManifestMark("dossier", 17, "digest");
    AuditObject object = mark.on(AuditObject.of("document", "id").with("type", "CV"));
    assertThat(object.details()).containsEntry("type", "CV");
    assertThat(ManifestMark.of(object.details())).contains(mark);
    assertThat(ManifestMark.of(Map.of("type", "CV"))).isEmpty();
  }

  @Test
  void theBeginningBindsWhatWasThere() {
    String nothing = Manifest.begin("d", List.of()).head();
    assertThat(Manifest.begin("e", List.of()).head()).isNotEqualTo(nothing);
    assertThat(Manifest.begin("d", List.of(line("doc", 1, "x"))).head())
        .isNotEqualTo(nothing)
        .isNotEqualTo(Manifest.begin("d", List.of(line("doc", 1, "y"))).head());
  }

  /** What folding writes, in lines, stays a multiple of the changes, however many there are. */
  @Test
  void foldingWritesInProportion() {
    for (int changes : new int[] {400, 4_000, 40_000, 400_000}) {
      ManifestHead head = new ManifestHead("d", Manifest.begin("d", List.of()));
      long[] written = {0, 0};
      IntStream.rangeClosed(1, changes)
          .forEach(
              number -> {
                head.advance("digest");
                if (head.isToBeFolded()) {
                  head.foldLater(number);
                  written[0] += number;
                  written[1]++;
                }
              });
      assertThat(written[0]).isLessThan(6L * changes);
      assertThat(written[1]).isPositive().isLessThan(60);
    }
  }

  private static Optional<Kind> kind(ManifestLine row) {
    return MANIFEST.judge(row).map(ManifestDeviation::kind);
  }

  private static ManifestLine line(String document, long revision, String digest) {
    return new ManifestLine(document, DocumentState.ACCEPTED, revision, digest, List.of());
  }
}
