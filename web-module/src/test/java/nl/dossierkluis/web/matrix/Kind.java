package nl.dossierkluis.web.matrix;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an id stands for; in addresses and bodies of the table its name in braces. */
enum Kind {
  CLIENT,
  DOSSIER,
  /** A document that its client may see. */
  DOCUMENT,
  /** A document that is the coach's alone. */
  REPORT,
  /** A document made for one question, which may destroy it. */
  SPARE,
  /** An answered and closed request, which takes no step any more. */
  REQUEST,
  /** What nobody has, whoever is asked about: for kinds of which the scene has none. */
  NOBODYS;

  String placeholder() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }

  /** The kinds that a text speaks of. */
  static Set<Kind> in(String text) {
    return Arrays.stream(values())
        .filter(kind -> text.contains(kind.placeholder()))
        .collect(Collectors.toSet());
  }
}
