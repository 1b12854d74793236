package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.NotFound;

/** {@code /api/me}: who the caller is. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  @Inject Accounts accounts;

  /** The caller. */
  public record Me(List<String> roles, String name, Optional<String> clientId) {}

  @GET
  public Me me() {
    AccountView account = accounts.me().orElseThrow(NotFound::new);
    return new Me(account.roles(), account.name(), account.subject().map(SubjectId::text));
  }
}
