package nl.dossierkluis.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.platform.Roles;

/** Sees every second whether entries wait for their place in the log. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@DependsOn({"Database", "VaultStartup"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSequencer {

  private static final Logger LOG = Logger.getLogger(AuditSequencer.class.getName());

  @Inject Sequencing sequencing;
  @Inject AuditSettings settings;
  @Inject VaultSeal seal;

  private final ReentrantLock busy = new ReentrantLock();
  private final AtomicBoolean failing = new AtomicBoolean();

  /** Adds what waits, unless this node is not to, or the vault is still sealed. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void everySecond() {
    if (busy.tryLock()) {
      alone(this::addAll);
    }
  }

  /** Sees to it that the last entries before a quiet time get a checkpoint that is kept. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  public void everyMinute() {
    busy.lock();
    alone(sequencing::keepCheckpoint);
  }

  private void addAll() {
    boolean more = true;
    while (more) {
      more = sequencing.addWaiting();
    }
  }

  private void alone(Runnable work) {
    try {
      if (settings.sequencer() && !seal.isClosed()) {
        work.run();
        failing.set(false);
      }
    } catch (RuntimeException e) {
      // The entries wait; the next round tries again. Said once, not every second.
      if (!failing.getAndSet(true)) {
        LOG.log(Level.WARNING, e, () -> "Entries could not be added to the audit log");
      }
    } finally {
      busy.unlock();
    }
  }
}
