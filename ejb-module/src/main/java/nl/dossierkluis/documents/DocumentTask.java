package nl.dossierkluis.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Something that a committed row still asks of the vault; gone when it is done. */
@Entity
@Table(name = "document_task")
@IdClass(DocumentTask.Key.class)
public class DocumentTask {

  /** What there is to do. */
  public enum Kind {
    /** Inspect what was received. */
    INSPECT,
    /** Let the key follow the document into its container. */
    MOVE,
    /** Destroy key and blobs. */
    PURGE
  }

  @Id
  @Column(name = "document_id", length = 22)
  private String documentId;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Kind kind;

  @Column(name = "asked_at", nullable = false)
  private Instant askedAt;

  protected DocumentTask() {}

  DocumentTask(String documentId, Kind kind, Instant askedAt) {
    this.documentId = documentId;
    this.kind = kind;
    this.askedAt = askedAt;
  }

  /** Key of the row; JPA asks for a mutable class. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private String documentId;
    private Kind kind;

    protected Key() {}

    Key(String documentId, Kind kind) {
      this.documentId = documentId;
      this.kind = kind;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(documentId, key.documentId)
          && kind == key.kind;
    }

    @Override
    public int hashCode() {
      return Objects.hash(documentId, kind);
    }
  }
}
