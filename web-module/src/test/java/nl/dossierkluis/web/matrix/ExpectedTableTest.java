package nl.dossierkluis.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table speaks of every address that the product has, and of no other. */
class ExpectedTableTest {

  private static final List<Mapped> MAPPED = MappedAddresses.all();

  @Test
  void listsEveryAddress() {
    assertThat(String.join("\n", ExpectedTable.read().unlisted(MAPPED)))
        .as(
            "add these lines to %s; where a ? stands MatrixIT says what comes out today, and"
                + " design.md 3 and 6 whether it may",
            ExpectedTable.FILE)
        .isEmpty();
  }

  @Test
  void listsNoAddressThatIsGone() {
    assertThat(ExpectedTable.read().stale(MAPPED)).isEmpty();
  }

  @Test
  void knowsWhatEveryMethodOfAnAddressMustGive() {
    assertThat(ExpectedTable.read().rows(MAPPED)).hasSizeGreaterThan(MAPPED.size());
  }

  @Test
  void addressesComeFromServletsPagesResourcesAndFiles() {
    assertThat(MAPPED.stream().map(Mapped::shape))
        .contains(
            "/",
            "/sign-out",
            "*.xhtml",
            "/today",
            "/clients/client?id={}",
            "/custody/keys.xhtml",
            "/api/documents/{}/content",
            "/api/clients?after={}",
            "/assets/app.css");
  }

  @Test
  void anAddressWithoutALineIsNamedWithTheLineToAdd() {
    Mapped added = new Mapped("/api/clients/{}/secrets", Set.of("GET"), true);
    assertThat(ExpectedTable.read().unlisted(List.of(added)))
        .singleElement()
        .asString()
        .matches("GET +/api/clients/\\{}/secrets +401( +\\?){5}");
  }

  @Test
  void aLineWithoutAnAddressIsNamed() {
    ExpectedTable table = ExpectedTable.parse("GET /gone 302 404 404 404 404 404");
    assertThat(table.stale(MAPPED)).containsExactly("line 1: /gone");
  }
}
