package nl.dossierkluis.platform;

/**
 * Where a caller comes in. Whoever lets callers in says so for the time of the call; what nobody
 * let in is the product itself.
 */
public enum AccessPoint {
  /** A page in a browser. */
  PAGE,
  /** The interface for programs. */
  API,
  /** The operator's socket. */
  OPERATOR,
  /** Timers and start-up. */
  SYSTEM;

  private static final ThreadLocal<AccessPoint> CURRENT = new ThreadLocal<>();

  /** Where the caller of this thread came in. */
  public static AccessPoint current() {
    AccessPoint entered = CURRENT.get();
    return entered == null ? SYSTEM : entered;
  }

  /** Lets this thread's caller in here, until what is returned is closed. */
  public Visit enter() {
    AccessPoint before = CURRENT.get();
    CURRENT.set(this);
    return () -> leave(before);
  }

  private static void leave(AccessPoint before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }

  /** The time of a call. */
  @FunctionalInterface
  public interface Visit extends AutoCloseable {

    @Override
    void close();
  }
}
