package nl.dossierkluis.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;

/** The one practice of this installation; made at set-up. */
@Entity
@Table(name = "practice")
class Practice {

  static final RecordSchema<PracticeCard> CARD = RecordSchema.first("practice", PracticeCard.class);

  /** The only id there is: the primary key makes a second practice impossible. */
  static final String THE_ONE = "PRACTICE";

  @Id
  @Column(length = 22)
  private String id = THE_ONE;

  @Embedded private SealedRecord card;

  @Column(name = "set_up_at", nullable = false)
  private Instant setUpAt;

  @Column(nullable = false)
  private boolean demo;

  @Version private int version;

  protected Practice() {}

  /**
   * A practice.
   *
   * @param demo whether everything in it is made up; it stays so for ever
   */
  Practice(SealedRecord card, Instant setUpAt, boolean demo) {
    this.card = card;
    this.setUpAt = setUpAt;
    this.demo = demo;
  }

  boolean isDemo() {
    return demo;
  }

  SealedRecord card() {
    return card;
  }

  Instant setUpAt() {
    return setUpAt;
  }
}
