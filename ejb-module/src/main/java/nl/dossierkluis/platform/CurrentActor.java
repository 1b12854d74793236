package nl.dossierkluis.platform;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** Who is calling: an account, nobody, or the product itself. */
@Stateless
@PermitAll
@DeclareRoles({
  Roles.OWNER,
  Roles.COACH,
  Roles.BACK_OFFICE,
  Roles.PRIVACY_OFFICER,
  Roles.CLIENT,
  Roles.SYSTEM
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentActor {

  /** Stands for a caller who has not signed in. */
  public static final String NOBODY = "NOBODY";

  private static final ThreadLocal<String> ACTING_FOR = new ThreadLocal<>();

  @Resource SessionContext context;

  /** Id of the calling account, {@link #NOBODY}, or {@link Roles#SYSTEM}. */
  public String id() {
    if (has(Roles.SYSTEM)) {
      String actingFor = ACTING_FOR.get();
      return actingFor == null ? Roles.SYSTEM : actingFor;
    }
    String name = context.getCallerPrincipal().getName();
    return RandomId.isWellFormed(name) ? name : NOBODY;
  }

  /** The roles that the caller holds, in the order of {@link Roles#ALL}; of nobody none. */
  public List<String> roles() {
    return Roles.ALL.stream().filter(this::has).toList();
  }

  /** Says whether the caller holds this role. */
  public boolean has(String role) {
    return context.isCallerInRole(role);
  }

  /** Says whether the caller works for the practice. */
  public boolean isStaff() {
    return Roles.STAFF.stream().anyMatch(this::has);
  }

  /** Says whether the product itself is calling. */
  public boolean isSystem() {
    return has(Roles.SYSTEM);
  }

  /**
   * Lets the product do something in the name of an account, as when it sets up a demo practice. It
   * changes nothing for any caller but {@link Roles#SYSTEM}.
   */
  public static void actingFor(String accountId, Runnable work) {
    String before = ACTING_FOR.get();
    ACTING_FOR.set(accountId);
    try {
      work.run();
    } finally {
      if (before == null) {
        ACTING_FOR.remove();
      } else {
        ACTING_FOR.set(before);
      }
    }
  }
}
