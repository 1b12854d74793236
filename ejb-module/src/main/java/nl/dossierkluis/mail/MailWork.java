package nl.dossierkluis.mail;

import jakarta.annotation.PostConstruct;
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
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.platform.Console;
import nl.dossierkluis.platform.Roles;

/** Sends what waits in the outbox. A crash loses nothing, because the rows say what is left. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@DependsOn("VaultStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailWork {

  private static final Logger LOG = Logger.getLogger(MailWork.class.getName());

  @Inject MailSteps steps;
  @Inject PostOffice office;
  @Inject VaultSeal seal;

  private final ReentrantLock sending = new ReentrantLock();

  @PostConstruct
  void start() {
    try {
      LOG.info(() -> office.isOpen() ? "Messages are mailed" : "Messages are given by hand");
    } catch (RuntimeException e) {
      Console.say("cannot start: " + e.getMessage());
      throw e;
    }
  }

  /** Sends whatever is due. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void everything() {
    if (seal.isClosed() || !office.isOpen() || !sending.tryLock()) {
      return;
    }
    try {
      steps.due().forEach(id -> attempt(id, () -> send(id)));
    } finally {
      sending.unlock();
    }
  }

  private void send(String id) {
    steps
        .begin(id)
        .ifPresent(
            parcel -> {
              Optional<MailProblem> problem = office.deliver(parcel);
              problem.ifPresentOrElse(found -> steps.failed(id, found), () -> steps.sent(id));
            });
  }

  /** Destroys the texts of what nobody sent or gave in time. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void tidy() {
    if (!seal.isClosed()) {
      attempt("the outbox", steps::expire);
    }
  }

  private static void attempt(String what, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      // The row still says what is to be done; the next round tries again.
      LOG.log(Level.WARNING, e, () -> "Work on " + what + " failed");
    }
  }
}
