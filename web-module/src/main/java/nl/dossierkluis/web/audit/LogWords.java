package nl.dossierkluis.web.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.logbook.LogLine;
import nl.dossierkluis.logbook.Look;
import nl.dossierkluis.logbook.Section;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.web.faces.Bundle;

/**
 * Says in sentences what entries of the log say in codes.
 *
 * @param bundle in whose language
 */
record LogWords(Bundle bundle) {

  /** {@code Hanna Denkbeeld opende een document van Bas Verzonnen}. */
  String sentence(LogLine line) {
    LogEntry entry = line.entry();
    String about = line.client().map(name -> say("audit.about", name)).orElse("");
    return sentence("audit.", entry.act().name(), entry.outcome(), actor(line), about);
  }

  /** {@code Uw coach Hanna Denkbeeld opende een document, 3 keer: cv.pdf}. */
  String sentence(Look look) {
    String said = sentence("audit.mine.", look.act().name(), look.outcome(), reader(look), "");
    String counted = look.count() > 1 ? say("audit.times", said, look.count()) : said;
    return look.names().isEmpty()
        ? counted
        : say("audit.named", counted, String.join(", ", look.names()));
  }

  /** A sentence about an act that has none of its own names the act; a refusal says so. */
  private String sentence(String family, String act, Outcome outcome, String who, String about) {
    boolean refused = outcome == Outcome.REFUSED;
    if (refused && bundle.has(family + "refused." + act)) {
      return say(family + "refused." + act, who, about);
    }
    String key =
        Arrays.stream(new String[] {family + "act." + act, "audit.act." + act})
            .filter(bundle::has)
            .findFirst()
            .orElse("audit.other");
    String said = say(key, who, about, act);
    return refused ? say("audit.was-refused", said) : said;
  }

  /** Who acted, as the log names her. */
  String actor(LogLine line) {
    return line.actor().orElseGet(() -> nameless(line.entry()));
  }

  private String nameless(LogEntry entry) {
    String key = "audit.who." + entry.actor();
    if (bundle.has(key)) {
      return say(key);
    }
    return say(
        entry.roles().filter(Roles.CLIENT::equals).isPresent()
            ? "audit.who.client"
            : "audit.who.gone");
  }

  private String reader(Look look) {
    if (look.section() == Section.SELF) {
      return say("audit.who.self");
    }
    if (look.section() == Section.SYSTEM) {
      return say("audit.who." + Roles.SYSTEM);
    }
    String function = look.function().map(role -> "audit.reader." + role).orElse("");
    String name = look.who().orElse("");
    if (name.isEmpty()) {
      return say(
          look.function().filter(Roles.CLIENT::equals).isPresent()
              ? "audit.who.client"
              : "audit.who.nameless");
    }
    return bundle.has(function) ? say(function, name) : name;
  }

  /** The roles of an entry in words; empty in entries of the first version. */
  String roles(LogEntry entry) {
    return entry.roles().map(roles -> List.of(roles.split("\\+"))).orElse(List.of()).stream()
        .map(role -> word("audit.role.", role))
        .collect(Collectors.joining(", "));
  }

  /** A code in words; itself where there are none. */
  String word(String family, Object code) {
    return Optional.of(family + code).filter(bundle::has).map(this::say).orElse(code.toString());
  }

  private String say(String key, Object... arguments) {
    return bundle.sentence(key, arguments);
  }
}
