package nl.dossierkluis.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.platform.Roles;

/** Goes round the log for ever, a part a minute, so that a change is found without being asked. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@DependsOn({"Database", "VaultStartup"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditPatrol {

  private static final Logger LOG = Logger.getLogger(AuditPatrol.class.getName());

  @Inject AuditCheck check;
  @Inject AuditSettings settings;
  @Inject VaultSeal seal;

  private AuditPart reached = AuditPart.START;

  /** Compares the next part. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void everyMinute() {
    if (!settings.sequencer() || seal.isClosed()) {
      return;
    }
    try {
      reached = check.examine(reached);
    } catch (RuntimeException e) {
      // The next round tries the same part again.
      LOG.log(Level.WARNING, e, () -> "The audit log could not be compared with its entries");
    }
    if (reached.last()) {
      reached = AuditPart.START;
    }
  }
}
