package nl.dossierkluis.web.statement;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dossierkluis.statement.PromiseBoard;
import nl.dossierkluis.statement.PromiseState;
import nl.dossierkluis.statement.PromiseView;
import nl.dossierkluis.statement.SentenceKind;
import nl.dossierkluis.web.api.Texts;

/** {@code /api/statement/promises}: every sentence of the statement and whether it is true. */
@Path("statement/promises")
@Produces(MediaType.APPLICATION_JSON)
public class PromiseResource {

  @Inject PromiseBoard board;

  /** A sentence in JSON. */
  public record PromiseJson(
      String id,
      String section,
      String sentence,
      SentenceKind kind,
      PromiseState state,
      String evidence,
      Optional<LocalDate> since) {

    static PromiseJson of(PromiseView promise, Locale language) {
      return new PromiseJson(
          promise.id(),
          promise.section(),
          promise.nl(),
          promise.kind(),
          promise.state(),
          EvidenceWords.say(promise.evidence(), language),
          promise.since());
    }
  }

  @GET
  public List<PromiseJson> promises(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    Locale language = Texts.language(accept);
    return board.today().stream().map(promise -> PromiseJson.of(promise, language)).toList();
  }
}
