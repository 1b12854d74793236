package nl.dossierkluis.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That somebody has typed the code of a recovery kit back, so that it stands on paper and is right.
 * A new kit is another custody of the vault and begins without such a row.
 */
@Entity
@Table(name = "recovery_kit")
class RecoveryKit {

  @Id
  @Column(name = "custody_id", length = 32)
  private String custody;

  @Column(name = "typed_back_at", nullable = false)
  private Instant typedBackAt;

  protected RecoveryKit() {}

  RecoveryKit(String custody, Instant typedBackAt) {
    this.custody = custody;
    this.typedBackAt = typedBackAt;
  }

  Instant typedBackAt() {
    return typedBackAt;
  }
}
