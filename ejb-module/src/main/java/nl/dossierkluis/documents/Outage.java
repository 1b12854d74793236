package nl.dossierkluis.documents;

import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.dossierkluis.audit.LogUnwritable;
import nl.dossierkluis.vault.StorageFailure;

/**
 * Why something could not be stored that is no fault of who asked and none of the program: told
 * apart from other failures by what lies at the bottom of them. What was refused so was not
 * acknowledged, and may be asked again.
 */
public enum Outage {
  /** A disk is full. */
  FULL,
  /** A disk, the store or the database does not answer as it should. */
  AWAY;

  private static final int DEEPEST = 50;

  /** How the system says that there is no room, also where the database passes it on. */
  private static final Set<String> FULL_DISK =
      Set.of("No space left on device", "Disk quota exceeded");

  /** H2: input and output (two kinds), closed, connection broken, closed because of shutdown. */
  private static final Set<Integer> H2_AWAY = Set.of(90028, 90031, 90098, 90067, 90121);

  /** H2: anything else that its store threw. */
  private static final int H2_GENERAL = 50000;

  /**
   * What was thrown, if it is an outage; so is a commit that the database did not answer, of which
   * the transaction manager passes nothing on but that it failed, and a log that cannot be written:
   * without its entry nothing is given.
   */
  public static Optional<Outage> of(Throwable thrown) {
    List<Throwable> causes =
        Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST).toList();
    Optional<StorageFailure> vault = first(StorageFailure.class, causes);
    if (vault.isPresent()) {
      return Optional.of(vault.get().outOfSpace() ? FULL : AWAY);
    }
    boolean away =
        first(SystemException.class, causes).isPresent()
            || first(LogUnwritable.class, causes).isPresent()
            || first(SQLException.class, causes)
                .filter(failure -> isAway(failure, causes))
                .isPresent();
    boolean full = causes.stream().anyMatch(Outage::isFullDisk);
    return away ? Optional.of(full ? FULL : AWAY) : Optional.empty();
  }

  private static boolean isAway(SQLException failure, List<Throwable> causes) {
    return failure instanceof SQLTransientException
        || failure instanceof SQLNonTransientConnectionException
        || H2_AWAY.contains(failure.getErrorCode())
        || failure.getErrorCode() == H2_GENERAL && first(IOException.class, causes).isPresent();
  }

  private static boolean isFullDisk(Throwable cause) {
    return cause instanceof IOException
        && FULL_DISK.stream().anyMatch(String.valueOf(cause.getMessage())::endsWith);
  }

  private static <T> Optional<T> first(Class<T> type, List<Throwable> causes) {
    return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
