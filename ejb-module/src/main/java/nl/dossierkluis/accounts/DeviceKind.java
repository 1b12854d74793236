package nl.dossierkluis.accounts;

import java.util.Arrays;

/**
 * What kind of device somebody signs in with, as far as its browser tells; the texts that browsers
 * send name each other, so the order matters.
 *
 * @param browser the program
 * @param system what it runs on
 */
public record DeviceKind(Browser browser, OperatingSystem system) {

  /** Browsers in the order in which they are looked for. */
  public enum Browser {
    EDGE("Edg"),
    OPERA("OPR/"),
    SAMSUNG("SamsungBrowser/"),
    FIREFOX("Firefox/", "FxiOS/"),
    CHROME("Chrome/", "CriOS/"),
    SAFARI("Safari/"),
    OTHER;

    private final String[] signs;

    Browser(String... signs) {
      this.signs = signs;
    }
  }

  /** Systems in the order in which they are looked for. */
  public enum OperatingSystem {
    IPHONE("iPhone"),
    IPAD("iPad"),
    ANDROID("Android"),
    WINDOWS("Windows"),
    MAC("Macintosh"),
    CHROME_OS("CrOS"),
    LINUX("Linux"),
    OTHER;

    private final String[] signs;

    OperatingSystem(String... signs) {
      this.signs = signs;
    }
  }

  /** Reads what a browser says it is. */
  static DeviceKind of(String agent) {
    return new DeviceKind(
        Arrays.stream(Browser.values())
            .filter(browser -> names(agent, browser.signs))
            .findFirst()
            .orElse(Browser.OTHER),
        Arrays.stream(OperatingSystem.values())
            .filter(system -> names(agent, system.signs))
            .findFirst()
            .orElse(OperatingSystem.OTHER));
  }

  private static boolean names(String agent, String... signs) {
    return Arrays.stream(signs).anyMatch(agent::contains);
  }
}
