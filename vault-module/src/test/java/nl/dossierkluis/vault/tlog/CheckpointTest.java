package nl.dossierkluis.vault.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  @Test
  void isThreeLines() {
    String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
    Checkpoint checkpoint = Checkpoint.parse(text);
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.head()).isEqualTo(new LogHead(20852163, LogHash.parse(ROOT)));
    assertThat(checkpoint.text()).isEqualTo(text);
  }

  @Test
  void passesOverExtensions() {
    assertThat(Checkpoint.parse("o\n5\n" + ROOT + "\nextension\n").head().size()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n5\n",
        "o\n05\n" + ROOT + "\n",
        "o\n-5\n" + ROOT + "\n",
        "o\n5\n" + ROOT,
        "o\n5\nCsUYapGG\n",
        "\n5\n" + ROOT + "\n",
        "o\n0\n" + ROOT + "\n"
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
