package nl.dossierkluis.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * How far the manifest of a dossier has come. Whoever changes a document of the dossier holds this
 * row from before she looks at the document until her transaction ends: so changes are numbered
 * without gaps, and none is decided on a state that another has replaced.
 */
@Entity
@Table(name = "manifest")
class ManifestHead {

  /** Entries that are open at most in a small dossier. */
  static final int OPEN = 64;

  @Id
  @Column(name = "dossier_id", length = 22)
  private String dossierId;

  @Column(nullable = false)
  private long number;

  @Column(nullable = false, length = 43)
  private String digest;

  @Column(name = "fold_at", nullable = false)
  private long foldAt;

  protected ManifestHead() {}

  ManifestHead(String dossierId, ManifestFold begin) {
    this.dossierId = dossierId;
    this.digest = begin.head();
    foldLater(begin.lines().size());
  }

  /** The change after the last one is taken down in an entry with this digest. */
  void advance(String entryDigest) {
    number++;
    digest = entryDigest;
  }

  boolean isToBeFolded() {
    return number >= foldAt;
  }

  /**
   * Says when the entries are folded next: after a number of changes that grows with what folding
   * writes, so that n changes write no more than a multiple of n.
   *
   * @param lines that the base has
   */
  void foldLater(int lines) {
    foldAt = number + Math.max(OPEN, lines / 4);
  }

  ManifestMark mark() {
    return new ManifestMark(dossierId, number, digest);
  }

  String dossierId() {
    return dossierId;
  }

  long number() {
    return number;
  }

  String digest() {
    return digest;
  }
}
