package nl.dossierkluis.statement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Measures the sentence that calls services in the USA certified under the Privacy Shield: true
 * while the Shield was in force (1 August 2016 until the judgment C-311/18 of 16 July 2020, which
 * knew no period of grace), broken before and ever since. A later framework does not revive it: a
 * certification does not carry over.
 *
 * @param shield the Privacy Shield as the catalogue dates it
 */
public record PrivacyShieldRule(TransferMechanism shield) {

  private static final String CODE = "EU_US_PRIVACY_SHIELD";

  public PrivacyShieldRule {
    Objects.requireNonNull(shield);
  }

  /**
   * The rule with the dates of the catalogue.
   *
   * @throws IllegalArgumentException when the catalogue does not know the Privacy Shield
   */
  public static PrivacyShieldRule from(TransferMechanisms catalogue) {
    return new PrivacyShieldRule(catalogue.mechanism(CODE));
  }

  /** The state of the sentence on the day. */
  public Measurement on(LocalDate day) {
    if (shield.validOn(day)) {
      return inForce();
    }
    return day.isBefore(shield.validFrom()) ? notYet() : fallen();
  }

  private Measurement inForce() {
    LocalDate from = shield.validFrom();
    return new Measurement(
        PromiseState.TRUE, Evidence.of("shield-in-force", from), Optional.of(from));
  }

  private Measurement notYet() {
    return Measurement.of(PromiseState.BROKEN, Evidence.of("shield-not-yet", shield.validFrom()));
  }

  private Measurement fallen() {
    LocalDate end = shield.validBefore().orElseThrow();
    String judgment = shield.endedBy().orElseThrow();
    return new Measurement(
        PromiseState.BROKEN, Evidence.of("shield-fallen", end, judgment), Optional.of(end));
  }
}
