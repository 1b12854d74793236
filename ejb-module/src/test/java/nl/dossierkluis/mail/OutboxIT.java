package nl.dossierkluis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The outbox of a practice without a mail server. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

  @Inject Outbox outbox;
  @Inject MailLanguages languages;
  @Inject MailSteps steps;
  @Inject People people;
  @Inject AsSystem system;
  @Inject Transactions database;
  @Inject TestClock clock;
  @Inject Settings settings;

  @Test
  void whoeverCausedAMessageGivesItAndItsTextIsGone() throws Exception {
    People.Case work = people.newCase();
    send(work.coach(), work.client(), MailKind.NEW_DEVICE);
    MessageView waiting = only(work.coach());
    assertThat(waiting.to()).isEqualTo(work.client().email());
    assertThat(people.as(work.coach(), () -> outbox.read(waiting.id())).text())
        .contains(settings.baseUrl() + "/dossiers/mine")
        .doesNotContain("Bas", "Verzonnen", work.client().email());
    give(work.coach(), waiting.id());
    MessageText given = people.as(work.coach(), () -> outbox.read(waiting.id()));
    assertThat(given.text()).isEmpty();
    assertThat(given.message().state()).isEqualTo(MailState.COPIED);
    assertThat(entries(waiting.id()))
        .containsExactlyInAnyOrder(Act.MAIL_QUEUED, Act.MAIL_READ, Act.MAIL_READ, Act.MAIL_GIVEN);
    assertThatThrownBy(() -> give(work.coach(), waiting.id())).isInstanceOf(MessageSettled.class);
  }

  @Test
  void nobodyElseSeesIt() throws Exception {
    People.Case work = people.newCase();
    send(work.coach(), work.client(), MailKind.NEW_DEVICE);
    String id = only(work.coach()).id();
    for (People.Person other : List.of(people.staff(Roles.COACH), people.staff(Roles.OWNER))) {
      assertThatThrownBy(() -> people.as(other, () -> outbox.read(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> give(other, id)).isInstanceOf(NotFound.class);
      assertThat(people.as(other, () -> outbox.list(PageRequest.first())).items())
          .extracting(MessageView::id)
          .doesNotContain(id);
    }
  }

  @Test
  void whatAClientCausedFallsToTheOwner() throws Exception {
    People.Case work = people.newCase();
    send(work.client(), work.client(), MailKind.PASSWORD_CHANGED);
    People.Person owner = people.staff(Roles.OWNER);
    List<MessageView> all = people.as(owner, () -> outbox.list(PageRequest.first())).items();
    assertThat(all).extracting(MessageView::to).contains(work.client().email());
  }

  @Test
  void aLinkToSomebodysPasswordIsForHerEyesAlone() throws Exception {
    People.Case work = people.newCase();
    people.as(
        work.client(),
        () -> {
          outbox.send(
              work.client().accountId(),
              MailKind.RESET,
              Map.of("minutes", "30"),
              settings.baseUrl() + "/accounts/reset#geheim");
          return null;
        });
    People.Person owner = people.staff(Roles.OWNER);
    MessageView reset =
        people.as(owner, () -> outbox.list(PageRequest.first())).items().stream()
            .filter(message -> message.to().equals(work.client().email()))
            .findFirst()
            .orElseThrow();
    assertThat(reset.waiting()).isFalse();
    assertThatThrownBy(() -> people.as(owner, () -> outbox.read(reset.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> give(owner, reset.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void aMessageIsInTheLanguageThatItsReaderChose() throws Exception {
    People.Case work = people.newCase();
    people.as(
        work.client(),
        () -> {
          languages.choose(MailLanguage.EN);
          return null;
        });
    send(work.coach(), work.client(), MailKind.NEW_DEVICE);
    String id = only(work.coach()).id();
    assertThat(people.as(work.coach(), () -> outbox.read(id)).text()).startsWith("Good day,");
  }

  @Test
  void aFailureIsTriedAgainLaterAndCanBeGivenMeanwhile() throws Exception {
    People.Case work = people.newCase();
    send(work.coach(), work.client(), MailKind.NEW_DEVICE);
    String id = only(work.coach()).id();
    assertThat(system.call(() -> steps.begin(id))).isPresent();
    assertThat(system.call(() -> steps.begin(id))).as("a second sender").isEmpty();
    asSystem(() -> steps.failed(id, MailProblem.UNREACHABLE));
    assertThat(system.call(() -> steps.due())).doesNotContain(id);
    MessageView waiting = only(work.coach());
    assertThat(waiting.state()).isEqualTo(MailState.QUEUED);
    assertThat(waiting.problem()).contains(MailProblem.UNREACHABLE);
    clock.ahead(Duration.ofSeconds(11), () -> assertThat(due()).as("after its wait").contains(id));
    give(work.coach(), id);
    clock.ahead(Duration.ofSeconds(11), () -> assertThat(due()).doesNotContain(id));
  }

  @Test
  void aRefusedAddressIsNotTriedAgain() throws Exception {
    People.Case work = people.newCase();
    send(work.coach(), work.client(), MailKind.NEW_DEVICE);
    String id = only(work.coach()).id();
    asSystem(() -> steps.failed(id, MailProblem.RECIPIENT_REFUSED));
    assertThat(only(work.coach()).state()).isEqualTo(MailState.FAILED);
    assertThat(only(work.coach()).waiting()).isTrue();
    assertThat(entries(id)).contains(Act.MAIL_FAILED);
  }

  @Test
  void theTextOfWhatWasSentIsDestroyed() throws Exception {
    People.Case work = people.newCase();
    send(work.coach(), work.client(), MailKind.NEW_DEVICE);
    String id = only(work.coach()).id();
    asSystem(() -> steps.sent(id));
    assertThat(people.as(work.coach(), () -> outbox.read(id)).text()).isEmpty();
    assertThat(entries(id)).contains(Act.MAIL_SENT);
  }

  @Test
  void theTextOfWhatNobodyGaveIsDestroyedInTime() throws Exception {
    People.Case work = people.newCase();
    send(work.coach(), work.client(), MailKind.NEW_DEVICE);
    String id = only(work.coach()).id();
    clock.ahead(Duration.ofDays(8), () -> asSystem(() -> steps.expire()));
    assertThat(only(work.coach()).problem()).contains(MailProblem.TOO_OLD);
    assertThat(people.as(work.coach(), () -> outbox.read(id)).text()).isEmpty();
  }

  @Test
  void nothingReadableStandsInTheDatabase() throws Exception {
    People.Case work = people.newCase();
    send(work.coach(), work.client(), MailKind.NEW_DEVICE);
    assertThat(
            database.count(
                "select count(*) from mail_message where account_id = ?"
                    + " and position(stringtoutf8('dossiers/mine') in record) > 0",
                work.client().accountId()))
        .isZero();
  }

  private void send(People.Person by, People.Person to, MailKind kind) throws Exception {
    people.as(
        by,
        () -> {
          outbox.send(to.accountId(), kind, Map.of(), settings.baseUrl() + "/dossiers/mine");
          return null;
        });
  }

  private void give(People.Person by, String id) throws Exception {
    people.as(
        by,
        () -> {
          outbox.given(id);
          return null;
        });
  }

  private MessageView only(People.Person viewer) throws Exception {
    List<MessageView> all = people.as(viewer, () -> outbox.list(PageRequest.first())).items();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<String> due() {
    try {
      return system.call(() -> steps.due());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void asSystem(Runnable step) {
    try {
      system.call(
          () -> {
            step.run();
            return null;
          });
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private List<Act> entries(String id) {
    return database.in(
        entities ->
            entities
                .createQuery("select e.act from AuditEntry e where e.objectId = :id", Act.class)
                .setParameter("id", id)
                .getResultList());
  }
}
