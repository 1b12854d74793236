package nl.dossierkluis.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The proxies in front of the server whose word about the client's address is taken; anybody can
 * write a forwarding header.
 *
 * @param addresses their addresses as the server sees them ({@code dossierkluis.trusted-proxies},
 *     with commas; none by default)
 */
public record TrustedProxies(Set<String> addresses) {

  private static final String KEY = "dossierkluis.trusted-proxies";
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

  public TrustedProxies {
    addresses = Set.copyOf(addresses);
  }

  /** Reads the setting, or throws {@link WrongSetting} with its name. */
  static TrustedProxies from(Optional<String> setting) {
    String value = setting.orElse("");
    Set<String> proxies =
        Arrays.stream(value.split(","))
            .map(String::strip)
            .filter(proxy -> !proxy.isEmpty())
            .collect(Collectors.toSet());
    if (!proxies.stream().allMatch(TrustedProxies::isAddress)) {
      throw new WrongSetting(KEY, "must be addresses such as 10.0.0.2, with commas");
    }
    return new TrustedProxies(proxies);
  }

  /** Says whether a text has the form of an address; it may still be none. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Makes the setting injectable. */
  @ApplicationScoped
  public static class Producer {

    @Produces
    @Singleton
    TrustedProxies proxies() {
      return from(ConfigProvider.getConfig().getOptionalValue(KEY, String.class));
    }
  }
}
