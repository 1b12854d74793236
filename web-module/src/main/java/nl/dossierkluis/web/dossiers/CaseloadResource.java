package nl.dossierkluis.web.dossiers;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.dossiers.CaseloadView;
import nl.dossierkluis.dossiers.Caseloads;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Listing;

/** {@code /api/caseloads}: all dossiers of a coach at once. */
@Path("caseloads")
@Produces(MediaType.APPLICATION_JSON)
public class CaseloadResource {

  @Inject Caseloads caseloads;

  /** What a handover takes; without a day it is at once. */
  public record Handover(String to, LocalDate on) {}

  /** What a deputy takes. */
  public record Deputy(String to, LocalDate lastDay) {}

  /** How many dossiers an act was about. */
  public record Moved(int dossiers) {}

  /** A caseload in JSON. */
  public record CaseloadJson(String accountId, String name, List<String> roles, long dossiers) {

    static CaseloadJson of(CaseloadView caseload) {
      return new CaseloadJson(
          caseload.account().id(),
          caseload.account().name(),
          caseload.account().roles(),
          caseload.dossiers());
    }
  }

  @GET
  public Listing<CaseloadJson> list() {
    return Listing.of(caseloads.all(), CaseloadJson::of);
  }

  /** Hands a caseload over to another coach. */
  @POST
  @Path("{account}/handover")
  @Consumes(MediaType.APPLICATION_JSON)
  public Moved handOver(@PathParam("account") String account, InputStream body) {
    Handover command = Commands.read(body, Handover.class);
    return new Moved(caseloads.handOver(account, command.to(), Optional.ofNullable(command.on())));
  }

  /** Lets another coach stand in until a day. */
  @POST
  @Path("{account}/deputy")
  @Consumes(MediaType.APPLICATION_JSON)
  public Moved appoint(@PathParam("account") String account, InputStream body) {
    Deputy command = Commands.read(body, Deputy.class);
    return new Moved(caseloads.appointDeputy(account, command.to(), command.lastDay()));
  }
}
