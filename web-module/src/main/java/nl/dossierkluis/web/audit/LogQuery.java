package nl.dossierkluis.web.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import nl.dossierkluis.audit.ActGroup;
import nl.dossierkluis.audit.LogFilter;
import nl.dossierkluis.audit.LogPeriod;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/**
 * What an address asks of the log, as text. It holds ids and dates and never a name: addresses stay
 * behind in browsers. Null and empty make no difference.
 */
record LogQuery(
    String from, String until, String account, String client, String group, String outcome) {

  /** The filter that is meant, or {@link InvalidInput} with the field that is wrong. */
  LogFilter filter() {
    return new LogFilter(
        period(),
        given(account).map(LogQuery::actor),
        given(client).map(LogQuery::subject),
        given(group).map(word -> constant("group", ActGroup.values(), word)),
        given(outcome).map(word -> constant("outcome", Outcome.values(), word)));
  }

  /** The days that are meant. */
  LogPeriod period() {
    return new LogPeriod(day("from", from), day("until", until));
  }

  /** What is wrong with it, for a page that says so beside its form. */
  Optional<InvalidInput> problem() {
    try {
      filter();
      return Optional.empty();
    } catch (InvalidInput e) {
      return Optional.of(e);
    }
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(word -> !word.isEmpty());
  }

  private static Optional<LocalDate> day(String field, String text) {
    try {
      return given(text).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(field, "audit.no-date").because(e);
    }
  }

  private static String actor(String id) {
    boolean nobody = id.equals(Roles.SYSTEM) || id.equals(CurrentActor.NOBODY);
    if (!nobody && !RandomId.isWellFormed(id)) {
      throw new InvalidInput("account", "audit.no-choice");
    }
    return id;
  }

  private static SubjectId subject(String id) {
    if (!RandomId.isWellFormed(id)) {
      throw new InvalidInput("client", "audit.no-choice");
    }
    return new SubjectId(id);
  }

  private static <E extends Enum<E>> E constant(String field, E[] all, String word) {
    return Arrays.stream(all)
        .filter(constant -> constant.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(field, "audit.no-choice"));
  }
}
