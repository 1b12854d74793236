package nl.dossierkluis.platform;

import java.util.List;
import java.util.Set;

/** The roles of callers; an account may hold several of the first five at once. */
public final class Roles {

  /** Settings and grants; reads a dossier that is not hers only by break-glass. */
  public static final String OWNER = "OWNER";

  /** Works in the dossiers granted to her. */
  public static final String COACH = "COACH";

  /** Planning and invoices, no reports. */
  public static final String BACK_OFFICE = "BACK_OFFICE";

  /** Registers, requests and log, no content. */
  public static final String PRIVACY_OFFICER = "PRIVACY_OFFICER";

  /** The data subject in the portal. */
  public static final String CLIENT = "CLIENT";

  /** The product itself (timers, start-up). No account can hold it. */
  public static final String SYSTEM = "SYSTEM";

  /** Roles of people who work for the practice. */
  public static final Set<String> STAFF = Set.of(OWNER, COACH, BACK_OFFICE, PRIVACY_OFFICER);

  /** All of them, in the order in which they are named together. */
  public static final List<String> ALL =
      List.of(OWNER, COACH, BACK_OFFICE, PRIVACY_OFFICER, CLIENT, SYSTEM);

  private Roles() {}
}
