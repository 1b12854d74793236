package nl.dossierkluis.web.product;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every page of the demo practice, with the address under which it shows something. */
final class Sights {

  static final String NOBODY = "NOBODY";

  private static final Pattern MESSAGE = Pattern.compile("/mail/message\\?id=([\\w-]{22})");

  private final List<Sight> all = new ArrayList<>();

  /** A page as somebody sees it. */
  record Sight(String role, String address) {

    /** The page's file without its ending. */
    String view() {
      return URI.create(address).getPath();
    }

    String name(String viewer) {
      return viewer.toLowerCase(Locale.ROOT) + view().replace('/', '-');
    }
  }

  private Sights() {}

  static Sights of(RunningProduct demo) {
    Sights sights = new Sights();
    sights.add(NOBODY, "/accounts/sign-in", "/accounts/invitation", "/practice/set-up", "/help");
    sights.add(NOBODY, "/custody/sealed");
    sights.add(NOBODY, "/accounts/forgotten", "/accounts/reset", "/accounts/resume");
    sights.add("COACH", "/accounts/sessions", "/accounts/password", "/accounts/confirm");
    sights.add("CLIENT", "/accounts/sessions");
    sights.add(NOBODY, "/accounts/second-step", "/accounts/first-factor");
    sights.add("CLIENT", "/accounts/factors");
    sights.add("COACH", "/accounts/factors");
    sights.add("OWNER", "/custody/keys", "/custody/passphrase", "/custody/key-file");
    sights.add("OWNER", "/custody/kit", "/custody/envelope", "/backup/backup");
    sights.add("OWNER", "/today", "/clients/list", "/rights/list", "/accounts/list", "/help");
    sights.add("OWNER", "/statement/board", "/statement/read");
    sights.add("OWNER", "/dossiers/access", "/dossiers/emergencies", "/accounts/tokens");
    sights.addAccess(new Api(demo, demo.account("OWNER").token()));
    sights.add("CLIENT", "/dossiers/mine", "/rights/mine", "/statement/read", "/help");
    sights.add("OWNER", "/audit/log?from=2026-02-01&until=2026-01-01", "/audit/log");
    sights.add("CLIENT", "/audit/mine?from=&until=2001-01-01", "/audit/mine");
    sights.add("PRIVACY_OFFICER", "/today", "/audit/log?group=READ", "/rights/list");
    sights.add("BACK_OFFICE", "/today", "/statement/board");
    sights.add("COACH", "/today", "/clients/list", "/rights/list", "/statement/board");
    Api owner = new Api(demo, demo.account("OWNER").token());
    sights.add(
        "OWNER", "/mail/language", "/mail/outbox", "/mail/message?id=" + firstMessage(owner));
    sights.add("COACH", "/mail/outbox");
    sights.addObjects(
        new Api(demo, demo.account("COACH").token()), new Api(demo, demo.account("OWNER").token()));
    sights.addEntry(new Api(demo, demo.account("OWNER").token()));
    return sights;
  }

  private void add(String role, String... addresses) {
    for (String address : addresses) {
      all.add(new Sight(role, address));
    }
  }

  private void addObjects(Api coach, Api owner) {
    String client = first(coach, "/api/clients").getString("id");
    String dossier = first(coach, "/api/clients/" + client + "/dossiers").getString("id");
    String document = first(coach, "/api/dossiers/" + dossier + "/documents").getString("id");
    JsonObject request =
        Api.json(
            coach.post(
                "/api/requests",
                """
                {"right":"ACCESS","clientId":"%s","receivedOn":"2026-10-01","channel":"LETTER"}\
                """
                    .formatted(client)));
    // So that somebody opened a dossier in an emergency, and pages tell so.
    owner.post(
        "/api/dossiers/" + coach.newDossier() + "/emergencies", "{\"reason\":\"Coach is ziek\"}");
    add("COACH", "/clients/client?id=" + client, "/dossiers/dossier?id=" + dossier);
    add("COACH", "/documents/document?id=" + document);
    add("COACH", "/rights/request?id=" + request.getString("id"));
    add("COACH", "/audit/client?id=" + client);
  }

  private void addEntry(Api owner) {
    String entry = first(owner, "/api/audit?group=READ").getString("id");
    add("PRIVACY_OFFICER", "/audit/entry?id=" + entry);
  }

  /** What the owner sees of a coach and of a client. */
  private void addAccess(Api owner) {
    String coach =
        Api.json(owner.get("/api/accounts"))
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(account -> account.getJsonArray("roles").toString().contains("\"COACH\""))
            .findFirst()
            .orElseThrow()
            .getString("id");
    add("OWNER", "/accounts/account?id=" + coach, "/dossiers/caseload?id=" + coach);
    add("OWNER", "/dossiers/grants?id=" + first(owner, "/api/clients").getString("id"));
  }

  private static JsonObject first(Api api, String path) {
    return Api.json(api.get(path)).getJsonArray("items").getJsonObject(0);
  }

  /** What the product itself causes falls to the owner. */
  private static String firstMessage(Api owner) {
    String outbox = new String(owner.get("/mail/outbox").body(), StandardCharsets.UTF_8);
    Matcher link = MESSAGE.matcher(outbox);
    if (!link.find()) {
      throw new AssertionError("the demo has no message: " + outbox);
    }
    return link.group(1);
  }

  List<String> roles() {
    return all.stream().map(Sight::role).distinct().toList();
  }

  List<Sight> of(String role) {
    return all.stream().filter(sight -> sight.role().equals(role)).toList();
  }

  Set<String> views() {
    Set<String> views = new TreeSet<>();
    all.forEach(sight -> views.add(sight.view()));
    return views;
  }
}
