package nl.dossierkluis.web.matrix;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sends every change without the token of the session, and with that of another. */
final class Forgeries {

  private static final String FORBIDDEN = "403";

  private final Scene scene;
  private final Deviations deviations = new Deviations();
  private int tried;

  Forgeries(Scene scene) {
    this.scene = scene;
  }

  int tried() {
    return tried;
  }

  Deviations deviations() {
    return deviations;
  }

  /** Tries a row with every session; what is open to strangers needs no token. */
  void everybody(Row row) {
    if (row.isListed() && !row.line().elsewhere() && row.isChange() && !isOpenForPrograms(row)) {
      Stream.of(Caller.values())
          .filter(Caller::isSignedIn)
          .flatMap(
              caller -> scene.credentials(caller).stream().map(it -> question(row, caller, it)))
          .filter(question -> question.credentials().isSession())
          .forEach(this::forge);
    }
  }

  private static boolean isOpenForPrograms(Row row) {
    String strangers = row.line().status(Caller.NOBODY, false);
    return row.isForPrograms()
        && (!strangers.equals("401") || strangers.equals(row.line().status(Caller.COACH, false)));
  }

  private static Question question(Row row, Caller caller, Credentials credentials) {
    return new Question(row, caller, credentials, row.isAboutAnObject() ? Whose.A : null);
  }

  private void forge(Question question) {
    Caller other = question.caller() == Caller.COACH ? Caller.OWNER : Caller.COACH;
    String foreign = scene.credentials(other).get(0).csrf();
    for (String token : List.of("", foreign)) {
      Question forged =
          new Question(
              question.row(),
              question.caller(),
              question.credentials().withCsrf(token),
              question.whose());
      Map<Kind, String> ids = scene.things().ids(question.row().kinds(), Whose.A);
      String status = Integer.toString(forged.ask(scene.http(), ids).status());
      tried++;
      if (!status.equals(FORBIDDEN) && !isNotThere(question, status)) {
        String what = (token.isEmpty() ? "without" : "with another's") + " token is " + status;
        deviations.add(question.row(), what, question.who());
      }
    }
  }

  /** What is never for somebody's role may say so first. */
  private static boolean isNotThere(Question question, String status) {
    return status.equals("404") && question.expected().equals("404");
  }
}
