package nl.dossierkluis.accounts;

import java.util.List;
import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.Inputs;

/**
 * An account to be made.
 *
 * @param name as it stands on the pages, 1 to 200 characters
 * @param email where its holder is reached
 * @param roles at least one
 * @param subject the client it belongs to; empty for staff
 */
public record NewAccount(
    String name, String email, List<String> roles, Optional<SubjectId> subject) {

  public NewAccount {
    name = Inputs.name("name", name);
    email = Inputs.email("email", email);
    roles = List.copyOf(roles);
  }
}
