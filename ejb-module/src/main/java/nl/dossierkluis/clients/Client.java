package nl.dossierkluis.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SubjectId;

/** A client, from her registration until her card is erased. */
@Entity
@Table(name = "client")
class Client {

  static final RecordSchema<ClientCard> CARD = RecordSchema.first("client", ClientCard.class);

  @Id
  @Column(length = 22)
  private String id;

  @Embedded private SealedRecord card;

  @Column(name = "registered_by", nullable = false, length = 22)
  private String registeredBy;

  @Column(name = "registered_at", nullable = false)
  private Instant registeredAt;

  @Version private int version;

  protected Client() {}

  Client(String id, SealedRecord card, String registeredBy, Instant registeredAt) {
    this.id = id;
    this.card = card;
    this.registeredBy = registeredBy;
    this.registeredAt = registeredAt;
  }

  String id() {
    return id;
  }

  SubjectId subject() {
    return new SubjectId(id);
  }

  SealedRecord card() {
    return card;
  }

  String registeredBy() {
    return registeredBy;
  }

  Instant registeredAt() {
    return registeredAt;
  }
}
