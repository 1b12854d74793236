package nl.dossierkluis.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.platform.Sha256;

/**
 * Passkeys (WebAuthn level 3) for the address under which browsers reach the product: each is asked
 * to make sure of its holder, so that it stands for password and second factor together. Which
 * device made it is not asked (attestation "none").
 */
@ApplicationScoped
class Passkeys {

  static final String SIGN_IN = "sign-in";

  /** What {@link PasskeyOptions} offers, and nothing weaker. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final List<PublicKeyCredentialParameters> PARAMETERS =
      ALGORITHMS.stream()
          .map(
              algorithm ->
                  new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
          .toList();

  @Inject Settings settings;
  @Inject Challenges challenges;

  private final ObjectConverter converter = new ObjectConverter();
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

  /** A passkey that a browser has just made. */
  record Made(String lookup, FactorCard card) {}

  /** The purpose of a challenge that is answered by making a passkey for this account. */
  static String making(String accountId) {
    return "make " + accountId;
  }

  /** What a passkey is bound to: the host's name. */
  String relyingParty() {
    return settings.baseUrl().getHost();
  }

  /** Checks what a browser says about a new passkey, or throws {@link PasskeyRefused}. */
  Made made(String accountId, String name, String json) {
    RegistrationData data = parsed(() -> manager.parseRegistrationResponseJSON(json));
    complete(data.getCollectedClientData(), data.getAttestationObject());
    ServerProperty server = server(making(accountId), data.getCollectedClientData());
    checked(() -> manager.verify(data, new RegistrationParameters(server, PARAMETERS, true, true)));
    var authenticator = data.getAttestationObject().getAuthenticatorData();
    var credential = authenticator.getAttestedCredentialData();
    return new Made(
        lookup(credential.getCredentialId()),
        new FactorCard(
            name,
            RandomId.encode(credentials.convert(credential)),
            authenticator.getSignCount(),
            authenticator.isFlagBE()));
  }

  /** What a browser says to a sign-in, not yet checked. */
  AuthenticationData unverified(String json) {
    AuthenticationData said = parsed(() -> manager.parseAuthenticationResponseJSON(json));
    complete(said.getCredentialId(), said.getCollectedClientData(), said.getAuthenticatorData());
    return said;
  }

  /** Under which a passkey is found. */
  static String lookup(byte[] credentialId) {
    return Sha256.of(credentialId);
  }

  byte[] credentialId(FactorCard card) {
    return credentials.convert(card.key()).getCredentialId();
  }

  /**
   * Checks the answer of a passkey: challenge, origin, relying party, holder made sure of,
   * signature and counter.
   *
   * @return its card with the new counter
   * @throws PasskeyRefused when anything differs
   */
  FactorCard verified(String accountId, FactorCard card, AuthenticationData data) {
    byte[] holder = accountId.getBytes(StandardCharsets.US_ASCII);
    if (data.getUserHandle() != null && !Arrays.equals(holder, data.getUserHandle())) {
      throw new PasskeyRefused();
    }
    ServerProperty server = server(SIGN_IN, data.getCollectedClientData());
    checked(
        () ->
            manager.verify(
                data, new AuthenticationParameters(server, record(card), null, true, true)));
    return card.counted(data.getAuthenticatorData().getSignCount());
  }

  private CredentialRecord record(FactorCard card) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        card.travels(),
        null,
        card.counter(),
        credentials.convert(card.key()),
        null,
        null,
        null,
        null);
  }

  /** What the answer must fit; the challenge in it is used up with this. */
  private ServerProperty server(String purpose, CollectedClientData client) {
    complete(client.getChallenge());
    byte[] challenge = client.getChallenge().getValue();
    challenges.use(purpose, challenge);
    URI base = settings.baseUrl();
    return ServerProperty.builder()
        .origin(new Origin(base.getScheme() + "://" + base.getAuthority()))
        .rpId(relyingParty())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  /** The library answers some unfit bytes with faults of many kinds; all mean that it is none. */
  private static <T> T parsed(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (RuntimeException e) {
      throw new PasskeyRefused().because(e);
    }
  }

  /** The library leaves out what the browser did. */
  private static void complete(Object... parts) {
    if (Arrays.stream(parts).anyMatch(Objects::isNull)) {
      throw new PasskeyRefused();
    }
  }

  private static <T> T checked(Supplier<T> check) {
    try {
      return check.get();
    } catch (VerificationException e) {
      throw new PasskeyRefused().because(e);
    }
  }

  static Stream<Long> algorithms() {
    return ALGORITHMS.stream().map(COSEAlgorithmIdentifier::getValue);
  }
}
