package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An owner decides in her browser who sees what, and what she does counts for others at once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessPageIT {

  private static RunningProduct product;
  private static Chromium chromium;
  private static Visitor owner;
  private static Api coach;
  private static String coachId;
  private static String coachName;
  private static String dossier;
  private static String client;

  @BeforeAll
  static void signIn() {
    product = Products.demo();
    coach = new Api(product, product.account("COACH").token());
    dossier = coach.newDossier();
    client = Api.json(coach.get("/api/dossiers/" + dossier)).getString("clientId");
    JsonObject grant =
        Api.json(coach.get("/api/dossiers/" + dossier + "/grants"))
            .getJsonArray("items")
            .getJsonObject(0);
    coachId = grant.getString("accountId");
    coachName = grant.getString("name");
    chromium = new Chromium();
    owner = new Visitor(chromium, product.base(), 1280, ColorScheme.LIGHT);
    owner.signIn(product.account("OWNER").email(), product.account("OWNER").password());
  }

  @AfterAll
  static void end() {
    owner.close();
    chromium.close();
  }

  @Test
  @Order(1)
  void aGrantThatIsTakenBackIsGoneAtOnce() {
    owner.go("/dossiers/grants?id=" + client);
    owner.press("Neem de toegang terug");
    assertThat(text()).contains("Vink eerst aan");
    owner.page().locator("input[name=grant]").first().check();
    owner.press("Neem de toegang terug");
    assertThat(text()).contains("De toegang is teruggenomen", "Niemand werkt nu in dit dossier");
    assertThat(coach.get("/api/dossiers/" + dossier).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void aGrantThatIsGivenCountsAtOnceAndIsGivenOnce() {
    grant();
    assertThat(text()).contains("De toegang is gegeven", coachName);
    assertThat(coach.get("/api/dossiers/" + dossier).statusCode()).isEqualTo(200);
    grant();
    assertThat(text()).contains("Deze coach mag al in het dossier werken");
  }

  private static void grant() {
    owner.page().selectOption("#dossier", dossier);
    owner.page().selectOption("#coach", coachId);
    owner.press("Geef toegang");
  }

  @Test
  @Order(3)
  void anEmergencyNeedsAReasonAndLetsHerReadOnly() {
    owner.go("/dossiers/grants?id=" + client);
    owner.page().selectOption("#wanted", dossier);
    owner.press("Open het dossier");
    assertThat(owner.page().url()).contains("/dossiers/grants");
    owner.page().selectOption("#wanted", dossier);
    owner.fill("reason", "De coach is vandaag onbereikbaar");
    owner.press("Open het dossier");
    assertThat(text()).contains("een paar uur voor u open", "U leest dit dossier in een noodgeval");
    assertThat(owner.page().locator("#type").count()).isZero();
    assertThat(owner.page().locator("#close").count()).isZero();
    owner.look("dossiers-emergency");
    assertThat(new String(coach.get("/today", "Accept", "text/html").body(), UTF_8))
        .contains("De coach is vandaag onbereikbaar");
  }

  @Test
  @Order(4)
  void aLineOfTheReviewIsKept() {
    owner.go("/dossiers/access");
    owner.follow(coachName);
    owner.press("Nog nodig");
    assertThat(text()).contains("Vink eerst aan");
    owner.page().locator("input[name=grant]").first().check();
    owner.press("Nog nodig");
    assertThat(text()).contains("Deze toegang blijft", "gebleven op");
    owner.go("/dossiers/access");
    assertThat(text()).contains("Laatst nagekeken", "Eerdere controles");
  }

  @Test
  @Order(5)
  void aHandoverNeedsSomebodyElse() {
    owner.go("/dossiers/caseload?id=" + coachId);
    assertThat(owner.page().locator("#to option").allTextContents()).doesNotContain(coachName);
    owner.press("Draag over");
    assertThat(coach.get("/api/dossiers/" + dossier).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(6)
  void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
    owner.go("/accounts/tokens");
    owner.fill("name", "koppeling met de proefagenda");
    owner.press("Maak het token");
    String token = owner.page().locator(".copy-text").first().textContent();
    Api program = new Api(product, token);
    assertThat(program.get("/api/clients").statusCode()).isEqualTo(200);
    assertThat(program.get("/api/requests").statusCode()).isEqualTo(403);
    owner.go("/accounts/tokens");
    assertThat(owner.page().content()).contains("koppeling met de proefagenda");
    assertThat(owner.page().content()).doesNotContain(token);
    owner.page().locator("tr:has-text('proefagenda') input[name=token]").check();
    owner.press("Trek aangevinkte tokens in");
    assertThat(text()).contains("De tokens werken niet meer");
    assertThat(program.get("/api/clients").statusCode()).isEqualTo(401);
  }

  @Test
  @Order(7)
  void anAccountWithDossiersIsNotClosed() {
    owner.go("/accounts/list");
    owner.follow(coachName);
    owner.page().locator("summary:has-text('Sluit dit account')").click();
    owner.fill("close-name", coachName);
    owner.page().locator("#close").click();
    owner.ready();
    assertThat(text()).contains("Draag die eerst over");
    assertThat(coach.get("/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(8)
  void nothingOnTheWayWasComplainedOf() {
    assertThat(owner.complaints()).isEmpty();
  }

  private static String text() {
    return owner.page().locator("body").textContent();
  }
}
