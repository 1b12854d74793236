package nl.dossierkluis.architecture;

import static nl.dossierkluis.architecture.ProductClasses.PRODUCT;
import static nl.dossierkluis.architecture.ProductClasses.ROOT;
import static nl.dossierkluis.architecture.ProductClasses.planted;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.IntStream;
import nl.dossierkluis.architecture.planted.alpha.UsesBeta;
import nl.dossierkluis.architecture.planted.beta.UsesAlpha;
import nl.dossierkluis.architecture.planted.holderless.HolderlessEntity;
import nl.dossierkluis.architecture.planted.platform.UsesRights;
import nl.dossierkluis.architecture.planted.rights.AsksTheTime;
import nl.dossierkluis.architecture.planted.rights.Dangerous;
import nl.dossierkluis.architecture.planted.rights.HiddenMethod;
import nl.dossierkluis.architecture.planted.rights.HiddenType;
import nl.dossierkluis.architecture.planted.rights.OldDate;
import nl.dossierkluis.architecture.planted.rights.OpenBoundary;
import nl.dossierkluis.architecture.planted.rights.ReadsParts;
import nl.dossierkluis.architecture.planted.rights.RecordOfAFramework;
import nl.dossierkluis.architecture.planted.rights.Unbound;
import nl.dossierkluis.architecture.planted.rights.UsesCryptography;
import nl.dossierkluis.architecture.planted.rights.UsesLog;
import nl.dossierkluis.architecture.planted.rights.UsesVault;
import nl.dossierkluis.architecture.planted.vault.UsesJakarta;
import nl.dossierkluis.architecture.planted.vault.keys.Inside;
import nl.dossierkluis.architecture.planted.vault.tlog.Hash;
import nl.dossierkluis.architecture.planted.web.one.UsesEntity;
import nl.dossierkluis.architecture.planted.web.one.UsesTwo;
import nl.dossierkluis.architecture.planted.web.two.Two;
import org.junit.jupiter.api.Test;

/** Every rule holds for the product, and fails for a class planted to break it. */
class ArchitectureTest {

  private static final String PLANTED = ROOT + ".architecture.planted";

  @Test
  void featuresAreFreeOfCycles() {
    ArchitectureRules.noCycles(ROOT).check(PRODUCT);
    breaks(ArchitectureRules.noCycles(PLANTED), planted(UsesBeta.class, UsesAlpha.class));
  }

  @Test
  void arrowsPointToTheLeft() {
    IntStream.range(0, ArchitectureRules.ARROWS.size() - 1)
        .forEach(position -> ArchitectureRules.arrow(ROOT, position).check(PRODUCT));
    breaks(ArchitectureRules.arrow(PLANTED, 0), planted(UsesRights.class, AsksTheTime.class));
  }

  @Test
  void vaultKeepsItsInsidesToItself() {
    ArchitectureRules.vaultInsides(ROOT).check(PRODUCT);
    breaks(ArchitectureRules.vaultInsides(PLANTED), planted(UsesVault.class, Inside.class));
  }

  @Test
  void vaultIsPlainJava() {
    ArchitectureRules.vaultIsPlainJava(ROOT).check(PRODUCT);
    breaks(ArchitectureRules.vaultIsPlainJava(PLANTED), planted(UsesJakarta.class));
  }

  @Test
  void vaultIsUsedByTheFewThatMay() {
    ArchitectureRules.vaultHasFewUsers(ROOT).check(PRODUCT);
    breaks(ArchitectureRules.vaultHasFewUsers(PLANTED), planted(UsesVault.class, Inside.class));
  }

  @Test
  void logOfTheVaultIsTheTrailsAlone() {
    ArchitectureRules.logIsTheTrails(ROOT).check(PRODUCT);
    breaks(ArchitectureRules.logIsTheTrails(PLANTED), planted(UsesLog.class, Hash.class));
  }

  @Test
  void logNeedsNothingOfTheVault() {
    ArchitectureRules.logStandsAlone(ROOT).check(PRODUCT);
    breaks(ArchitectureRules.logStandsAlone(PLANTED), planted(Hash.class, Inside.class));
  }

  @Test
  void webUsesNoEntityAndNoEntityManager() {
    ArchitectureRules.webKnowsNoRows(ROOT).check(PRODUCT);
    breaks(
        ArchitectureRules.webKnowsNoRows(PLANTED),
        planted(UsesEntity.class, HolderlessEntity.class));
  }

  @Test
  void webFeaturesDoNotUseEachOther() {
    ArchitectureRules.webFeaturesStandAlone(ROOT).check(PRODUCT);
    breaks(ArchitectureRules.webFeaturesStandAlone(PLANTED), planted(UsesTwo.class, Two.class));
  }

  @Test
  void entitiesAndValuesKnowNoFramework() {
    ArchitectureRules.rowsKnowNoFramework().check(PRODUCT);
    breaks(ArchitectureRules.rowsKnowNoFramework(), planted(RecordOfAFramework.class));
  }

  @Test
  void everyBoundarySaysWhoMay() {
    ArchitectureRules.boundariesSayWhoMay().check(PRODUCT);
    breaks(ArchitectureRules.boundariesSayWhoMay(), planted(OpenBoundary.class));
  }

  @Test
  void boundariesHideNothingFromTheContainer() {
    ArchitectureRules.boundariesHideNothingFromTheContainer().check(PRODUCT);
    breaks(ArchitectureRules.boundariesHideNothingFromTheContainer(), planted(HiddenMethod.class));
  }

  @Test
  void boundariesSpeakInPublicTypes() {
    ArchitectureRules.boundariesSpeakInPublicTypes().check(PRODUCT);
    breaks(ArchitectureRules.boundariesSpeakInPublicTypes(), planted(HiddenType.class));
  }

  @Test
  void timeComesFromTheClock() {
    ArchitectureRules.timeComesFromTheClock(ROOT).check(PRODUCT);
    breaks(ArchitectureRules.timeComesFromTheClock(PLANTED), planted(AsksTheTime.class));
    breaks(ArchitectureRules.timeComesFromTheClock(PLANTED), planted(OldDate.class));
  }

  @Test
  void whoeverHoldsPersonalDataExportsThem() {
    ArchitectureRules.holdersOfPersonalDataExport().check(PRODUCT);
    breaks(ArchitectureRules.holdersOfPersonalDataExport(), planted(HolderlessEntity.class));
  }

  @Test
  void cryptographyHasItsPlaces() {
    ArchitectureRules.cryptographyHasItsPlaces(ROOT).check(PRODUCT);
    breaks(ArchitectureRules.cryptographyHasItsPlaces(PLANTED), planted(UsesCryptography.class));
  }

  @Test
  void nothingIsParsedStagedOrInterruptedDangerously() {
    ArchitectureRules.noDangerousCalls().check(PRODUCT);
    breaks(ArchitectureRules.noDangerousCalls(), planted(Dangerous.class));
    breaks(ArchitectureRules.noDangerousCalls(), planted(ReadsParts.class));
    breaks(ArchitectureRules.noDangerousCalls(), planted(Unbound.class));
  }

  private static void breaks(ArchRule rule, JavaClasses planted) {
    assertThatThrownBy(() -> rule.check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("was violated");
  }
}
