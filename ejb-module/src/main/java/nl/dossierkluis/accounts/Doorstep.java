package nl.dossierkluis.accounts;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a request shows of the browser that it comes from: before anybody is recognised, where it
 * is, what it says it is and which device's token it brings; afterwards, which sign-in it belongs
 * to.
 */
@RequestScoped
public class Doorstep {

  private String network = "";
  private String agent = "";
  private String device;
  private Consumer<String> keep = token -> {};
  private String signIn;
  private Instant confirmedAt;
  private boolean program;

  /**
   * A request comes in.
   *
   * @param network the client's address, of IPv6 the network of 64 bits
   * @param agent what the browser says it is; possibly empty
   * @param device token of the device, if it brings one
   * @param keep gives the browser a token to keep
   */
  public void arrived(
      String network, String agent, Optional<String> device, Consumer<String> keep) {
    this.network = network;
    this.agent = agent;
    this.device = device.filter(Tokens::isWellFormed).orElse(null);
    this.keep = keep;
  }

  String network() {
    return network;
  }

  DeviceKind kind() {
    return DeviceKind.of(agent);
  }

  /** Hash of the device's token; of none it is the hash of nothing. */
  String deviceHash() {
    return Tokens.hash(device == null ? "" : device);
  }

  /** The token that this browser is known by from now on; it is given one if it has none. */
  String deviceToKeep() {
    if (device == null) {
      device = Tokens.next();
    }
    keep.accept(device);
    return device;
  }

  void recognised(AccountSession session) {
    signIn = session.id();
    confirmedAt = session.confirmedAt();
  }

  /** The request comes from a program with a living token of its own. */
  public void recognisedProgram() {
    program = true;
  }

  boolean isProgram() {
    return program;
  }

  void confirmed(Instant now) {
    confirmedAt = now;
  }

  /** Id of the sign-in that this request belongs to; empty for strangers and programs. */
  Optional<String> signIn() {
    return Optional.ofNullable(signIn);
  }

  /** When its holder last showed that it is she; empty where there is no sign-in. */
  Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }
}
