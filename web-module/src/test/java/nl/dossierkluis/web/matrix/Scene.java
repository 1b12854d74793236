package nl.dossierkluis.web.matrix;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dossierkluis.web.product.DemoAccount;
import nl.dossierkluis.web.product.Products;
import nl.dossierkluis.web.product.RunningProduct;

/** The demo practice with everybody in it who may ask, and three clients to ask about. */
final class Scene implements AutoCloseable {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "DOSSIERKLUIS_BACKUP_AT_STOP",
          "false",
          // The last questions are asked long after everybody signed in.
          "DOSSIERKLUIS_SESSION_CONFIRMATION",
          "60");
  private static final String DEAD = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  /** The first one's account is closed before she ever comes. */
  private static final List<Colleague> COLLEAGUES =
      List.of(
          new Colleague(Caller.CLOSED, "BACK_OFFICE"),
          new Colleague(Caller.OTHER_COACH, "COACH"),
          new Colleague(Caller.PRIVACY_OFFICER, "PRIVACY_OFFICER"),
          new Colleague(Caller.BACK_OFFICE, "BACK_OFFICE"));

  private final RunningProduct product;
  private final Http http;
  private final Things things = new Things();
  private final Map<Caller, List<Credentials>> credentials = new EnumMap<>(Caller.class);

  private Scene(RunningProduct product) {
    this.product = product;
    this.http = new Http(product.base());
  }

  /** Sets the scene: two starts, because what time does is done to a database at rest. */
  static Scene set() {
    Path data = Products.freshData("matrix");
    Credentials expired;
    Credentials closed;
    try (RunningProduct first = RunningProduct.start(data, SETTINGS, "--demo")) {
      Http http = new Http(first.base());
      Person owner = demoPerson(http, Caller.OWNER, first.account("OWNER"));
      COLLEAGUES.forEach(colleague -> colleague.beInvited(owner));
      expired = demoPerson(http, Caller.EXPIRED, first.account("CLIENT")).credentials();
      closed = demoPerson(http, Caller.CLOSED, first.account("OWNER")).credentials();
    }
    StoppedPractice atRest = new StoppedPractice(data);
    atRest.expire(expired.token());
    atRest.giveToFirstInvitedAndClose(closed.token());
    Optional<String> half = atRest.halfSignIn(expired.token());
    return open(RunningProduct.start(data, SETTINGS, "--demo"), expired, closed, half);
  }

  private static Scene open(
      RunningProduct product, Credentials expired, Credentials closed, Optional<String> half) {
    Scene scene = new Scene(product);
    boolean complete = false;
    try {
      scene.letStrangersIn(expired, closed, half);
      scene.letPeopleIn();
      complete = true;
      return scene;
    } finally {
      if (!complete) {
        scene.close();
      }
    }
  }

  private static Person demoPerson(Http http, Caller caller, DemoAccount account) {
    return Person.signIn(http, caller.name(), account.email(), account.password());
  }

  private void letStrangersIn(Credentials expired, Credentials closed, Optional<String> half) {
    credentials.put(Caller.NOBODY, List.of(Credentials.none("NOBODY")));
    credentials.put(
        Caller.DEAD_TOKEN,
        List.of(
            Credentials.bearer("DEAD_TOKEN", DEAD),
            Credentials.session("DEAD_TOKEN as a session", DEAD, DEAD)));
    credentials.put(Caller.EXPIRED, List.of(expired));
    credentials.put(Caller.CLOSED, List.of(closed));
    half.ifPresent(token -> credentials.put(Caller.HALF, List.of(Credentials.half("HALF", token))));
  }

  private void letPeopleIn() {
    Stream.of(Caller.values()).filter(Caller::isSignedIn).forEach(this::letIn);
    Person coach = signIn(Caller.COACH);
    for (Whose whose : List.of(Whose.A, Whose.B)) {
      Person client = signIn(whose == Whose.A ? Caller.CLIENT_A : Caller.CLIENT_B);
      String id = client.get("/api/me").getString("clientId");
      things.add(whose, coach, coach.get("/api/clients/" + id));
    }
    Person other = signIn(Caller.OTHER_COACH);
    String newClient = "{\"name\":\"Carla Verzonnen\",\"email\":\"carla@matrix.example\"}";
    things.add(Whose.C, other, other.post("/api/clients", newClient));
  }

  /** By her session and by her token; at its start the demo gives everybody new ones. */
  private void letIn(Caller caller) {
    credentials.put(
        caller,
        List.of(
            signIn(caller).credentials(),
            Credentials.bearer(caller + " by token", account(caller).token())));
  }

  /** A new session of a caller. */
  Person signIn(Caller caller) {
    return demoPerson(http, caller, account(caller));
  }

  private DemoAccount account(Caller caller) {
    List<DemoAccount> clients =
        product.accounts().stream().filter(account -> account.role().equals("CLIENT")).toList();
    return switch (caller) {
      case CLIENT_A -> clients.get(0);
      case CLIENT_B -> clients.get(1);
      case OTHER_COACH, PRIVACY_OFFICER, BACK_OFFICE -> account(Colleague.emailOf(caller));
      default -> product.account(caller.name());
    };
  }

  private DemoAccount account(String email) {
    return product.accounts().stream()
        .filter(account -> account.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  Http http() {
    return http;
  }

  Things things() {
    return things;
  }

  /** How many kinds of callers there are. */
  int callers() {
    return credentials.size();
  }

  /** With what a caller comes; none as long as the product knows no such caller. */
  List<Credentials> credentials(Caller caller) {
    return credentials.getOrDefault(caller, List.of());
  }

  @Override
  public void close() {
    product.close();
  }
}
