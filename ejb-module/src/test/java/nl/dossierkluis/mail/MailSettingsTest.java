package nl.dossierkluis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.platform.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {

  @TempDir Path folder;

  @Test
  void withoutAHostThereIsNoMailServer() {
    assertThat(read(Map.of("from", "kluis@praktijk.example"))).isEmpty();
    assertThat(read(Map.of("host", "  "))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "smtp.praktijk.example, , STARTTLS, 587",
    "smtp.praktijk.example, implicit, IMPLICIT, 465",
    "localhost, , NONE, 587",
    "127.0.0.1, , NONE, 587",
    "::1, , NONE, 587",
    "localhost, starttls, STARTTLS, 587"
  })
  void aConnectionIsMadeSafeUnlessItStaysOnThisComputer(
      String host, String tls, MailSettings.Tls expected, int port) {
    Map<String, String> values = values("host", host);
    if (tls != null) {
      values.put("tls", tls);
    }
    MailSettings settings = read(values).orElseThrow();
    assertThat(settings.tls()).isEqualTo(expected);
    assertThat(settings.port()).isEqualTo(port);
  }

  @ParameterizedTest
  @CsvSource({
    "tls, none",
    "tls, perhaps",
    "host, 'a b'",
    "port, 0",
    "port, 65536",
    "port, smtp",
    "from, nobody",
    "from, ''",
    "from, 'a@b.example\r\nBcc: c@d.example'",
    "user, kluis",
    "password-file, /there/is/no/such/file"
  })
  void aWrongValueIsNamedByItsKey(String key, String value) {
    assertThatThrownBy(() -> read(values(key, value)))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining("dossierkluis.mail.");
  }

  @Test
  void aHostThatOnlyLooksLikeThisComputerIsNone() {
    assertThatThrownBy(() -> read(values("host", "localhost.kwaad.example", "tls", "none")))
        .isInstanceOf(WrongSetting.class);
  }

  @Test
  void thePasswordIsReadWhenItIsNeeded() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "eerste\n");
    MailSettings settings =
        read(values("user", "kluis", "password-file", file.toString())).orElseThrow();
    assertThat(settings.password()).isEqualTo("eerste");
    Files.writeString(file, "tweede");
    assertThat(settings.password()).isEqualTo("tweede");
  }

  private static Map<String, String> values(String... pairs) {
    Map<String, String> values =
        new HashMap<>(Map.of("host", "smtp.praktijk.example", "from", "kluis@praktijk.example"));
    for (int at = 0; at < pairs.length; at += 2) {
      values.put(pairs[at], pairs[at + 1]);
    }
    return values;
  }

  private static Optional<MailSettings> read(Map<String, String> values) {
    return MailSettings.from(
        key -> Optional.ofNullable(values.get(key.substring("dossierkluis.mail.".length()))));
  }
}
