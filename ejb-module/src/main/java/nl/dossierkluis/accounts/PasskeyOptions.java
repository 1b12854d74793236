package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.dossierkluis.platform.RandomId;

/** What a browser is told to ask a passkey (WebAuthn level 3, sections 5.4 and 5.5, as JSON). */
@ApplicationScoped
class PasskeyOptions {

  private static final String PRODUCT = "Dossierkluis";
  private static final String TYPE = "public-key";

  @Inject Passkeys passkeys;
  @Inject Challenges challenges;

  /** For a sign-in by whichever passkey the browser has for this host. */
  String forSignIn() {
    return Json.createObjectBuilder()
        .add("challenge", RandomId.encode(challenges.fresh(Passkeys.SIGN_IN)))
        .add("rpId", passkeys.relyingParty())
        .add("timeout", Challenges.VALID_FOR.toMillis())
        .add("userVerification", "required")
        .build()
        .toString();
  }

  /**
   * For a new passkey.
   *
   * @param known ids of the passkeys that the account has: a device does not make two
   */
  String forMaking(Account account, Profile profile, List<byte[]> known) {
    JsonObjectBuilder options =
        Json.createObjectBuilder()
            .add("challenge", RandomId.encode(challenges.fresh(Passkeys.making(account.id()))))
            .add(
                "rp",
                Json.createObjectBuilder().add("id", passkeys.relyingParty()).add("name", PRODUCT))
            .add("user", user(account, profile))
            .add("pubKeyCredParams", parameters())
            .add("timeout", Challenges.VALID_FOR.toMillis())
            .add("attestation", "none")
            .add("authenticatorSelection", selection());
    JsonArrayBuilder others = Json.createArrayBuilder();
    known.forEach(
        id -> others.add(Json.createObjectBuilder().add("type", TYPE).add("id", encode(id))));
    return options.add("excludeCredentials", others).build().toString();
  }

  private static JsonObject user(Account account, Profile profile) {
    return Json.createObjectBuilder()
        .add("id", encode(account.id().getBytes(StandardCharsets.US_ASCII)))
        .add("name", profile.email())
        .add("displayName", profile.name())
        .build();
  }

  private static JsonArrayBuilder parameters() {
    JsonArrayBuilder parameters = Json.createArrayBuilder();
    Passkeys.algorithms()
        .forEach(
            algorithm ->
                parameters.add(Json.createObjectBuilder().add("type", TYPE).add("alg", algorithm)));
    return parameters;
  }

  /** A passkey that the browser finds by itself, and that asks for a finger, a face or a PIN. */
  private static JsonObjectBuilder selection() {
    return Json.createObjectBuilder()
        .add("residentKey", "required")
        .add("requireResidentKey", true)
        .add("userVerification", "required");
  }

  private static String encode(byte[] bytes) {
    return RandomId.encode(bytes);
  }
}
