package nl.dossierkluis.web.rights;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import nl.dossierkluis.documents.OpenFile;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.rights.Answers;
import nl.dossierkluis.rights.Channel;
import nl.dossierkluis.rights.IdentityMethod;
import nl.dossierkluis.rights.Outcome;
import nl.dossierkluis.rights.RequestSteps;
import nl.dossierkluis.rights.RequestView;
import nl.dossierkluis.rights.Right;
import nl.dossierkluis.rights.RightsRequests;
import nl.dossierkluis.web.api.Commands;
import nl.dossierkluis.web.api.Listing;
import nl.dossierkluis.web.api.StepUp;

/** {@code /api/requests}: requests of data subjects and the steps taken with them. */
@Path("requests")
@Produces(MediaType.APPLICATION_JSON)
public class RequestResource {

  @Inject RightsRequests requests;
  @Inject RequestSteps steps;
  @Inject Answers answers;
  @Inject StepUp stepUp;
  @Context HttpServletRequest caller;

  /** A request to be registered; a client gives the right alone. */
  public record NewRequest(Right right, String clientId, LocalDate receivedOn, Channel channel) {}

  /** What a step may be told; each step reads what it knows. */
  public record Step(
      String note, IdentityMethod method, Outcome ground, String reason, Boolean withdrawn) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(InputStream body) {
    NewRequest command = Commands.read(body, NewRequest.class);
    required("right", command.right());
    RequestView request =
        caller.isUserInRole(Roles.CLIENT) ? requests.ask(command.right()) : byStaff(command);
    return Response.created(URI.create("requests/" + request.id()))
        .entity(RequestJson.of(request))
        .build();
  }

  private RequestView byStaff(NewRequest command) {
    required("clientId", command.clientId());
    required("receivedOn", command.receivedOn());
    required("channel", command.channel());
    return requests.register(
        command.right(), command.clientId(), command.receivedOn(), command.channel());
  }

  @GET
  public Listing<RequestJson> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    return Listing.of(requests.list(Listing.request(after, limit)), RequestJson::of);
  }

  @GET
  @Path("{id}")
  public RequestJson get(@PathParam("id") String id) {
    return RequestJson.of(requests.get(id));
  }

  @POST
  @Path("{id}/contact")
  @Consumes(MediaType.APPLICATION_JSON)
  public RequestJson contact(@PathParam("id") String id, InputStream body) {
    Step step = Commands.read(body, Step.class);
    return RequestJson.of(steps.contact(id, step.note()));
  }

  @POST
  @Path("{id}/identify")
  @Consumes(MediaType.APPLICATION_JSON)
  public RequestJson identify(@PathParam("id") String id, InputStream body) {
    Step step = Commands.read(body, Step.class);
    return RequestJson.of(steps.identify(id, step.method(), step.reason()));
  }

  @POST
  @Path("{id}/extend")
  @Consumes(MediaType.APPLICATION_JSON)
  public RequestJson extend(@PathParam("id") String id, InputStream body) {
    Step step = Commands.read(body, Step.class);
    return RequestJson.of(steps.extend(id, step.reason()));
  }

  /** Gives all that may be given, from every open state. */
  @POST
  @Path("{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  public RequestJson answer(@PathParam("id") String id) throws IOException {
    return RequestJson.of(answers.answer(id));
  }

  @POST
  @Path("{id}/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  public RequestJson refuse(@PathParam("id") String id, InputStream body) {
    Step step = Commands.read(body, Step.class);
    return RequestJson.of(steps.refuse(id, step.ground(), step.reason()));
  }

  @POST
  @Path("{id}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  public RequestJson close(@PathParam("id") String id, InputStream body) {
    Step step = Commands.read(body, Step.class);
    return RequestJson.of(steps.close(id, Boolean.TRUE.equals(step.withdrawn()), step.note()));
  }

  /** The answer, as a zip. */
  @GET
  @Path("{id}/package")
  public Response answerPackage(@PathParam("id") String id) {
    return stepUp.beforeExport("/rights/request?id=" + id).orElseGet(() -> zip(id));
  }

  private Response zip(String id) {
    OpenFile content = answers.open(id);
    return ZipAnswer.of("inzage.zip", out -> copy(content, out))
        .header("Content-Length", content.length())
        .build();
  }

  private static void copy(OpenFile content, java.io.OutputStream out) throws IOException {
    try (content) {
      content.writeTo(out, 0, content.length());
    }
  }

  private static void required(String field, Object value) {
    if (value == null) {
      throw new InvalidInput(field, "platform.required");
    }
  }
}
