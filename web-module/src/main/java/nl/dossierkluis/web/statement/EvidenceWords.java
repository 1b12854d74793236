package nl.dossierkluis.web.statement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.dossierkluis.statement.Evidence;
import nl.dossierkluis.web.faces.Bundle;

/** Says evidence as a sentence. */
final class EvidenceWords {

  private EvidenceWords() {}

  static String say(Evidence evidence, Locale language) {
    Bundle bundle = Bundle.in(language);
    Object[] arguments =
        evidence.arguments().stream().map(argument -> word(argument, bundle)).toArray();
    return bundle.sentence(evidence.key(), arguments);
  }

  private static Object word(Object argument, Bundle bundle) {
    if (argument instanceof LocalDate day) {
      return DateTimeFormatter.ofPattern("d MMMM uuuu", bundle.locale()).format(day);
    }
    if (argument instanceof Collection<?> types) {
      return types.stream()
          .map(type -> bundle.sentence("documents.type." + type))
          .collect(Collectors.joining(", "));
    }
    return argument;
  }
}
