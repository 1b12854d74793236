package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dossierkluis.platform.TrustedProxies;

/** Where a request comes from: the peer, or behind a trusted proxy whoever that saw. */
@ApplicationScoped
class ClientAddress {

  /** Half of an address of IPv6 names a network, within which its users choose the other half. */
  private static final int NETWORK_GROUPS = 4;

  @Inject TrustedProxies proxies;

  /** The client's address; of IPv6 its network of 64 bits. */
  String networkOf(HttpServletRequest request) {
    return networkOf(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }

  String networkOf(String peer, String forwarded) {
    return network(
        proxies.addresses().contains(peer) ? lastForwarded(forwarded).orElse(peer) : peer);
  }

  /** What the proxy itself saw stands last; before that stands what it was told. */
  private static Optional<String> lastForwarded(String header) {
    return Optional.ofNullable(header)
        .map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
        .filter(TrustedProxies::isAddress);
  }

  private static String network(String address) {
    if (!address.contains(":") || address.contains(".")) {
      return address;
    }
    return Arrays.stream(address.split(":", -1))
        .limit(NETWORK_GROUPS)
        .collect(Collectors.joining(":"));
  }
}
