package nl.dossierkluis.web.faces;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks into the wrappings that Faces, EL and EJB put around an exception. */
public final class Causes {

  private static final int DEEPEST = 50;

  private Causes() {}

  /**
   * Tells whether a boundary refused because of the caller's role. Payara throws the exception of a
   * local view as it is, where the specification names the other.
   */
  public static boolean isRefusedForRole(Throwable thrown) {
    return find(EJBAccessException.class, thrown).isPresent()
        || find(AccessLocalException.class, thrown).isPresent();
  }

  static <T> Optional<T> find(Class<T> type, Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
