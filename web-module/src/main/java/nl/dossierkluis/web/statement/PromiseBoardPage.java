package nl.dossierkluis.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.dossierkluis.statement.PromiseBoard;
import nl.dossierkluis.statement.PromiseState;
import nl.dossierkluis.statement.PromiseView;
import nl.dossierkluis.statement.SentenceKind;
import nl.dossierkluis.web.faces.Language;

/** The promise board: every sentence of the statement and whether it is true today. */
@Named
@RequestScoped
public class PromiseBoardPage {

  @Inject PromiseBoard board;
  @Inject Language language;

  private List<PromiseView> promises;

  public List<PromiseView> getPromises() {
    if (promises == null) {
      promises = board.today();
    }
    return promises;
  }

  /** The sentences of one kind. */
  public List<PromiseView> of(String kind) {
    SentenceKind wanted = SentenceKind.valueOf(kind);
    return getPromises().stream().filter(promise -> promise.kind() == wanted).toList();
  }

  /** What shows the state of a sentence. */
  public String evidence(PromiseView promise) {
    return EvidenceWords.say(promise.evidence(), language.getLocale());
  }

  public long getKept() {
    return count(PromiseState.TRUE);
  }

  public long getAtRisk() {
    return count(PromiseState.AT_RISK);
  }

  public long getBroken() {
    return count(PromiseState.BROKEN);
  }

  public long getUnmeasured() {
    return count(PromiseState.NOT_MEASURED) + count(PromiseState.STALE);
  }

  /** How many sentences that can be true or false are in a state. */
  private long count(PromiseState state) {
    return getPromises().stream()
        .filter(promise -> promise.kind() != SentenceKind.TEXT && promise.state() == state)
        .count();
  }
}
