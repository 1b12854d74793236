package nl.dossierkluis.accounts;

import java.util.List;
import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;

/** An account as the pages show it. */
public record AccountView(
    String id,
    String name,
    String email,
    AccountState state,
    List<String> roles,
    Optional<SubjectId> subject) {}
