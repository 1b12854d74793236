package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  @Test
  void saysWhereTheNextPageBegins() {
    Page<Integer> page = Page.of(List.of("a", "bb", "ccc"), 2, row -> row, String::length);
    assertThat(page.items()).containsExactly(1, 2);
    assertThat(page.next()).contains("bb");
  }

  @Test
  void hasNoNextPageAtTheEnd() {
    assertThat(Page.of(List.of("a", "bb"), 2, row -> row, String::length).next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 201})
  void refusesALimitOutOfBounds(int limit) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> new PageRequest(Optional.empty(), limit))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("limit"));
  }

  @Test
  void refusesToBeginAfterWhatIsNoId() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> new PageRequest(Optional.of("'; drop table"), 10))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("after"));
  }
}
