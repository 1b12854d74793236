package nl.dossierkluis.vault.backup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name of a generation or a keyring copy: its time, in whole seconds of UTC. */
public final class BackupTime {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private BackupTime() {}

  /** The name for something made at this time. */
  public static String name(Instant time) {
    return FORM.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
  }

  /** The first name from this time on that is not taken. */
  public static String free(Instant time, Collection<String> taken) {
    Instant next = time.truncatedTo(ChronoUnit.SECONDS);
    while (taken.contains(name(next))) {
      next = next.plusSeconds(1);
    }
    return name(next);
  }

  /** The time that a name says, or nothing if it is no such name. */
  public static Optional<Instant> parse(String name) {
    try {
      Instant time = LocalDateTime.parse(name, FORM).toInstant(ZoneOffset.UTC);
      return name(time).equals(name) ? Optional.of(time) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty(); // which is the answer
    }
  }
}
