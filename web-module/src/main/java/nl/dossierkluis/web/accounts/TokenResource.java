package nl.dossierkluis.web.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.ApiTokens;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.accounts.NewToken;
import nl.dossierkluis.accounts.TokenScope;
import nl.dossierkluis.accounts.TokenView;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Entrance;
import nl.dossierkluis.web.api.Listing;

/** {@code /api/tokens}: the caller's own tokens. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  @Inject ApiTokens tokens;
  @Inject Confirmations confirmations;
  @Inject Entrance entrance;

  /** What making a token takes; without days it is {@link ApiTokens#USUAL_DAYS}. */
  public record TokenOrder(String name, List<TokenScope> scopes, Integer days) {}

  /** A token in JSON; the token itself only in the answer that makes it. */
  public record TokenJson(
      String id,
      String name,
      List<TokenScope> scopes,
      Instant issuedAt,
      Instant expiresAt,
      Optional<Instant> usedAt,
      Optional<String> token) {

    static TokenJson of(TokenView token, Optional<String> secret) {
      return new TokenJson(
          token.id(),
          token.name(),
          token.scopes(),
          token.issuedAt(),
          token.expiresAt(),
          token.usedAt(),
          secret);
    }
  }

  @GET
  public Listing<TokenJson> list() {
    return Listing.of(tokens.mine(), token -> TokenJson.of(token, Optional.empty()));
  }

  /** Makes a token; a program cannot make one that is for more than its own. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(InputStream body) {
    TokenOrder order = Commands.read(body, TokenOrder.class);
    Set<TokenScope> scopes = Set.copyOf(Objects.requireNonNullElse(order.scopes(), List.of()));
    scopes.stream().filter(scope -> !entrance.has(scope)).findAny().ifPresent(this::refuse);
    confirmations.requireRecent();
    int days = Objects.requireNonNullElse(order.days(), ApiTokens.USUAL_DAYS);
    NewToken made = tokens.create(order.name(), scopes, days);
    return Response.created(URI.create("tokens/" + made.view().id()))
        .entity(TokenJson.of(made.view(), Optional.of(made.token())))
        .build();
  }

  private void refuse(TokenScope beyond) {
    throw new InvalidInput("scopes", "accounts.token-beyond", beyond.name());
  }

  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") String id) {
    tokens.revoke(id);
  }
}
