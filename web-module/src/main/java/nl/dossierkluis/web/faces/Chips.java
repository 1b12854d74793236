package nl.dossierkluis.web.faces;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;

/**
 * The tone of each state that the pages show: a table, so that no page chooses a colour. What is
 * not listed is quiet. The word beside it stands in the bundles under {@code feature.state.NAME}.
 */
@Named
@ApplicationScoped
public class Chips {

  static final Map<String, Tone> TONES =
      Map.ofEntries(
          entry("accounts.ACTIVE", Tone.OK),
          entry("accounts.INVITED", Tone.INFO),
          entry("dossiers.OPEN", Tone.OK),
          entry("documents.RECEIVED", Tone.INFO),
          entry("documents.ACCEPTED", Tone.OK),
          entry("documents.HELD", Tone.WARN),
          entry("documents.REFUSED", Tone.STOP),
          entry("rights.RECEIVED", Tone.INFO),
          entry("rights.ACKNOWLEDGED", Tone.INFO),
          entry("rights.CONTACTED", Tone.INFO),
          entry("rights.IDENTITY_PENDING", Tone.WARN),
          entry("rights.IN_PROGRESS", Tone.INFO),
          entry("rights.EXTENDED", Tone.WARN),
          entry("rights.ANSWERED", Tone.OK),
          entry("mail.QUEUED", Tone.INFO),
          entry("mail.SENT", Tone.OK),
          entry("mail.COPIED", Tone.OK),
          entry("mail.FAILED", Tone.STOP),
          entry("backup.SOUND", Tone.OK),
          entry("backup.PROBLEM", Tone.STOP),
          entry("statement.TRUE", Tone.OK),
          entry("statement.AT_RISK", Tone.WARN),
          entry("statement.BROKEN", Tone.STOP),
          entry("statement.STALE", Tone.WARN));

  /** The tone of a state, given as an enum constant or as its name. */
  public Tone tone(String feature, Object state) {
    return TONES.getOrDefault(feature + "." + name(state), Tone.QUIET);
  }

  /** A tone by its name in a page: {@code ok}, {@code warn}, {@code stop}, {@code info}. */
  public Tone named(String name) {
    return Tone.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Key of the word for a state. */
  public String key(String feature, Object state) {
    return feature + ".state." + name(state);
  }

  private static String name(Object state) {
    return state instanceof Enum<?> constant ? constant.name() : String.valueOf(state);
  }
}
