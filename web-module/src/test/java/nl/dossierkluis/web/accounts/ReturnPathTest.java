package nl.dossierkluis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/today\r\nSet-Cookie: a=b",
        "/today#x",
        "/a:b@c",
        "/%2f%2fevil.example"
      })
  void leadsNowhereButToOurPages(String wanted) {
    assertThat(ReturnPath.after(wanted)).isEqualTo("/");
  }

  @Test
  void leadsBackToThePage() {
    assertThat(ReturnPath.after("/dossiers/dossier?id=AbC-_9&after=x"))
        .isEqualTo("/dossiers/dossier?id=AbC-_9&after=x");
  }

  @Test
  void sendsThePageAlongToTheSignIn() {
    assertThat(ReturnPath.signInFor("/rights/request", "id=AbC"))
        .isEqualTo("/accounts/sign-in?next=%2Frights%2Frequest%3Fid%3DAbC");
    assertThat(ReturnPath.signInFor("//evil.example", null)).isEqualTo("/accounts/sign-in");
  }

  @Test
  void sendsThePageAlongByTheStepsOfASignIn() {
    assertThat(ReturnPath.by("/accounts/second-step", "/rights/request?id=AbC"))
        .isEqualTo("/accounts/second-step?next=%2Frights%2Frequest%3Fid%3DAbC");
    assertThat(ReturnPath.by("/accounts/second-step", "//evil.example"))
        .isEqualTo("/accounts/second-step");
    assertThat(ReturnPath.by("/accounts/first-factor", null)).isEqualTo("/accounts/first-factor");
  }
}
