package nl.dossierkluis.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import nl.dossierkluis.platform.Roles;

/** Calls the boundaries as the product itself does from its timers. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsSystem {

  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
