package nl.dossierkluis.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.dossierkluis.documents.DocumentTask.Kind;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.platform.Roles;

/**
 * Works off what a committed row still asks of the vault: inspect what was received, let a key
 * follow its document into another container, destroy key and blobs of what is refused or
 * destroyed. A crash loses nothing, because the rows say what is left to do.
 */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentWork {

  private static final Logger LOG = Logger.getLogger(DocumentWork.class.getName());

  @Inject DocumentSteps steps;
  @Inject ManifestLift manifests;
  @Inject Orphans orphans;
  @Inject VaultSeal seal;

  private final ReentrantLock inspecting = new ReentrantLock();

  /** Sees to everything that is left to do, soon, in another thread. */
  @Asynchronous
  public void soon() {
    everything();
  }

  /** Sweeps what a crash left in the vault, soon, in another thread. */
  @Asynchronous
  public void sweepSoon() {
    orphans.sweep();
  }

  /** Finds what a crash or a failure left behind; ordinarily there is nothing, or no open vault. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void everything() {
    if (seal.isClosed()) {
      return;
    }
    manifests.waiting().forEach(id -> attempt(id, manifests::lift));
    steps.waiting(Kind.MOVE).forEach(id -> attempt(id, steps::move));
    steps.waiting(Kind.PURGE).forEach(id -> attempt(id, steps::purge));
    if (inspecting.tryLock()) {
      try {
        inspectAll();
      } finally {
        inspecting.unlock();
      }
    }
  }

  /**
   * Lets keys and blobs follow what was decided about these documents, before this returns. The
   * caller has committed the decision.
   */
  public void follow(List<String> documentIds) {
    steps.waiting(Kind.MOVE).stream().filter(documentIds::contains).forEach(steps::move);
    steps.waiting(Kind.PURGE).stream().filter(documentIds::contains).forEach(steps::purge);
  }

  /** Goes on as long as something is inspected: more may have come in meanwhile. */
  private void inspectAll() {
    boolean progress = true;
    while (progress) {
      progress = false;
      for (String id : steps.waiting(Kind.INSPECT)) {
        progress |= attempt(id, steps::inspect) && !steps.waiting(Kind.INSPECT).contains(id);
      }
      steps.waiting(Kind.PURGE).forEach(id -> attempt(id, steps::purge));
    }
  }

  private boolean attempt(String id, java.util.function.Consumer<String> step) {
    try {
      step.accept(id);
      return true;
    } catch (RuntimeException e) {
      // The row still says what is to be done; the next round tries again.
      LOG.log(Level.WARNING, e, () -> "Work on " + id + " failed");
      return false;
    }
  }
}
