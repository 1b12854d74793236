package nl.dossierkluis.web.matrix;

import java.util.HashMap;
import java.util.Map;

/**
 * A row asked by somebody about somebody's object.
 *
 * @param whose object it is about; null when the row is about none
 */
record Question(Row row, Caller caller, Credentials credentials, Whose whose) {

  /** A postback of a page that keeps no state, without any button pressed. */
  private static final String POSTBACK = "jakarta.faces.ViewState=stateless&csrf=";

  boolean isOwn() {
    return whose == null || row.kinds().stream().allMatch(kind -> caller.knows(kind, whose));
  }

  /** Says whether the table wants this asked at all. */
  boolean isTried() {
    return !expected().equals("-");
  }

  String expected() {
    boolean program = caller.isSignedIn() && !credentials.isSession();
    return program && !row.line().tokens().isEmpty()
        ? row.line().tokens()
        : row.line().status(caller, isOwn());
  }

  /** Whether it makes no difference to the caller whether this is hers or not there at all. */
  boolean isAsIfAbsent() {
    String otherwise = row.line().status(caller, false);
    return !isOwn() || expected().equals(otherwise) && otherwise.startsWith("4");
  }

  /** Asks, with these ids in the places of what the row names. */
  Answer ask(Http http, Map<Kind, String> ids) {
    Map<String, String> headers = new HashMap<>(credentials.headers());
    String body = row.isChange() ? body(headers, ids) : "";
    return http.ask(row.method(), row.path(ids), headers, body);
  }

  private String body(Map<String, String> headers, Map<Kind, String> ids) {
    if (!row.isForPrograms()) {
      headers.put("Content-Type", Http.FORM);
      return row.method().equals("POST") ? POSTBACK + credentials.csrf() : "";
    }
    if (!credentials.csrf().isEmpty()) {
      headers.put("X-CSRF-Token", credentials.csrf());
    }
    String body = row.line().body();
    if (body.startsWith("@")) {
      headers.put("Content-Type", Http.BYTES);
      headers.put("Content-Disposition", "attachment; filename*=UTF-8''cv.txt");
      return "Een verzonnen cv.";
    }
    if (!body.isEmpty()) {
      headers.put("Content-Type", Http.JSON);
    }
    return row.body(ids);
  }

  /** Who asks, and about whose object. */
  String who() {
    return credentials.name() + (whose == null ? "" : " about " + whose + "'s");
  }
}
