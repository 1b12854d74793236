package nl.dossierkluis.logbook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.clients.ClientAccess;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.RandomId;

/** Finds the names that belong to entries; each is opened once in a list. */
@Dependent
class LogNames {

  @Inject Accounts accounts;
  @Inject ClientAccess clients;

  /** Names for the entries of one list. */
  Known list() {
    return new Known();
  }

  /** What was opened so far. */
  final class Known {

    private final Map<String, Optional<String>> people = new HashMap<>();
    private final Map<SubjectId, Optional<String>> subjects = new HashMap<>();

    LogLine line(LogEntry entry) {
      return new LogLine(
          entry,
          account(ComingIn.account(entry).orElse(entry.actor())),
          entry.responsible().flatMap(this::account),
          entry.subject().flatMap(this::client));
    }

    /**
     * Name of an account; empty for the product, for nobody, for one that is gone, and for a client
     * whom the caller may not know of: what a stranger tried stands in the log, her name does not.
     */
    Optional<String> account(String id) {
      return people.computeIfAbsent(id, this::open);
    }

    private Optional<String> open(String id) {
      return RandomId.isWellFormed(id) && mayKnow(id) ? accounts.findName(id) : Optional.empty();
    }

    private boolean mayKnow(String account) {
      return accounts.findSubject(account).map(clients::mayKnow).orElse(true);
    }

    private Optional<String> client(SubjectId subject) {
      return subjects.computeIfAbsent(subject, clients::findName);
    }
  }
}
