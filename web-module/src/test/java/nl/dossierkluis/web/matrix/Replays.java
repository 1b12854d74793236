package nl.dossierkluis.web.matrix;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes every form from a page of somebody who may see it, and sends it as everybody who may not,
 * each with the token of her own session.
 */
final class Replays {

  private final Scene scene;
  private final Deviations deviations = new Deviations();
  private int tried;

  Replays(Scene scene) {
    this.scene = scene;
  }

  int tried() {
    return tried;
  }

  Deviations deviations() {
    return deviations;
  }

  void everybody(Row row) {
    if (row.method().equals("POST") && row.isListed() && !row.isForPrograms()) {
      for (Whose whose : row.isAboutAnObject() ? Whose.values() : new Whose[] {Whose.A}) {
        shown(row, whose).forEach((id, form) -> replay(row, whose, form));
      }
    }
  }

  /** The forms of the page about this object, by whoever is shown them. */
  private Map<String, PageForm> shown(Row row, Whose whose) {
    Map<String, PageForm> forms = new LinkedHashMap<>();
    Stream.of(Caller.values())
        .filter(caller -> !scene.credentials(caller).isEmpty())
        .filter(caller -> status(row, caller, whose).equals("200"))
        .map(caller -> ask("GET", row, whose, caller, ""))
        .flatMap(page -> PageForm.in(page.body()).stream())
        .forEach(form -> forms.put(form.id() + form.fields().keySet(), form));
    return forms;
  }

  private void replay(Row row, Whose whose, PageForm form) {
    for (Caller caller : Caller.values()) {
      String expected = status(row, caller, whose);
      if (caller.isSignedIn() && !expected.equals("200")) {
        String csrf = scene.credentials(caller).get(0).csrf();
        Answer answer = ask("POST", row, whose, caller, form.with(Map.of("csrf", csrf)).encoded());
        tried++;
        if (!expected.equals(Integer.toString(answer.status()))) {
          String what =
              "with form %s must be %s and is %d".formatted(form.id(), expected, answer.status());
          deviations.add(row, what, caller + " about " + whose + "'s");
        }
      }
    }
  }

  private static String status(Row row, Caller caller, Whose whose) {
    boolean own = row.kinds().stream().allMatch(kind -> caller.knows(kind, whose));
    return row.line().status(caller, own);
  }

  private Answer ask(String method, Row row, Whose whose, Caller caller, String body) {
    Map<String, String> headers = new HashMap<>(scene.credentials(caller).get(0).headers());
    headers.put("Content-Type", Http.FORM);
    return scene
        .http()
        .ask(method, row.path(scene.things().ids(row.kinds(), whose)), headers, body);
  }
}
