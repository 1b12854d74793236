package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import nl.dossierkluis.accounts.AccountState;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.accounts.Staff;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Listing;

/** {@code /api/accounts}: the people who work for the practice. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

  @Inject Accounts accounts;
  @Inject Staff staff;

  /** The roles that an account gets in the place of those it has. */
  public record NewRoles(List<String> roles) {}

  /** Somebody of the staff in JSON. */
  public record StaffJson(
      String id, String name, String email, AccountState state, List<String> roles) {

    static StaffJson of(AccountView account) {
      return new StaffJson(
          account.id(), account.name(), account.email(), account.state(), account.roles());
    }
  }

  @GET
  public Listing<StaffJson> list() {
    return Listing.of(accounts.staff(), StaffJson::of);
  }

  /** Changes the roles; whatever is signed in with the account ends. */
  @POST
  @Path("{id}/roles")
  @Consumes(MediaType.APPLICATION_JSON)
  public void changeRoles(@PathParam("id") String id, InputStream body) {
    NewRoles command = Commands.read(body, NewRoles.class);
    staff.changeRoles(id, Objects.requireNonNullElse(command.roles(), List.of()));
  }

  /** Closes the account for ever. */
  @POST
  @Path("{id}/close")
  public void close(@PathParam("id") String id) {
    staff.close(id);
  }
}
