package nl.dossierkluis.accounts;

/**
 * What is known of somebody's sign-in beside its times.
 *
 * @param browser word of {@link DeviceKind.Browser}
 * @param system word of {@link DeviceKind.OperatingSystem}
 */
public record SessionCard(String browser, String system) {

  static SessionCard of(DeviceKind kind) {
    return new SessionCard(kind.browser().name(), kind.system().name());
  }
}
