package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.dossierkluis.web.faces.Fakes.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {

  @Test
  void tellTheSentenceThatTheAddressNames() {
    assertThat(notices(Request.get("/clients/client").query("notice=clients.registered&id=7")))
        .containsExactly("De cliënt staat erin.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notice=",
        "notice=no.such-key",
        "notice=documents.type.CV",
        "notice=<script>",
        "notice=Uw%20wachtwoord",
        "nonotice=clients.registered",
        "id=7"
      })
  void tellNothingElse(String query) {
    assertThat(notices(Request.get("/x").query(query))).isEmpty();
  }

  @Test
  void tellNothingBesideWhatAFormHasToSay() {
    assertThat(notices(Request.of("POST", "/x").query("notice=clients.registered"))).isEmpty();
  }

  @Test
  void areNotPartOfTheAddressThatAFormPostsTo() {
    Here here = new Here();
    here.request = Request.get("/clients/client").query("notice=clients.registered&id=7").build();
    assertThat(here.getAddress()).isEqualTo("/clients/client?id=7");
  }

  private static List<String> notices(Request request) {
    Notices notices = new Notices();
    notices.request = request.build();
    notices.words = Beans.words("nl");
    return notices.getAll();
  }
}
