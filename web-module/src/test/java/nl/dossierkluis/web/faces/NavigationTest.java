package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {

  private final Navigation navigation = new Navigation();

  @Test
  void putsTheFirstFourIntoTheBarAndTheOthersBehindMore() {
    List<NavigationEntry> staff = navigation.getStaff();
    assertThat(navigation.first(staff)).hasSize(4);
    assertThat(navigation.others(staff))
        .extracting(NavigationEntry::word)
        .containsExactly("mail", "audit", "accounts", "custody", "backup");
  }

  @Test
  void hidesNothingFromAClient() {
    List<NavigationEntry> client = navigation.getClient();
    assertThat(navigation.first(client)).isEqualTo(client);
    assertThat(navigation.others(client)).isEmpty();
  }

  @Test
  void hasAnIconForEveryEntry() {
    String sprite = Webapp.read(Webapp.ROOT.resolve("assets/icons.svg"));
    navigation
        .getStaff()
        .forEach(entry -> assertThat(sprite).contains("id=\"" + entry.icon() + "\""));
    navigation
        .getClient()
        .forEach(entry -> assertThat(sprite).contains("id=\"" + entry.icon() + "\""));
  }
}
