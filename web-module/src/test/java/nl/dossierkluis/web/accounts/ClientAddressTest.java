package nl.dossierkluis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.dossierkluis.platform.TrustedProxies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "203.0.113.9 | - | 203.0.113.9",
        "203.0.113.9 | 198.51.100.1 | 203.0.113.9",
        "10.0.0.2 | 198.51.100.1 | 198.51.100.1",
        "10.0.0.2 | 127.0.0.1, 198.51.100.1 | 198.51.100.1",
        "10.0.0.2 | - | 10.0.0.2",
        "10.0.0.2 | localhost | 10.0.0.2",
        "10.0.0.2 | 2001:db8:1:2:3:4:5:6 | 2001:db8:1:2",
        "2001:db8:1:2:ffff:4:5:6 | - | 2001:db8:1:2",
        "::ffff:203.0.113.9 | - | ::ffff:203.0.113.9"
      })
  void isThePeerUnlessATrustedProxySaysOtherwise(String peer, String forwarded, String network) {
    ClientAddress address = new ClientAddress();
    address.proxies = new TrustedProxies(Set.of("10.0.0.2"));
    assertThat(address.networkOf(peer, forwarded)).isEqualTo(network);
  }
}
