package nl.dossierkluis.web.product;

/** An account as the demo prints it: {@code demo account: ROLE EMAIL PASSWORD TOKEN}. */
public record DemoAccount(String role, String email, String password, String token) {

  static DemoAccount parse(String line) {
    String[] words = line.substring("demo account: ".length()).split(" ");
    if (words.length != 4) {
      throw new AssertionError("no demo account: " + line);
    }
    return new DemoAccount(words[0], words[1], words[2], words[3]);
  }
}
