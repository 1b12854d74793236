package nl.dossierkluis.architecture;

import static java.util.Map.entry;
import static nl.dossierkluis.architecture.ProductClasses.PRODUCT;
import static nl.dossierkluis.architecture.ProductClasses.planted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.dossierkluis.architecture.planted.rights.SilentBoundary;
import nl.dossierkluis.personaldata.PersonalDataHolder;
import org.junit.jupiter.api.Test;

/** Nobody reads or does anything with personal data that the trail does not know. */
class TrailTest {

  /** Methods that leave no entry, and why none is due. */
  private static final Map<String, String> SILENT =
      Map.ofEntries(
          entry("Accounts.me", "the caller's own account, which every page asks for"),
          entry("Accounts.nameOf", "a name for a sentence; what it stands in has its entry"),
          entry("Accounts.findName", "a name for a sentence; what it stands in has its entry"),
          entry("Accounts.findSubject", "whether a name may be told; tells nobody anything"),
          entry("Accounts.staffNames", "names of colleagues to choose from"),
          entry("Logbook.staffNames", "names of colleagues to choose from"),
          entry("Accounts.ofSubject", "a step of an invitation, which has its entry"),
          entry("Accounts.requireStaff", "a step of a grant, which has its entry"),
          entry("Answers.mayAnswer", "the first step of an answer, which has its entry"),
          entry("DataPackages.access", "a step of an answer, which has its entry"),
          entry("Confirmations.own", "a step of a confirmation"),
          entry("Dossiers.mayWorkIn", "yes or no, for pages that show what one may do"),
          entry("Dossiers.mayWorkInAll", "yes or no, for pages that show what one may do"),
          entry("ManifestLift.waiting", "ids alone"),
          entry("SealedFiles.open", "a step of a download, which has its entry"),
          entry("SealedFiles.seal", "a step of an answer, which has its entry"),
          entry("SealedFiles.remember", "a step of an answer, which has its entry"),
          entry("SealedFiles.discard", "takes back what never was"),
          entry("Sessions.find", "a step of signing in, which has its entry"),
          entry("Sessions.identify", "whose token it is, at every request"),
          entry("Sessions.csrfToken", "a function of its argument"),
          entry("Uploads.reserve", "the first step of an upload, which has its entry"),
          entry("Uploads.seal", "a step of an upload, which has its entry"),
          entry("Uploads.discard", "takes back what never was"),
          entry("AccessReviews.history", "what the staff reviewed, without a client"),
          entry("AccessReviews.status", "how far a review is"),
          entry("ApiTokens.identify", "whose token it is, at every request"),
          entry("Clients.portalAccess", "how far an invitation is, on a page with its entry"),
          entry("Confirmations.isRecent", "yes or no, about the caller herself"),
          entry("Confirmations.requireRecent", "asks for a confirmation, which has its entry"),
          entry("Drafts.drop", "what the caller herself typed"),
          entry("Drafts.keep", "what the caller herself typed"),
          entry("Drafts.of", "what the caller herself typed"),
          entry("Emergencies.inMyDossiers", "told to her coach; the opening has its entry"),
          entry("Emergencies.mine", "told to the client; the opening has its entry"),
          entry("Emergencies.waiting", "a number"),
          entry("Invitations.expiry", "until when a link works"),
          entry("MailLanguages.mine", "the caller's own language"),
          entry("MailLanguages.of", "a language, for a message that has its entry"),
          entry("Outbox.isMailing", "yes or no, about the installation"),
          entry("Sessions.resting", "a step of resuming a session, which has its entry"),
          entry("Sessions.rests", "yes or no, about the caller's own session"),
          entry("SignIns.hasNewDevice", "yes or no, about the caller herself"),
          entry("SignIns.mine", "the caller's own sessions"),
          entry("Accounts.renewal", "the caller's own account, or one on a page with its entry"),
          entry("Accounts.waiver", "on a page with its entry"),
          entry("Clients.account", "her state, on a page with its entry"),
          entry("Factors.own", "the caller's own factors"),
          entry("Factors.backupCodesLeft", "a number, about the caller herself"),
          entry("Factors.hasPassword", "yes or no, about the caller herself"),
          entry("Factors.renewal", "told to whom it concerns; it has its entry"),
          entry("Factors.recentRenewal", "told to whom it concerns; it has its entry"),
          entry("Factors.proposal", "the caller's own secret, until it counts"),
          entry(
              "Factors.proposeTotp",
              "counts for nothing until it is confirmed, which has its entry"),
          entry("FirstFactors.proposal", "her own secret, until it counts"),
          entry("FirstFactors.proposeTotp", "a step of signing in, which has its entry"),
          entry("FirstFactors.passkeyOptions", "a step of signing in, which has its entry"),
          entry("Factors.passkeyOptions", "a challenge, whose answer has its entry"),
          entry("Invitations.enter", "a step of an invitation, whose end has its entry"),
          entry("Invitations.attempt", "a step of an invitation, whose end has its entry"),
          entry("SecondSteps.look", "a step of signing in, which has its entry"),
          entry("SecondSteps.passkeyOptions", "a challenge, whose answer has its entry"),
          entry("VaultInventory.take", "ids alone, for a check that has its entry"));

  /** Those that hold personal data, and the log's own reading; the trail writes itself. */
  private static final JavaClasses HOLDERS =
      PRODUCT.that(
          DescribedPredicate.describe(
              "hold personal data", type -> holders().contains(type.getPackageName())));

  private static Set<String> holders() {
    Set<String> packages =
        PRODUCT.stream()
            .filter(type -> type.isAssignableTo(PersonalDataHolder.class))
            .map(JavaClass::getPackageName)
            .filter(name -> !name.endsWith(".personaldata") && !name.endsWith(".audit"))
            .collect(Collectors.toCollection(TreeSet::new));
    packages.add(ProductClasses.ROOT + ".logbook");
    return packages;
  }

  @Test
  void everyBoundaryLeavesAnEntry() {
    assertThat(holders()).hasSizeGreaterThanOrEqualTo(6);
    TrailRules.boundariesLeaveEntries(SILENT.keySet()).check(HOLDERS);
    assertThatThrownBy(
            () -> TrailRules.boundariesLeaveEntries(Set.of()).check(planted(SilentBoundary.class)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("SilentBoundary.read");
  }

  @Test
  void everyRefusalLeavesAnEntry() {
    TrailRules.refusalsLeaveEntries().check(PRODUCT);
    assertThatThrownBy(() -> TrailRules.refusalsLeaveEntries().check(planted(SilentBoundary.class)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("SilentBoundary.refuse");
  }

  @Test
  void nothingIsCalledSilentThatIsNot() {
    Set<String> silent =
        HOLDERS.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(TrailRules::isForPeople)
            .filter(method -> !TrailRules.leadsToAnEntry(method))
            .map((JavaMethod method) -> TrailRules.name(method))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(SILENT.keySet()).isSubsetOf(silent);
  }
}
