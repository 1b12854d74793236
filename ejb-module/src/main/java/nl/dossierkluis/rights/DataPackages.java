package nl.dossierkluis.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.clients.ClientAccess;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.personaldata.ExportScope;
import nl.dossierkluis.personaldata.ExportedFile;
import nl.dossierkluis.personaldata.PersonalDataHolder;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Database;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.practice.PracticeCard;
import nl.dossierkluis.practice.Practices;

/**
 * Collects what all features hold about one person. Which features there are is asked of CDI, so
 * that a new one cannot be forgotten.
 */
@Stateless
@RolesAllowed({Roles.COACH, Roles.CLIENT, Roles.SYSTEM})
public class DataPackages {

  @Inject @Any Instance<PersonalDataHolder> holders;
  @Inject Practices practices;
  @Inject ClientAccess clients;
  @Inject Accounts accounts;
  @Inject Dossiers dossiers;
  @Inject Database database;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @EJB DataPackages self;

  /**
   * What a client may see anyway, to be taken along at once. The entry in the log is on disk before
   * this returns; the files are read while the package is written.
   *
   * @param language of the overview page
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ExportedFile.Content takeAlong(String clientId, Locale language) {
    DataPackage content = self.permitted(clientId, language);
    database.forceToDisk();
    return content;
  }

  /** Decides who may take a package along, writes it down and collects the facts. */
  public DataPackage permitted(String clientId, Locale language) {
    SubjectId subject = clients.require(clientId);
    if (!isOwn(subject) && !dossiers.mayWorkInAll(clientId)) {
      audit.refused(Act.PACKAGE_TAKEN_ALONG, AuditObject.of("client", clientId, subject));
      throw new Forbidden("rights.not-all-dossiers");
    }
    audit.before(Act.PACKAGE_TAKEN_ALONG, AuditObject.of("client", clientId, subject));
    return collect(subject, ExportScope.TAKE_ALONG, language);
  }

  /** All that is processed about a person; whoever calls this has decided that it is given. */
  public DataPackage access(SubjectId subject, Locale language) {
    return collect(subject, ExportScope.ACCESS, language);
  }

  private DataPackage collect(SubjectId subject, ExportScope scope, Locale language) {
    String practice = practices.card().map(PracticeCard::name).orElse("");
    String name = clients.nameOf(subject);
    OverviewPage page = new OverviewPage(language, scope, practice, name, LocalDate.now(clock));
    DataPackage content = new DataPackage(page);
    holders.stream()
        .sorted(Comparator.comparingInt(PersonalDataHolder::order))
        .forEach(holder -> holder.export(subject, scope, content));
    return content;
  }

  private boolean isOwn(SubjectId subject) {
    return actor.has(Roles.CLIENT)
        && accounts.me().flatMap(AccountView::subject).filter(subject::equals).isPresent();
  }
}
