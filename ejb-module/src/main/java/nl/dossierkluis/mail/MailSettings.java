package nl.dossierkluis.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.dossierkluis.platform.WrongSetting;

/**
 * The practice's mail server. Without a host there is none, and messages are given by hand.
 *
 * @param host {@code dossierkluis.mail.host}
 * @param port {@code dossierkluis.mail.port}; 465 for {@code implicit}, else 587
 * @param tls {@code dossierkluis.mail.tls}: {@code starttls}, {@code implicit}, or {@code none},
 *     which only a host on this computer may have and has by default
 * @param user {@code dossierkluis.mail.user}; empty for a server that asks nobody
 * @param passwordFile {@code dossierkluis.mail.password-file}: a file whose first line is the
 *     password; read at every sending, so that it can be changed
 * @param from {@code dossierkluis.mail.from}: the address that messages come from
 */
record MailSettings(
    String host,
    int port,
    Tls tls,
    Optional<String> user,
    Optional<Path> passwordFile,
    String from) {

  private static final String PREFIX = "dossierkluis.mail.";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_\\[\\]-]{1,255}");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.[0-9.]+|\\[?(?:0:0:0:0:0:0:0|:):1\\]?");

  /** How the connection is made safe. */
  enum Tls {
    STARTTLS,
    IMPLICIT,
    NONE
  }

  /**
   * Reads the settings; empty where no host is set.
   *
   * @throws WrongSetting with the key's name
   */
  static Optional<MailSettings> from(Function<String, Optional<String>> config) {
    Function<String, Optional<String>> settings =
        key -> config.apply(PREFIX + key).map(String::strip).filter(value -> !value.isEmpty());
    return settings.apply("host").map(host -> of(host, settings));
  }

  private static MailSettings of(String host, Function<String, Optional<String>> settings) {
    if (!HOST.matcher(host).matches()) {
      throw new WrongSetting(PREFIX + "host", "is no name of a computer");
    }
    Tls tls = tls(host, settings);
    Optional<String> user = settings.apply("user");
    Optional<Path> passwordFile = settings.apply("password-file").map(MailSettings::readable);
    if (user.isPresent() != passwordFile.isPresent()) {
      throw new WrongSetting(PREFIX + "password-file", "goes together with " + PREFIX + "user");
    }
    return new MailSettings(
        host, port(tls, settings), tls, user, passwordFile, address(settings.apply("from")));
  }

  private static Tls tls(String host, Function<String, Optional<String>> settings) {
    boolean loopback = LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    String value = settings.apply("tls").orElse(loopback ? "none" : "starttls");
    Tls tls =
        switch (value) {
          case "starttls" -> Tls.STARTTLS;
          case "implicit" -> Tls.IMPLICIT;
          case "none" -> Tls.NONE;
          default -> throw new WrongSetting(PREFIX + "tls", "must be starttls, implicit or none");
        };
    if (tls == Tls.NONE && !loopback) {
      throw new WrongSetting(PREFIX + "tls", "may be none for a server on this computer only");
    }
    return tls;
  }

  private static int port(Tls tls, Function<String, Optional<String>> settings) {
    String value = settings.apply("port").orElse(tls == Tls.IMPLICIT ? "465" : "587");
    if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65_535) {
      throw new WrongSetting(PREFIX + "port", "must be a port from 1 to 65535");
    }
    return Integer.parseInt(value);
  }

  private static Path readable(String file) {
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      throw new WrongSetting(PREFIX + "password-file", "is no file that can be read");
    }
    return path;
  }

  private static String address(Optional<String> from) {
    String problem = "must be the e-mail address that messages come from";
    try {
      new InternetAddress(Letter.requireOneLine(from.orElse("")), true).validate();
      return from.orElseThrow();
    } catch (AddressException | IllegalArgumentException e) {
      throw new WrongSetting(PREFIX + "from", problem, e);
    }
  }

  /** The domain of the sender: part of each message's id, and what the product calls itself. */
  String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }

  /** The password as it is now; null where the server asks nobody. */
  String password() throws IOException {
    return passwordFile.isEmpty() ? null : Files.readAllLines(passwordFile.get()).get(0).strip();
  }
}
