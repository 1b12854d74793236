package nl.dossierkluis.web.matrix;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.dossierkluis.web.product.Await;

/** What there is of three clients, and what of it must not reach whoever does not know them. */
final class Things {

  /** An id as ours are, that is nobody's. */
  private static final String ABSENT = "AAAAAAAAAAAAAAAAAAAAAA";

  private static final String TEXT = "Een verzonnen bestand over een verzonnen mens.";

  private final Map<Whose, Person> coaches = new EnumMap<>(Whose.class);
  private final Map<Whose, Map<Kind, String>> ids = new EnumMap<>(Whose.class);
  private final Map<Whose, Map<Kind, List<String>>> marks = new EnumMap<>(Whose.class);

  /** Makes one of each kind for a client, with the coach who works for her. */
  void add(Whose whose, Person coach, JsonObject client) {
    coaches.put(whose, coach);
    String clientId = client.getString("id");
    note(whose, Kind.CLIENT, clientId, client.getString("name"), client.getString("email"));
    String title = "Matrixtraject " + whose;
    String dossier = newDossier(coach, clientId, title);
    note(whose, Kind.DOSSIER, dossier, title);
    addDocuments(whose, coach, dossier);
    note(whose, Kind.REQUEST, closedRequest(coach, clientId));
  }

  private static String newDossier(Person coach, String client, String title) {
    return coach
        .post(
            "/api/clients/" + client + "/dossiers",
            "{\"title\":\"%s\",\"commissionType\":\"EMPLOYER\"}".formatted(title))
        .getString("id");
  }

  private void addDocuments(Whose whose, Person coach, String dossier) {
    String seen = coach.upload(dossier, "CV", "cv.txt", TEXT);
    String unseen = coach.upload(dossier, "SESSION_REPORT", "verslag.txt", TEXT);
    for (String document : List.of(seen, unseen)) {
      Await.until(
          "document " + document + " is accepted",
          () -> coach.get("/api/documents/" + document).getString("state"),
          state -> state.equals("ACCEPTED"));
    }
    note(whose, Kind.DOCUMENT, seen);
    note(whose, Kind.REPORT, unseen);
  }

  private static String closedRequest(Person coach, String client) {
    String id =
        coach
            .post(
                "/api/requests",
                """
                {"right":"ACCESS","clientId":"%s","receivedOn":"2026-10-01","channel":"LETTER"}\
                """
                    .formatted(client))
            .getString("id");
    coach.post("/api/requests/" + id + "/answer", "{}");
    coach.post("/api/requests/" + id + "/close", "{}");
    return id;
  }

  private void note(Whose whose, Kind kind, String id, String... more) {
    ids.computeIfAbsent(whose, key -> new EnumMap<>(Kind.class)).put(kind, id);
    List<String> all =
        marks
            .computeIfAbsent(whose, key -> new EnumMap<>(Kind.class))
            .computeIfAbsent(kind, key -> new ArrayList<>());
    all.add(id);
    all.addAll(List.of(more));
  }

  /** Ids of what somebody has of these kinds. */
  Map<Kind, String> ids(Set<Kind> kinds, Whose whose) {
    Map<Kind, String> found = new EnumMap<>(Kind.class);
    kinds.forEach(kind -> found.put(kind, id(kind, whose)));
    return found;
  }

  /** Id of what somebody has of this kind. */
  String id(Kind kind, Whose whose) {
    if (whose == Whose.ABSENT || kind == Kind.NOBODYS) {
      return ABSENT;
    }
    return kind == Kind.SPARE
        ? coaches.get(whose).upload(ids.get(whose).get(Kind.DOSSIER), "CV", "cv.txt", TEXT)
        : ids.get(whose).get(kind);
  }

  /** What of all this stands in an answer although the caller knows nothing of it. */
  List<String> leaked(Caller caller, Collection<String> asked, Answer answer) {
    List<String> leaked = new ArrayList<>();
    marks.forEach(
        (whose, kinds) ->
            kinds.forEach(
                (kind, texts) -> {
                  if (!caller.knows(kind, whose)) {
                    texts.stream()
                        .filter(text -> answer.body().contains(text) && !asked.contains(text))
                        .forEach(text -> leaked.add(kind + " of " + whose + ": " + text));
                  }
                }));
    return leaked;
  }
}
