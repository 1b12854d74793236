package nl.dossierkluis.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A secret that its holder has yet to take over into her app.
 *
 * @param secret base 32
 * @param address what the picture says and the link opens: an {@code otpauth} address
 */
public record TotpProposal(String secret, String address) {

  private static final String ISSUER = "Dossierkluis";
  private static final int GROUP = 4;

  static TotpProposal of(byte[] secret, String email) {
    String text = Base32.encode(secret);
    return new TotpProposal(
        text,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER, encode(email), text, ISSUER));
  }

  /** The secret in groups of four, to type over. */
  public List<String> groups() {
    return List.of(secret.split("(?<=\\G.{" + GROUP + "})"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "TotpProposal";
  }
}
