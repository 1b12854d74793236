package nl.dossierkluis.statement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
  private static final DateTimeFormatter DUTCH = longDate("nl");
  private static final DateTimeFormatter ENGLISH = longDate("en");

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
        PromiseState.TRUE,
        "Het %s geldt sinds %s. Of ieder bedrijf op de lijst staat, is hiermee niet nagegaan."
            .formatted(shield.nl(), DUTCH.format(from)),
        "The %s is in force since %s. This does not check that each company is on the list."
            .formatted(shield.en(), ENGLISH.format(from)),
        Optional.of(from));
  }

  private Measurement notYet() {
    LocalDate from = shield.validFrom();
    return new Measurement(
        PromiseState.BROKEN,
        "Het %s geldt pas vanaf %s.".formatted(shield.nl(), DUTCH.format(from)),
        "The %s is in force only from %s.".formatted(shield.en(), ENGLISH.format(from)),
        Optional.empty());
  }

  private Measurement fallen() {
    LocalDate end = shield.validBefore().orElseThrow();
    String judgment = shield.endedBy().orElseThrow();
    return new Measurement(
        PromiseState.BROKEN,
        "Het %s geldt niet meer sinds %s: het Europese Hof verklaarde het ongeldig (zaak %s)."
            .formatted(shield.nl(), DUTCH.format(end), judgment),
        "The %s ended on %s: the European Court of Justice declared it invalid (case %s)."
            .formatted(shield.en(), ENGLISH.format(end), judgment),
        Optional.of(end));
  }

  private static DateTimeFormatter longDate(String language) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language));
  }
}
