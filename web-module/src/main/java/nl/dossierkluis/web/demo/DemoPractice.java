package nl.dossierkluis.web.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.dossierkluis.accounts.Invitations;
import nl.dossierkluis.accounts.NewAccount;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.documents.DocumentWork;
import nl.dossierkluis.documents.UploadTicket;
import nl.dossierkluis.documents.Uploads;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.mail.MailKind;
import nl.dossierkluis.mail.Outbox;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.personaldata.VaultUnsealed;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.practice.Practices;
import nl.dossierkluis.practice.SetUp;
import nl.dossierkluis.practice.SetUpRequest;
import nl.dossierkluis.rights.Channel;
import nl.dossierkluis.rights.Right;
import nl.dossierkluis.rights.RightsRequests;
import nl.dossierkluis.web.demo.DemoIndex.DemoClient;
import nl.dossierkluis.web.demo.DemoIndex.DemoDocument;

/** Sets the demo practice up, the first time it is started. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoPractice {

  private static final int REQUESTED_DAYS_AGO = 5;

  @Inject SetUp setUp;
  @Inject Practices practices;
  @Inject Invitations invitations;
  @Inject Clients clients;
  @Inject Dossiers dossiers;
  @Inject Uploads uploads;
  @Inject DocumentWork work;
  @Inject RightsRequests requests;
  @Inject Outbox outbox;
  @Inject DemoAccounts accounts;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject VaultSeal seal;

  private volatile Path waiting;

  /**
   * Makes sure that there is a demo practice and tells its accounts on the console; later, when the
   * vault is sealed.
   *
   * @param folder with the files that the build made
   * @throws IllegalStateException when the data folder holds a practice that is none
   */
  public void prepare(Path folder) {
    if (seal.isClosed()) {
      waiting = folder;
      return;
    }
    if (setUp.isNeeded()) {
      make(folder);
    } else if (!practices.isDemo()) {
      throw new IllegalStateException(
          "this data folder holds a real practice; start without --demo, or with another --data");
    }
    accounts.tell();
    work.soon();
  }

  /** Does what the start had to leave. */
  public void opened(@Observes VaultUnsealed unsealed) {
    if (waiting != null) {
      prepare(waiting);
    }
  }

  private void make(Path folder) {
    setUp.performForDemo(
        new SetUpRequest(
            "",
            "Balans in Zicht (demopraktijk)",
            "Mila Proefstra",
            "eigenaar@demo.example",
            "",
            false));
    String coach = invite("Hanna Denkbeeld", "coach@demo.example", Roles.COACH);
    invite("Wanda Schijn", "privacy@demo.example", Roles.PRIVACY_OFFICER);
    invite("Bert Bedacht", "kantoor@demo.example", Roles.BACK_OFFICE);
    try {
      DemoIndex index = DemoIndex.read(folder);
      CurrentActor.actingFor(coach, () -> index.clients().forEach(this::register));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String invite(String name, String email, String role) {
    NewAccount account = new NewAccount(name, email, List.of(role), Optional.empty());
    return invitations.invite(account).accountId();
  }

  private void register(DemoClient person) {
    ClientView client = clients.register(person.name(), person.email());
    String account = clients.invite(client.id()).accountId();
    String dossier =
        dossiers
            .open(client.id(), person.title(), person.commissionType(), person.commissionedBy())
            .id();
    person.documents().forEach(document -> put(dossier, document));
    LocalDate received = LocalDate.now(clock).minusDays(REQUESTED_DAYS_AGO);
    requests.register(Right.ACCESS, client.id(), received, Channel.EMAIL);
    outbox.send(
        account,
        MailKind.REQUEST_RECEIVED,
        Map.of("on", received.plusWeeks(1).toString()),
        settings.baseUrl() + "/rights/mine");
  }

  private void put(String dossier, DemoDocument document) {
    UploadTicket ticket = uploads.reserve(dossier, document.type(), OptionalLong.empty());
    try (InputStream bytes = Files.newInputStream(document.file())) {
      uploads.commit(uploads.seal(ticket, bytes), document.name(), document.mediaType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
