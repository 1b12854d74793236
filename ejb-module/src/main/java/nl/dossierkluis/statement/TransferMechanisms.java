package nl.dossierkluis.statement;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * The catalogue of mechanisms for transfers outside the EEA, as dated facts.
 *
 * @param stateOfTheLaw the day the catalogue was last checked
 * @param all every mechanism, dead ones too
 */
public record TransferMechanisms(LocalDate stateOfTheLaw, List<TransferMechanism> all) {

  /**
   * @throws IllegalArgumentException when two mechanisms share a code
   */
  public TransferMechanisms {
    all = List.copyOf(all);
    if (all.stream().map(TransferMechanism::code).distinct().count() < all.size()) {
      throw new IllegalArgumentException("Two mechanisms share a code");
    }
  }

  /**
   * Reads the catalogue from JSON in UTF-8; the stream stays open.
   *
   * @throws IllegalArgumentException as {@link PrivacyStatement#load}
   */
  public static TransferMechanisms load(InputStream json) {
    JsonFields fields = JsonFields.read(json, "mechanisms");
    return new TransferMechanisms(
        fields.date("stateOfTheLaw"),
        fields.objects("mechanisms").stream().map(TransferMechanism::from).toList());
  }

  /**
   * The mechanism with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public TransferMechanism mechanism(String code) {
    return all.stream()
        .filter(mechanism -> mechanism.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No transfer mechanism " + code));
  }

  /** The mechanisms for a country that one could rely on that day; often none. */
  public List<TransferMechanism> validOn(String country, LocalDate day) {
    return all.stream()
        .filter(mechanism -> mechanism.country().equals(country) && mechanism.validOn(day))
        .toList();
  }
}
