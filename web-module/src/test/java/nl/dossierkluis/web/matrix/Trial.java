package nl.dossierkluis.web.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks every question and keeps count of what did not come out as it must. */
final class Trial {

  /** Where a stranger may be led. */
  private static final Set<String> WAYS_IN = Set.of("/", "/accounts/sign-in");

  /** What is asked for is absent each time; a list beside it may change meanwhile. */
  private static final Set<Kind> NOBODYS = Set.of(Kind.NOBODYS);

  private static final int CREATED = 201;

  private final Scene scene;
  private final Deviations deviations = new Deviations();
  private int cells;
  private int swapped;

  Trial(Scene scene) {
    this.scene = scene;
  }

  int cells() {
    return cells;
  }

  /** How many of them were about what is not the caller's. */
  int swapped() {
    return swapped;
  }

  Deviations deviations() {
    return deviations;
  }

  /** Tries one row with every caller, about everybody's object if it is about one. */
  void everybody(Row row) {
    for (Caller caller : Caller.values()) {
      for (Credentials credentials : credentials(row, caller)) {
        if (row.isAboutAnObject()) {
          everyObject(row, caller, credentials);
        } else {
          ask(new Question(row, caller, credentials, null), Map.of());
        }
      }
    }
  }

  /** Sessions that the question ends are made for it; a program has none to end. */
  private List<Credentials> credentials(Row row, Caller caller) {
    return row.line().ends() && row.isListed() && caller.isSignedIn()
        ? List.of(scene.signIn(caller).credentials())
        : scene.credentials(caller);
  }

  private void everyObject(Row row, Caller caller, Credentials credentials) {
    Optional<Answer> absent = about(new Question(row, caller, credentials, Whose.ABSENT));
    for (Whose whose : List.of(Whose.A, Whose.B, Whose.C)) {
      Question question = new Question(row, caller, credentials, whose);
      Optional<Answer> answer = about(question);
      if (!row.kinds().equals(NOBODYS) && question.isAsIfAbsent() && !alike(answer, absent)) {
        deviations.add(row, "answers unlike for what is absent", question.who());
      }
    }
  }

  /** What was made just now is somebody's own, and differs. */
  private static boolean alike(Optional<Answer> answer, Optional<Answer> absent) {
    return answer.filter(it -> it.status() == CREATED).isPresent()
        || answer.map(Answer::body).equals(absent.map(Answer::body));
  }

  /** Returns the answer without what differs from one to the next whoever asks. */
  private Optional<Answer> about(Question question) {
    if (!question.isTried()) {
      return Optional.empty();
    }
    Map<Kind, String> ids = scene.things().ids(question.row().kinds(), question.whose());
    Answer answer = ask(question, ids);
    String plain = answer.body().replaceAll("\\b[A-Z2-7]{8}\\b", "INCIDENT");
    for (String id : ids.values()) {
      plain = plain.replace(id, "ID");
    }
    return Optional.of(new Answer(answer.status(), answer.headers(), plain));
  }

  private Answer ask(Question question, Map<Kind, String> ids) {
    Answer answer = question.ask(scene.http(), ids);
    cells++;
    swapped += question.isOwn() ? 0 : 1;
    Row row = question.row();
    wrong(question, answer).ifPresent(what -> deviations.add(row, what, question.who()));
    scene
        .things()
        .leaked(question.caller(), ids.values(), answer)
        .forEach(leaked -> deviations.add(row, "tells of " + leaked, question.who()));
    return answer;
  }

  private static Optional<String> wrong(Question question, Answer answer) {
    String expected = question.expected();
    if (!expected.equals(Integer.toString(answer.status()))) {
      return Optional.of("must be %s and is %d".formatted(expected, answer.status()));
    }
    if (!answer.header("Access-Control-Allow-Origin").isEmpty()) {
      return Optional.of("lets other sites read it");
    }
    boolean strays =
        answer.status() == 302
            && !question.caller().isSignedIn()
            && !WAYS_IN.contains(answer.leadsTo());
    return strays ? Optional.of("leads to " + answer.leadsTo()) : Optional.empty();
  }
}
