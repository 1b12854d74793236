package nl.dossierkluis.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.logbook.LogDetails;
import nl.dossierkluis.logbook.LogLine;
import nl.dossierkluis.logbook.Logbook;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.web.api.Listing;
import nl.dossierkluis.web.api.Texts;
import nl.dossierkluis.web.faces.Bundle;

/** {@code /api/audit}: the log; to a client, what was done with her own data. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject Logbook log;
  @Inject Accounts accounts;
  @Inject Clock clock;
  @Context HttpServletRequest caller;

  /** What can be asked of the log. */
  public static class Wanted {

    @QueryParam("from")
    String from;

    @QueryParam("until")
    String until;

    @QueryParam("account")
    String account;

    @QueryParam("client")
    String client;

    @QueryParam("group")
    String group;

    @QueryParam("outcome")
    String outcome;

    LogQuery query() {
      return new LogQuery(from, until, account, client, group, outcome);
    }
  }

  /** The entries that fit, newest first; a client asks for the days alone. */
  @GET
  public Listing<AuditEntryJson> list(
      @BeanParam Wanted wanted,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    PageRequest page = Listing.request(after, limit);
    Page<LogLine> lines =
        caller.isUserInRole(Roles.CLIENT)
            ? log.ofClient(own(), wanted.query().period(), page)
            : log.list(wanted.query().filter(), page);
    LogWords words = words(accept);
    return Listing.of(lines, line -> AuditEntryJson.of(line, words));
  }

  private String own() {
    return accounts
        .me()
        .flatMap(AccountView::subject)
        .map(SubjectId::text)
        .orElseThrow(NotFound::new);
  }

  /** All about one client as comma-separated values. */
  @GET
  @Path("extract")
  @Produces("text/csv")
  public Response extract(
      @BeanParam Wanted wanted, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    List<LogLine> lines = log.extract(wanted.client, wanted.query().period());
    Iterator<String> rows = new LogCsv(words(accept), clock).of(lines).iterator();
    StreamingOutput csv =
        out -> {
          while (rows.hasNext()) {
            out.write(rows.next().getBytes(StandardCharsets.UTF_8));
          }
        };
    return Response.ok(csv)
        .type("text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"logboek.csv\"")
        .build();
  }

  /** One entry with its details. */
  @GET
  @Path("{id}")
  public AuditEntryJson get(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    LogDetails details = log.get(id);
    return AuditEntryJson.of(details.line(), words(accept), Optional.of(details.facts()));
  }

  private static LogWords words(String accept) {
    return new LogWords(Bundle.in(Texts.language(accept)));
  }
}
