package nl.dossierkluis.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of the statement and whether it is true today.
 *
 * @param findings what the law has to say about the sentence
 */
public record PromiseView(
    String id,
    String section,
    String nl,
    String en,
    SentenceKind kind,
    PromiseState state,
    Evidence evidence,
    Optional<LocalDate> since,
    List<StatementFinding> findings) {}
