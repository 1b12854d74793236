package nl.dossierkluis.mail;

import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * Whom a message is for.
 *
 * @param email where the holder of the account is reached
 * @param container what seals the message, so that it is destroyed with the account
 * @param subject the client, if the account is a client's
 */
public record Addressee(String email, String container, Optional<SubjectId> subject) {}
