package nl.dossierkluis.web.product;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;

/**
 * The device of a visitor that keeps passkeys and makes sure of her, as Chromium plays it
 * (DevTools, domain WebAuthn).
 */
final class Authenticator {

  private static final String OPTIONS =
      """
      {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
       "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
      """;

  private final CDPSession tools;
  private final String id;

  private Authenticator(CDPSession tools, String id) {
    this.tools = tools;
    this.id = id;
  }

  /** Gives a visitor such a device. */
  static Authenticator on(Visitor visitor) {
    CDPSession tools = visitor.page().context().newCDPSession(visitor.page());
    tools.send("WebAuthn.enable");
    JsonObject made =
        tools.send(
            "WebAuthn.addVirtualAuthenticator", JsonParser.parseString(OPTIONS).getAsJsonObject());
    return new Authenticator(tools, made.get("authenticatorId").getAsString());
  }

  /** Says whether its holder's finger fits from now on. */
  void knowsItsHolder(boolean known) {
    JsonObject change = aboutMe();
    change.addProperty("isUserVerified", known);
    tools.send("WebAuthn.setUserVerified", change);
  }

  /** How many passkeys it keeps. */
  int passkeys() {
    return tools.send("WebAuthn.getCredentials", aboutMe()).getAsJsonArray("credentials").size();
  }

  /** Sets the counter of its only passkey back, as a copy of the device would have it. */
  void countBack() {
    JsonObject passkey =
        tools
            .send("WebAuthn.getCredentials", aboutMe())
            .getAsJsonArray("credentials")
            .get(0)
            .getAsJsonObject();
    passkey.addProperty("signCount", 0);
    JsonObject clear = aboutMe();
    tools.send("WebAuthn.clearCredentials", clear);
    JsonObject put = aboutMe();
    put.add("credential", passkey);
    tools.send("WebAuthn.addCredential", put);
  }

  private JsonObject aboutMe() {
    JsonObject me = new JsonObject();
    me.addProperty("authenticatorId", id);
    return me;
  }
}
