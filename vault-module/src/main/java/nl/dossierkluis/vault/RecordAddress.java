package nl.dossierkluis.vault;

import java.util.Objects;
import java.util.Optional;

/**
 * The place of a sealed record. A record opens at exactly the address for which it was sealed. The
 * parts are codes and ids, never personal data: they are bound to the record, not hidden.
 *
 * @param container whose key seals the record, or which held the document whose key does
 * @param document whose own key seals the record, so that it dies with the document; empty for the
 *     container's key
 * @param table code of the kind of row, not empty
 * @param row id of the row, not empty
 * @param group code of the group of fields, not empty
 * @param revision 0 or more; the caller counts it up with each change, so that an older record does
 *     not pass for the newest
 */
public record RecordAddress(
    ContainerId container,
    Optional<DocumentId> document,
    String table,
    String row,
    String group,
    long revision) {

  public RecordAddress {
    Objects.requireNonNull(container);
    Objects.requireNonNull(document);
    if (table.isEmpty() || row.isEmpty() || group.isEmpty()) {
      throw new IllegalArgumentException("table, row and group of a record have names");
    }
    if (revision < 0) {
      throw new IllegalArgumentException("a revision is not negative: " + revision);
    }
  }

  /** The place of a record under the container's own key. */
  public RecordAddress(
      ContainerId container, String table, String row, String group, long revision) {
    this(container, Optional.empty(), table, row, group, revision);
  }

  /** {@code container/table/row/group@revision}. */
  @Override
  public String toString() {
    return container + "/" + table + "/" + row + "/" + group + "@" + revision;
  }
}
