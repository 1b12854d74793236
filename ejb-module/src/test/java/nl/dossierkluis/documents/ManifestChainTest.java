package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dossierkluis.documents.ManifestDeviation.Kind;
import nl.dossierkluis.platform.Sha256;
import org.junit.jupiter.api.Test;

/** Every way in which the entries of a manifest can be meddled with is named. */
class ManifestChainTest {

  private static final String DOSSIER = "dossier-one";
  private static final ManifestFold BEGIN = Manifest.begin(DOSSIER, List.of());

  private final List<ManifestLink> links = chain(DOSSIER, BEGIN, 6);

  @Test
  void anUntouchedChainSaysWhatEachDocumentHasBecome() {
    ManifestReading reading = read(links);
    assertThat(reading.sound()).isTrue();
    assertThat(reading.manifest().lines()).containsOnlyKeys("doc-0", "doc-1", "doc-2");
    assertThat(reading.manifest().lines().get("doc-0").revision()).isEqualTo(2);
    assertThat(reading.manifest().number()).isEqualTo(6);
    assertThat(reading.manifest().head()).isEqualTo(links.get(5).digest());
  }

  @Test
  void whatWasFoldedGoesOnAsIfItHadNotBeen() {
    ManifestChain half = new ManifestChain(DOSSIER, BEGIN);
    links.subList(0, 4).forEach(half::follow);
    ManifestFold fold = half.end(4, links.get(3).digest()).manifest().fold();
    ManifestChain rest = new ManifestChain(DOSSIER, fold);
    links.subList(4, 6).forEach(rest::follow);
    assertThat(rest.end(6, links.get(5).digest())).isEqualTo(read(links));
  }

  @Test
  void anEntryThatIsMissingIsNamedWhereverItWas() {
    for (int gone = 0; gone < 6; gone++) {
      List<ManifestLink> rest = new ArrayList<>(links);
      rest.remove(gone);
      assertThat(found(rest)).containsExactly("ENTRY_MISSING " + (gone + 1));
    }
    assertThat(found(List.of())).containsExactly("ENTRY_MISSING 1 to 6");
    assertThat(found(List.of(links.get(0), links.get(5)))).containsExactly("ENTRY_MISSING 2 to 5");
  }

  @Test
  void entriesThatChangedPlacesAreNamed() {
    List<ManifestLink> swapped = new ArrayList<>(links);
    swapped.set(2, at(3, links.get(3)));
    swapped.set(3, at(4, links.get(2)));
    assertThat(found(swapped)).containsExactly("ENTRY_MISPLACED 3", "ENTRY_MISPLACED 4");
  }

  @Test
  void anEntryThatIsThereTwiceIsNamed() {
    List<ManifestLink> twice = new ArrayList<>(links);
    twice.add(3, links.get(2));
    assertThat(found(twice)).containsExactly("ENTRY_DUPLICATE 3");
    List<ManifestLink> again = new ArrayList<>(links);
    again.add(at(7, links.get(5)));
    assertThat(found(again)).containsExactly("ENTRY_MISPLACED 7", "HEAD_CHANGED ");
  }

  @Test
  void anEntryOfAnotherDossierIsNamed() {
    List<ManifestLink> other = chain("dossier-two", Manifest.begin("dossier-two", List.of()), 6);
    List<ManifestLink> mixed = new ArrayList<>(links);
    mixed.set(4, other.get(4));
    assertThat(found(mixed)).containsExactly("ENTRY_FOREIGN 5");
    mixed.set(5, other.get(5));
    assertThat(found(mixed)).containsExactly("ENTRY_FOREIGN 5", "ENTRY_FOREIGN 6", "HEAD_CHANGED ");
  }

  @Test
  void anEntryOfAnotherPastIsNamed() {
    ManifestLink forked = link(DOSSIER, 4, links.get(1).digest(), 1);
    List<ManifestLink> mixed = new ArrayList<>(links);
    mixed.set(3, forked);
    assertThat(found(mixed)).contains("ENTRY_MISPLACED 4");
    assertThat(read(mixed).manifest().lines().get("doc-1"))
        .isNotEqualTo(forked.change().get().line());
  }

  @Test
  void anEntryThatDoesNotOpenIsNamedAndWhatFollowsIsReadOn() {
    List<ManifestLink> spoilt = new ArrayList<>(links);
    spoilt.set(1, new ManifestLink(2, "spoilt", Optional.empty()));
    assertThat(found(spoilt)).containsExactly("ENTRY_UNREADABLE 2");
    assertThat(read(spoilt).manifest().lines().get("doc-2").revision()).isEqualTo(2);
  }

  @Test
  void theRowThatCountsMustEndWhereTheEntriesEnd() {
    assertThat(found(read(links, 5, links.get(4).digest()))).containsExactly("HEAD_CHANGED ");
    assertThat(found(read(links, 6, links.get(4).digest()))).containsExactly("HEAD_CHANGED ");
    assertThat(found(read(links, 9, links.get(5).digest())))
        .containsExactly("ENTRY_MISSING 7 to 9");
  }

  @Test
  void anOlderBaseLeavesAGap() {
    List<ManifestLink> late = links.subList(4, 6);
    assertThat(found(read(late, 6, links.get(5).digest()))).containsExactly("ENTRY_MISSING 1 to 4");
  }

  private ManifestReading read(List<ManifestLink> found) {
    return read(found, 6, links.get(5).digest());
  }

  private static ManifestReading read(List<ManifestLink> found, long number, String digest) {
    ManifestChain chain = new ManifestChain(DOSSIER, BEGIN);
    found.forEach(chain::follow);
    return chain.end(number, digest);
  }

  private List<String> found(List<ManifestLink> links) {
    return found(read(links));
  }

  private static List<String> found(ManifestReading reading) {
    return reading.deviations().stream()
        .map(deviation -> deviation.kind() + " " + deviation.object())
        .collect(Collectors.toList());
  }

  private static ManifestLink at(long number, ManifestLink link) {
    return new ManifestLink(number, link.digest(), link.change());
  }

  private static List<ManifestLink> chain(String dossier, ManifestFold begin, int count) {
    List<ManifestLink> chain = new ArrayList<>();
    String before = begin.head();
    for (int number = 1; number <= count; number++) {
      chain.add(link(dossier, number, before, 1 + number / 4));
      before = chain.get(chain.size() - 1).digest();
    }
    return chain;
  }

  /** An entry of the third part of the documents in turn; its digest binds what it says. */
  private static ManifestLink link(String dossier, long number, String before, long revision) {
    ManifestLine line =
        new ManifestLine(
            "doc-" + number % 3, DocumentState.ACCEPTED, revision, "row-" + number, List.of());
    ManifestChange change = new ManifestChange(dossier, number, before, line);
    return new ManifestLink(number, Sha256.of(change.toString()), Optional.of(change));
  }

  @Test
  void noKindOfDeviationIsWithoutWords() {
    for (Kind kind : Kind.values()) {
      assertThat(new ManifestDeviation(kind, DOSSIER, "7").toString())
          .startsWith("dossier dossier-one: ")
          .doesNotContain("%");
    }
  }
}
