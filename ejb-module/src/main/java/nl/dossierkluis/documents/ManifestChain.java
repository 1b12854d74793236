package nl.dossierkluis.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.documents.ManifestDeviation.Kind;

/**
 * Follows the entries of a manifest from its base on, each of which must be the next of this
 * dossier and name the digest of the one before. Goes on behind what is wrong, so that all of it is
 * named.
 */
final class ManifestChain {

  private final String dossier;
  private final Map<String, ManifestLine> lines = new LinkedHashMap<>();
  private final List<ManifestDeviation> deviations = new ArrayList<>();
  private long number;
  private String head;

  /** Whether {@link #head} is what the next entry must name; not behind a gap. */
  private boolean sure = true;

  ManifestChain(String dossier, ManifestFold base) {
    this.dossier = dossier;
    this.number = base.number();
    this.head = base.head();
    base.lines().forEach(line -> lines.put(line.document(), line));
  }

  /** Takes the next entry, in the order of the numbers in the columns. */
  ManifestChain follow(ManifestLink link) {
    if (link.number() <= number) {
      add(Kind.ENTRY_DUPLICATE, link.number(), link.number());
      return this;
    }
    if (link.number() > number + 1) {
      add(Kind.ENTRY_MISSING, number + 1, link.number() - 1);
      sure = false;
    }
    Optional<Kind> fault = fault(link);
    fault.ifPresent(kind -> add(kind, link.number(), link.number()));
    if (fault.isEmpty()) {
      ManifestLine line = link.change().orElseThrow().line();
      lines.put(line.document(), line);
    }
    number = link.number();
    head = link.digest();
    sure = fault.isEmpty();
    return this;
  }

  /** What came out, compared with what the row that counts the changes says. */
  ManifestReading end(long lastNumber, String lastDigest) {
    if (lastNumber > number) {
      add(Kind.ENTRY_MISSING, number + 1, lastNumber);
    } else if (lastNumber < number || !lastDigest.equals(head)) {
      deviations.add(new ManifestDeviation(Kind.HEAD_CHANGED, dossier, ""));
    }
    return new ManifestReading(new Manifest(dossier, number, head, lines), deviations);
  }

  private Optional<Kind> fault(ManifestLink link) {
    if (link.change().isEmpty()) {
      return Optional.of(Kind.ENTRY_UNREADABLE);
    }
    ManifestChange change = link.change().get();
    if (!change.dossier().equals(dossier)) {
      return Optional.of(Kind.ENTRY_FOREIGN);
    }
    boolean follows = change.number() == link.number() && (!sure || change.before().equals(head));
    return follows ? Optional.empty() : Optional.of(Kind.ENTRY_MISPLACED);
  }

  private void add(Kind kind, long from, long to) {
    String object = from == to ? Long.toString(from) : from + " to " + to;
    deviations.add(new ManifestDeviation(kind, dossier, object));
  }
}
