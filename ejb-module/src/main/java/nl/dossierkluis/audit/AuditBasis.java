package nl.dossierkluis.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * Remembers on what ground a client's data were opened, until the transaction that does it ends:
 * who decides about access says it here, and the entries about that client tell it.
 */
@ApplicationScoped
public class AuditBasis {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  /** What was said about a client; responsible is null where the caller is so herself. */
  record Ground(Basis basis, String responsible) {}

  private record Key(SubjectId subject) {}

  /** Says on what ground the caller acts upon a client's data. */
  public void is(SubjectId subject, Basis basis) {
    remember(subject, new Ground(basis, null));
  }

  /**
   * Says that the caller stands in for somebody.
   *
   * @param accountId of who is responsible for what she does
   */
  public void isDeputyOf(SubjectId subject, String accountId) {
    remember(subject, new Ground(Basis.DEPUTY, accountId));
  }

  /** Outside a transaction nothing is written either, so there is nothing to remember. */
  private void remember(SubjectId subject, Ground ground) {
    if (transactions.getTransactionKey() != null) {
      transactions.putResource(new Key(subject), ground);
    }
  }

  /** What was said in this transaction about a client; null is about nobody. */
  Optional<Ground> of(SubjectId subject) {
    return subject == null || transactions.getTransactionKey() == null
        ? Optional.empty()
        : Optional.ofNullable((Ground) transactions.getResource(new Key(subject)));
  }
}
