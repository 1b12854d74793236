package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import nl.dossierkluis.accounts.DeviceKind.Browser;
import nl.dossierkluis.accounts.DeviceKind.OperatingSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceKindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/126.0 Safari/537.36 | CHROME | WINDOWS",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36"
            + " Edg/126.0 | EDGE | WINDOWS",
        "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0 | FIREFOX | LINUX",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5"
            + " Mobile/15E148 Safari/604.1 | SAFARI | IPHONE",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/126.0"
            + " Mobile/15E148 Safari/604.1 | CHROME | IPHONE",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5"
            + " Safari/605.1.15 | SAFARI | MAC",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0 Mobile"
            + " Safari/537.36 | SAMSUNG | ANDROID",
        "Java-http-client/17.0.11 | OTHER | OTHER",
        "'' | OTHER | OTHER"
      })
  void isReadFromWhatTheBrowserSaysItIs(String agent, Browser browser, OperatingSystem system) {
    assertThat(DeviceKind.of(agent)).isEqualTo(new DeviceKind(browser, system));
  }
}
