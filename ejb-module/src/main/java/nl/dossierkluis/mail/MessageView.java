package nl.dossierkluis.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as the pages list it.
 *
 * @param to e-mail address
 * @param problem why it is not sent, of the last try
 * @param waiting whether it can still be given by hand
 */
public record MessageView(
    String id,
    String to,
    MailKind kind,
    MailState state,
    Optional<MailProblem> problem,
    Instant madeAt,
    boolean waiting) {}
