package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The mails that were wanted, for tests to read. */
@ApplicationScoped
public class KeptLetters {

  private final List<LetterWanted> all = new CopyOnWriteArrayList<>();

  void keep(@Observes LetterWanted letter) {
    all.add(letter);
  }

  /** What went to an account, in this order. */
  List<LetterWanted> to(String accountId) {
    return all.stream().filter(letter -> letter.accountId().equals(accountId)).toList();
  }

  /** The kinds of it. */
  List<LetterWanted.Kind> kindsTo(String accountId) {
    return to(accountId).stream().map(LetterWanted::kind).toList();
  }
}
