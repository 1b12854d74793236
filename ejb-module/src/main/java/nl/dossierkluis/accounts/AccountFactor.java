package nl.dossierkluis.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;

/**
 * A second factor of an account: {@code PROPOSED} until its holder has proved that she has it,
 * {@code ACTIVE}, and for a backup code {@code SPENT} after its one use. Removing it removes the
 * row.
 */
@Entity
@Table(name = "account_factor")
class AccountFactor {

  static final RecordSchema<FactorCard> CARD =
      RecordSchema.first("account_factor", FactorCard.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  private FactorKind kind;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private FactorState state;

  @Column(length = 43)
  private String lookup;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Embedded private SealedRecord card;

  @Version private int version;

  protected AccountFactor() {}

  AccountFactor(
      String id,
      String accountId,
      FactorKind kind,
      FactorState state,
      Optional<String> lookup,
      SealedRecord card,
      Instant madeAt) {
    this.id = id;
    this.accountId = accountId;
    this.kind = kind;
    this.state = state;
    this.lookup = lookup.orElse(null);
    this.card = card;
    this.madeAt = madeAt;
  }

  String id() {
    return id;
  }

  String accountId() {
    return accountId;
  }

  FactorKind kind() {
    return kind;
  }

  boolean isActive() {
    return state == FactorState.ACTIVE;
  }

  boolean isProposed() {
    return state == FactorState.PROPOSED;
  }

  /** Says whether it is enough for an account that must have a factor. */
  boolean isStrong() {
    return state == FactorState.ACTIVE && kind.isStrong();
  }

  SealedRecord card() {
    return card;
  }

  Instant madeAt() {
    return madeAt;
  }

  Optional<Instant> usedAt() {
    return Optional.ofNullable(usedAt);
  }

  /** Its holder has proved that she has it. */
  void confirm(SealedRecord newCard) {
    state = FactorState.ACTIVE;
    card = newCard;
  }

  void rename(SealedRecord newCard) {
    card = newCard;
  }

  /** It let its holder in. */
  void use(SealedRecord newCard, Instant now) {
    card = newCard;
    usedAt = now;
    if (kind == FactorKind.BACKUP_CODE) {
      state = FactorState.SPENT;
    }
  }
}
