package nl.dossierkluis.web.faces;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks into the wrappings that Faces, EL and EJB put around an exception. */
final class Causes {

  private static final int DEEPEST = 50;

  private Causes() {}

  static <T> Optional<T> find(Class<T> type, Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
